using Azure.Core;
using Azure.Identity;
using Weerbaar.Storage.Azure;
using Weerbaar.Storage.Embedded;
using Weerbaar.Storage.Measured;

namespace Weerbaar.Storage;

/// <summary>Puts the three ports into the host's services.</summary>
public static class StorageRegistration
{
    /// <summary>
    /// Checks the settings under "Storage" now and opens the engine when the host starts. Needs a
    /// <see cref="TimeProvider"/> and <see cref="Ids"/> among the services; a <see cref="TokenCredential"/> there is
    /// preferred to the machine's managed identity.
    /// </summary>
    /// <exception cref="StorageSettingsException">The settings are not fit to start with.</exception>
    public static IServiceCollection AddStorage(
        this IServiceCollection services, IConfiguration configuration, bool isDevelopment)
    {
        var options = StorageOptions.From(configuration, isDevelopment);
        services.AddSingleton(options).AddSingleton<StoragePreparation>();
        return options.Engine == StorageEngine.Azure ? services.AddAzure(options) : services.AddEmbedded(options);
    }

    private static IServiceCollection AddAzure(this IServiceCollection services, StorageOptions options) => services
        .AddSingleton(all => AzureStorage.Create(options, () => all.GetService<TokenCredential>() ?? Identity(options),
            all.GetRequiredService<Ids>(), all.GetRequiredService<ILoggerFactory>()))
        .AddMeasured(
            all => all.GetRequiredService<AzureStorage>().Rows,
            all => all.GetRequiredService<AzureStorage>().Blobs,
            all => all.GetRequiredService<AzureStorage>().Queue)
        .AddHostedService<AzureStart>();

    /// <summary>Who the bot is towards a storage account.</summary>
    internal static ManagedIdentityCredential Identity(StorageOptions options) => new(
        options.ManagedIdentityClientId is { } client
            ? ManagedIdentityId.FromUserAssignedClientId(client) : ManagedIdentityId.SystemAssigned);

    private static IServiceCollection AddEmbedded(this IServiceCollection services, StorageOptions options) => services
        .AddSingleton(all => EmbeddedStorage.Open(
            options.Folder!, options.Shared, all.GetRequiredService<TimeProvider>()))
        .AddMeasured(
            all => all.GetRequiredService<EmbeddedStorage>().Rows,
            all => all.GetRequiredService<EmbeddedStorage>().Blobs,
            all => all.GetRequiredService<EmbeddedStorage>().Queue)
        .AddHostedService<EmbeddedStart>();

    private static IServiceCollection AddMeasured(
        this IServiceCollection services,
        Func<IServiceProvider, IRowStore> rows,
        Func<IServiceProvider, IBlobStore> blobs,
        Func<IServiceProvider, IWorkQueue> queue) => services
        .AddSingleton<Measure>()
        .AddSingleton<IRowStore>(all => new MeasuredRows(rows(all), all.GetRequiredService<Measure>()))
        .AddSingleton<IBlobStore>(all => new MeasuredBlobs(blobs(all), all.GetRequiredService<Measure>()))
        .AddSingleton<IWorkQueue>(all => new MeasuredQueue(queue(all), all.GetRequiredService<Measure>()));
}
