using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Weerbaar.Teams.Connector;

namespace Weerbaar.Tests.Teams;

/// <summary>
/// The bot's outbound half against a real HTTP server that a test scripts: tokens, connector and files.
/// </summary>
internal sealed class ConnectorHost : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly Queue<Func<HttpContext, Task>> _script = [];

    private ConnectorHost(LoopbackServer server, ServiceProvider services, ManualClock clock) =>
        (Server, _services, Clock) = (server, services, clock);

    public LoopbackServer Server { get; }

    public ManualClock Clock { get; }

    public ListLog Log { get; private set; } = null!;

    public ConnectorClient Client => _services.GetRequiredService<ConnectorClient>();

    public ConnectorRoster Roster => _services.GetRequiredService<ConnectorRoster>();

    public FileDownload Files => _services.GetRequiredService<FileDownload>();

    /// <summary>Requests for tokens.</summary>
    public IReadOnlyList<Asked> Tokens => [.. Server.Requests.Where(IsToken)];

    /// <summary>Requests to the connector.</summary>
    public IReadOnlyList<Asked> Calls => [.. Server.Requests.Where(asked => !IsToken(asked))];

    public ConversationReference Chat => Conversation("a:1 Personal/ä", ConversationTypes.Personal);

    public ConversationReference Conversation(string id, string type) =>
        new($"{Server.Address}/emea/", id, type, $"28:{Activities.AppId}");

    public static async Task<ConnectorHost> StartAsync()
    {
        var server = await LoopbackServer.StartAsync();
        var clock = new ManualClock();
        var log = new ListLog();
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Bot:AppId"] = Activities.AppId,
            ["Bot:TenantId"] = Activities.TenantId,
            ["Bot:ClientSecret"] = "s3cret",
            ["Bot:TokenAddress"] = $"{server.Address}/token",
            ["Bot:ServiceUrl"] = $"{server.Address}/emea/",
            ["Bot:ServiceHosts:0"] = server.Host,
            ["Bot:FileHosts:0"] = server.Host,
        }).Build();
        var services = new ServiceCollection()
            .AddSingleton<TimeProvider>(clock)
            .AddLogging(logging => logging.AddProvider(log).SetMinimumLevel(LogLevel.Trace))
            .AddTeams(settings, isDevelopment: true)
            .BuildServiceProvider();
        var host = new ConnectorHost(server, services, clock) { Log = log };
        server.Answer = host.AnswerAsync;
        return host;
    }

    /// <summary>The next answer of the connector.</summary>
    public ConnectorHost Then(int status, string body = "", TimeSpan? retryAfter = null, string? location = null)
    {
        _script.Enqueue(async http =>
        {
            http.Response.StatusCode = status;
            http.Response.Headers.RetryAfter = retryAfter is { } wait ? $"{(int)wait.TotalSeconds}" : default;
            http.Response.Headers.Location = location;
            await http.Response.WriteAsync(body);
        });
        return this;
    }

    /// <summary>The next answer of the connector gets lost on its way.</summary>
    public ConnectorHost ThenLost()
    {
        _script.Enqueue(http =>
        {
            http.Abort();
            return Task.CompletedTask;
        });
        return this;
    }

    /// <summary>The connector does not answer any more.</summary>
    public ConnectorHost ThenSilence()
    {
        _script.Enqueue(http => Task.Delay(Timeout.InfiniteTimeSpan, http.RequestAborted));
        return this;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Server.DisposeAsync();
    }

    private static bool IsToken(Asked asked) => asked.Target == "/token";

    private Task AnswerAsync(HttpContext http)
    {
        if (http.Request.Path == "/token")
        {
            var token = new JsonObject { ["access_token"] = $"token{Tokens.Count}", ["expires_in"] = 3600 };
            return http.Response.WriteAsync(token.ToJsonString());
        }
        return _script.Dequeue()(http);
    }
}
