using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Weerbaar.Directories;

namespace Weerbaar.Tests.Directories;

/// <summary>The directory as Program registers it, before a Graph on loopback.</summary>
internal sealed class DirectoryFixture : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private DirectoryFixture(
        TestGraph graph, ServiceProvider services, MovableClock clock, AllLogs logs, Credential sign) =>
        (Graph, _services, Clock, Logs, SignIn) = (graph, services, clock, logs, sign);

    public TestGraph Graph { get; }

    public MovableClock Clock { get; }

    public AllLogs Logs { get; }

    public Credential SignIn { get; }

    public IHostedService Check => _services.GetRequiredService<IHostedService>();

    public GraphDirectory Directory => _services.GetRequiredService<GraphDirectory>();

    public AppInstaller Installer => _services.GetRequiredService<AppInstaller>();

    public GroupChats Chats => _services.GetRequiredService<GroupChats>();

    public Calendars Calendars => _services.GetRequiredService<Calendars>();

    public static async Task<DirectoryFixture> StartAsync()
    {
        var graph = await TestGraph.StartAsync();
        var (clock, logs, sign) = (new MovableClock(), new AllLogs(), new Credential());
        var settings = new Dictionary<string, string?>
        {
            ["Graph:BaseAddress"] = graph.Address,
            ["Groups:Officers"] = Entry.IdOf(900),
            ["Groups:Advisers"] = Entry.IdOf(900),
            ["Groups:Administrators"] = Entry.IdOf(900),
            ["Groups:Police"] = Entry.IdOf(901),
        };
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        var services = new ServiceCollection()
            .AddLogging(log => log.SetMinimumLevel(LogLevel.Trace).AddProvider(logs))
            .AddSingleton<TimeProvider>(clock)
            .AddKeyedSingleton<TokenCredential>(DirectoryServices.CredentialKey, sign)
            .AddDirectory(configuration, isDevelopment: true)
            .BuildServiceProvider();
        var fixture = new DirectoryFixture(graph, services, clock, logs, sign);
        await fixture.WarmUpAsync();
        return fixture;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Graph.DisposeAsync();
    }

    /// <summary>The first question of a process loads much code: on a busy machine that must not end a test.</summary>
    private async Task WarmUpAsync()
    {
        try
        {
            await Directory.FindAsync(Entry.IdOf(998), default);
        }
        catch (DirectoryUnavailableException)
        {
            // Too slow just once; the questions of the test come next.
        }
        Graph.Forget();
        Logs.Forget();
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
