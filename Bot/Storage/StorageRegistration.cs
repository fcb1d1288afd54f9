using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.Options;
using Weerbaar.Storage.Azure;
using Weerbaar.Storage.Embedded;
using Weerbaar.Storage.Measured;
using Measure = Weerbaar.Storage.Measured.Measure;

namespace Weerbaar.Storage;

/// <summary>Puts the three ports into the host's services.</summary>
internal static class StorageRegistration
{
    /// <summary>
    /// Registers the engine that the settings under "Storage" name; it is opened when the host starts. Needs a
    /// <see cref="TimeProvider"/> and <see cref="IdGenerator"/> among the services; a <see cref="TokenCredential"/> there is
    /// preferred to the machine's managed identity.
    /// </summary>
    public static IServiceCollection AddStorage(
        this IServiceCollection services, IConfiguration configuration, bool isDevelopment)
    {
        var engine = configuration.GetSection(StorageOptions.Section)[nameof(StorageOptions.Engine)];
        services.AddOptions<StorageOptions>().Configure(_ => RefuseUnknown(engine));
        var settings = services.AddSettings(configuration, StorageOptions.Section, new StorageOptionsValidator(isDevelopment));
        if (isDevelopment)
        {
            settings.PostConfigure(options =>
            {
                options.Engine ??= StorageEngine.Embedded;
                options.Folder ??= ".weerbaar/store";
            });
        }

        services.AddSingleton<StoragePreparation>();
        return IsKnown(engine, out var named) && named is StorageEngine.Azure ? services.AddAzure() : services.AddEmbedded();
    }

    /// <summary>In a sentence of its own, before the configuration's reader says it in its words.</summary>
    private static void RefuseUnknown(string? engine)
    {
        if (!string.IsNullOrEmpty(engine) && !IsKnown(engine, out _))
        {
            throw new OptionsValidationException(
                Options.DefaultName, typeof(StorageOptions), [$"Storage:Engine is '{engine}': set it to Azure or Embedded."]);
        }
    }

    private static bool IsKnown(string? engine, out StorageEngine named) => Enum.TryParse(engine, ignoreCase: true, out named);

    private static IServiceCollection AddAzure(this IServiceCollection services) => services
        .AddSingleton(services => AzureStorage.Create(
            services.Settings<StorageOptions>(),
            () => services.GetService<TokenCredential>() ?? Identity(services.Settings<StorageOptions>()),
            services.GetRequiredService<IdGenerator>(), services.GetRequiredService<ILoggerFactory>()))
        .AddMeasured(
            services => services.GetRequiredService<AzureStorage>().Rows,
            services => services.GetRequiredService<AzureStorage>().Blobs,
            services => services.GetRequiredService<AzureStorage>().Queue)
        .AddHostedService<AzureStart>();

    /// <summary>Who the bot is towards a storage account.</summary>
    internal static ManagedIdentityCredential Identity(StorageOptions options) => new(
        options.ManagedIdentityClientId is { } client
            ? ManagedIdentityId.FromUserAssignedClientId(client) : ManagedIdentityId.SystemAssigned);

    private static IServiceCollection AddEmbedded(this IServiceCollection services) => services
        .AddSingleton(services => EmbeddedStorage.Open(
            services.Settings<StorageOptions>().Folder!, services.Settings<StorageOptions>().Shared,
            services.GetRequiredService<TimeProvider>()))
        .AddMeasured(
            services => services.GetRequiredService<EmbeddedStorage>().Rows,
            services => services.GetRequiredService<EmbeddedStorage>().Blobs,
            services => services.GetRequiredService<EmbeddedStorage>().Queue)
        .AddHostedService<EmbeddedStart>();

    private static IServiceCollection AddMeasured(
        this IServiceCollection services,
        Func<IServiceProvider, IRowStore> rows,
        Func<IServiceProvider, IBlobStore> blobs,
        Func<IServiceProvider, IWorkQueue> queue) => services
        .AddSingleton<Measure>()
        .AddSingleton<IRowStore>(services => new MeasuredRows(rows(services), services.GetRequiredService<Measure>()))
        .AddSingleton<IBlobStore>(services => new MeasuredBlobs(blobs(services), services.GetRequiredService<Measure>()))
        .AddSingleton<IWorkQueue>(services => new MeasuredQueue(queue(services), services.GetRequiredService<Measure>()));
}
