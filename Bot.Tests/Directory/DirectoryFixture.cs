using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Weerbaar.Directories;

namespace Weerbaar.Tests.Directories;

/// <summary>The directory as Program registers it, before a Graph on loopback.</summary>
internal sealed class DirectoryFixture : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private DirectoryFixture(TestGraph graph, ServiceProvider services, MovableClock clock, AllLogs logs, Credential sign) =>
        (Graph, _services, Clock, Logs, SignIn) = (graph, services, clock, logs, sign);

    public TestGraph Graph { get; }

    public MovableClock Clock { get; }

    public AllLogs Logs { get; }

    public Credential SignIn { get; }

    public GraphDirectory Directory => _services.GetRequiredService<GraphDirectory>();

    public static async Task<DirectoryFixture> StartAsync()
    {
        var graph = await TestGraph.StartAsync();
        var (clock, logs, sign) = (new MovableClock(), new AllLogs(), new Credential());
        var settings = new Dictionary<string, string?> { ["Graph:BaseAddress"] = graph.Address };
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        var services = new ServiceCollection()
            .AddLogging(log => log.SetMinimumLevel(LogLevel.Trace).AddProvider(logs))
            .AddSingleton<TimeProvider>(clock)
            .AddKeyedSingleton<TokenCredential>(DirectoryServices.CredentialKey, sign)
            .AddDirectory(configuration, isDevelopment: true)
            .BuildServiceProvider();
        return new DirectoryFixture(graph, services, clock, logs, sign);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Graph.DisposeAsync();
    }

    internal sealed class Credential : TokenCredential
    {
        public bool Fails { get; set; }

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public override ValueTask<AccessToken> GetTokenAsync(
            TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            Fails
                ? throw new AuthenticationFailedException("no sign-in")
                : ValueTask.FromResult(new AccessToken(
                    $"token for {string.Join(' ', requestContext.Scopes)}", DateTimeOffset.MaxValue));
    }
}
