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
        services.AddSingleton(all => ClientProof.Of(Options(all).Value, Http(all), all.GetRequiredService<IdGenerator>(), Clock(all)));
        services.AddSingleton(all => BotIdentity.Of(
            Options(all).Value, all.GetRequiredService<ClientProof>(), Http(all), Clock(all)));
        services.AddSingleton(all => new SigningKeys(
            Http(all), Options(all), Clock(all), all.GetRequiredService<ILogger<SigningKeys>>()));
        services.AddSingleton<InboundAuthentication>();
        services.AddSingleton<ActivityCheck>();
        services.AddSingleton(all => new ConnectorClients(Http(all), all.GetRequiredService<BotToken>()));
        services.AddSingleton<TeamsAuthentication>();
        services.AddSingleton<TeamsBot>();
        services.AddSingleton<TeamsAdapter>();
        services.AddSingleton<TurnRunner>();
        services.AddSingleton<MessagesEndpoint>();
        services.AddSingleton<BotToken>();
        services.AddSingleton(all => new ConnectorPipeline(
            all.GetRequiredService<ConnectorClients>(), all.GetRequiredService<BotToken>(), Options(all), Clock(all),
            all.GetRequiredService<ILogger<ConnectorPipeline>>()));
        services.AddSingleton(all => new ConnectorClient(
            all.GetRequiredService<ConnectorPipeline>(), new Pace(all.GetRequiredService<TimeProvider>()), Options(all)));
        services.AddSingleton(all => new ConnectorRoster(all.GetRequiredService<ConnectorPipeline>()));
        services.AddSingleton(all => new FileDownload(
            Http(all), all.GetRequiredService<BotToken>(), Options(all), Clock(all),
            all.GetRequiredService<ILogger<FileDownload>>()));
        return services;
    }

    /// <summary>Takes activities at /api/messages; any other method there is answered 405.</summary>
    public static IEndpointConventionBuilder MapTeamsMessages(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost(
            "/api/messages", http => http.RequestServices.GetRequiredService<MessagesEndpoint>().HandleAsync(http));

    private static HttpClient Http(IServiceProvider all) => all.GetRequiredService<TeamsHttp>().Client;

    private static IOptions<BotOptions> Options(IServiceProvider all) => all.GetRequiredService<IOptions<BotOptions>>();

    private static TimeProvider Clock(IServiceProvider all) => all.GetRequiredService<TimeProvider>();
}
