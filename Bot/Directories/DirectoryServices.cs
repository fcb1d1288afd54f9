using Azure.Core;
using Microsoft.Graph;
using Microsoft.Kiota.Authentication.Azure;

namespace Weerbaar.Directories;

/// <summary>
/// Puts the directory together; what it asks for is a clock and, as the keyed service <see cref="CredentialKey"/>, the
/// <see cref="TokenCredential"/> to sign in to Graph with.
/// </summary>
internal static class DirectoryServices
{
    public const string CredentialKey = "graph";

    private const string Scope = "https://graph.microsoft.com/.default";

    /// <summary>
    /// Registers the directory with the settings of "Graph" and "Groups", which are checked at start.
    /// </summary>
    public static IServiceCollection AddDirectory(
        this IServiceCollection services, IConfiguration configuration, bool isDevelopment)
    {
        services.AddSettings(configuration, GraphOptions.Section, new GraphOptionsValidator(isDevelopment))
            .PostConfigure(options => options.TeamsAppId ??= configuration["Bot:AppId"]);
        services.AddSettings(configuration, GroupOptions.Section, new GroupOptionsValidator());
        // Made with the first call: the library costs a start 70 ms of processor time. A making that failed is tried again.
        services.AddSingleton(services => new Lazy<GraphServiceClient>(() => ClientOf(
            services.Settings<GraphOptions>(),
            services.GetRequiredKeyedService<TokenCredential>(CredentialKey)), LazyThreadSafetyMode.PublicationOnly));
        services.AddSingleton<GraphAttempt>();
        services.AddSingleton<GraphCalls>();
        services.AddSingleton<DirectoryCache>();
        services.AddSingleton(services => new GraphDirectory(
            services.GetRequiredService<GraphCalls>(), services.GetRequiredService<DirectoryCache>(),
            services.GetRequiredService<ILogger<GraphDirectory>>()));
        services.AddSingleton(services => new AppInstaller(
            services.GetRequiredService<Lazy<GraphServiceClient>>(), services.GetRequiredService<GraphAttempt>(),
            services.GetRequiredService<DirectoryCache>(), services.Settings<GraphOptions>()));
        services.AddSingleton(services => new ActivityFeed(
            services.GetRequiredService<Lazy<GraphServiceClient>>(), services.GetRequiredService<GraphAttempt>(),
            services.Settings<GraphOptions>()));
        services.AddSingleton<GraphProvisioner>();
        services.AddSingleton(services => new GroupChats(
            services.GetRequiredService<Lazy<GraphServiceClient>>(), services.GetRequiredService<GraphProvisioner>(),
            services.Settings<GraphOptions>().CreatesChats));
        services.AddSingleton(services => new Calendars(
            services.GetRequiredService<Lazy<GraphServiceClient>>(), services.GetRequiredService<GraphProvisioner>(),
            services.Settings<GraphOptions>().CreatesEvents));
        services.AddHostedService<GroupCheck>();
        return services;
    }

    private static GraphServiceClient ClientOf(GraphOptions options, TokenCredential credential)
    {
        // The token goes to this host only, wherever the link to a next page may lead.
        var host = new Uri(options.BaseAddress).Host;
        var signIn = new AzureIdentityAuthenticationProvider(credential, [host], null, true, Scope);
        return new GraphServiceClient(GraphHttp.Create(), signIn, options.BaseAddress.TrimEnd('/'));
    }
}
