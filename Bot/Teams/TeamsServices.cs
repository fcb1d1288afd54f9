using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Weerbaar.Teams.Authentication;
using Weerbaar.Teams.Connector;
using Weerbaar.Teams.Sdk;

namespace Weerbaar.Teams;

/// <summary>
/// Puts the protocol together; what it asks for is an <see cref="IBot"/>, <see cref="IdGenerator"/> and a clock.
/// </summary>
internal static class TeamsServices
{
    /// <summary>Registers the protocol with the settings of section "Bot", which are checked at start.</summary>
    public static IServiceCollection AddTeams(
        this IServiceCollection services, IConfiguration configuration, bool isDevelopment)
    {
        services.AddSettings(configuration, BotOptions.Section, new BotOptionsValidator(isDevelopment));
        services.TryAddSingleton<IdGenerator>();
        services.AddSingleton<TeamsHttp>();
        services.AddSingleton(
            services => ClientProof.Of(
                Options(services).Value, Http(services), services.GetRequiredService<IdGenerator>(), Clock(services)));
        services.AddSingleton(services => BotIdentity.Of(
            Options(services).Value, services.GetRequiredService<ClientProof>(), Http(services), Clock(services)));
        services.AddSingleton(services => new SigningKeys(
            Http(services), Options(services), Clock(services), services.GetRequiredService<ILogger<SigningKeys>>()));
        services.AddSingleton<InboundAuthentication>();
        services.AddSingleton<ActivityCheck>();
        services.AddSingleton(services => new ConnectorClients(Http(services), services.GetRequiredService<BotToken>()));
        services.AddSingleton<TeamsAuthentication>();
        services.AddSingleton<TeamsBot>();
        services.AddSingleton<TeamsAdapter>();
        services.AddSingleton<TurnRunner>();
        services.AddSingleton<MessagesEndpoint>();
        services.AddSingleton<BotToken>();
        services.AddSingleton(services => new ConnectorPipeline(
            services.GetRequiredService<ConnectorClients>(), services.GetRequiredService<BotToken>(), Options(services), Clock(services),
            services.GetRequiredService<ILogger<ConnectorPipeline>>()));
        services.AddSingleton(services => new ConnectorClient(
            services.GetRequiredService<ConnectorPipeline>(), new Pace(services.GetRequiredService<TimeProvider>()), Options(services)));
        services.AddSingleton(services => new ConnectorRoster(services.GetRequiredService<ConnectorPipeline>()));
        services.AddSingleton(services => new FileDownload(
            Http(services), services.GetRequiredService<BotToken>(), Options(services), Clock(services),
            services.GetRequiredService<ILogger<FileDownload>>()));
        return services;
    }

    /// <summary>Takes activities at /api/messages; any other method there is answered 405.</summary>
    public static IEndpointConventionBuilder MapTeamsMessages(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost(
            "/api/messages", http => http.RequestServices.GetRequiredService<MessagesEndpoint>().HandleAsync(http));

    private static HttpClient Http(IServiceProvider services) => services.GetRequiredService<TeamsHttp>().Client;

    private static IOptions<BotOptions> Options(IServiceProvider services) => services.GetRequiredService<IOptions<BotOptions>>();

    private static TimeProvider Clock(IServiceProvider services) => services.GetRequiredService<TimeProvider>();
}
