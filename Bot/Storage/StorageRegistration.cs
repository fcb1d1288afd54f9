using Weerbaar.Storage.Embedded;

namespace Weerbaar.Storage;

/// <summary>Puts the three ports into the host's services.</summary>
public static class StorageRegistration
{
    /// <summary>
    /// Checks the settings under "Storage" now and opens the engine when the host starts. Needs a
    /// <see cref="TimeProvider"/> among the services.
    /// </summary>
    /// <exception cref="StorageSettingsException">The settings are not fit to start with.</exception>
    public static IServiceCollection AddStorage(
        this IServiceCollection services, IConfiguration configuration, bool isDevelopment)
    {
        var options = StorageOptions.From(configuration, isDevelopment);
        services.AddSingleton(options);
        return services.AddEmbedded(options);
    }

    private static IServiceCollection AddEmbedded(this IServiceCollection services, StorageOptions options) => services
        .AddSingleton(all => EmbeddedStorage.Open(options.Folder!, options.Shared, all.GetRequiredService<TimeProvider>()))
        .AddSingleton(all => all.GetRequiredService<EmbeddedStorage>().Rows)
        .AddSingleton(all => all.GetRequiredService<EmbeddedStorage>().Blobs)
        .AddSingleton(all => all.GetRequiredService<EmbeddedStorage>().Queue)
        .AddHostedService<EmbeddedStart>();
}
