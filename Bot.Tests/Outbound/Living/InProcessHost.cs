using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Weerbaar.Features.Figures;
using Weerbaar.Features.TeamTalk;
using Weerbaar.Hosting;
using Weerbaar.Jobs;
using Weerbaar.Tests.Directories;
using Weerbaar.Tests.Playbook;
using Weerbaar.Tests.Storage.Embedded;
using Weerbaar.Tests.Teams;

namespace Weerbaar.Tests.Outbound.Living;

/// <summary>
/// The whole bot in this process: everything that Program puts together, on the embedded engine, before a Teams and a Graph on
/// loopback. Its loops do not run by themselves: a test moves the clock and has them look.
/// </summary>
internal sealed class InProcessHost : IAsyncDisposable
{
    public static readonly Person Sanne = new(new PersonId(Entry.IdOf(1)), "Sanne");
    public static readonly Person Hans = new(new PersonId(Entry.IdOf(2)), "Hans");
    public static readonly Person Noor = new(new PersonId(Entry.IdOf(3)), "Noor");
    public static readonly Person Emma = new(new PersonId(Entry.IdOf(4)), "Emma");

    /// <summary>The talk is every two weeks here.</summary>
    public static readonly OrganisationPlaybook Rules = Playbooks.Municipality with
    {
        TeamTalk = Playbooks.Municipality.TeamTalk! with { Every = TalkRhythm.TwoWeeks },
    };

    private static readonly string Officers = Entry.IdOf(900);
    private static readonly string Management = Entry.IdOf(901);

    private readonly TemporaryFolder _folder = new();
    private readonly LoopbackServer _server;
    private readonly TestGraph _graph;
    private readonly ManualClock _clock;
    private WebApplication _app = null!;
    private CancellationTokenSource _life = new();

    private InProcessHost(LoopbackServer server, TestGraph graph, DateTimeOffset from)
    {
        (this._server, this._graph, _clock) = (server, graph, new ManualClock(from));
        Teams = new TeamsStub(server, _clock, id => new[] { Sanne, Hans, Noor, Emma }.Single(person => person.Id.Value == id).Name);
    }

    public TeamsStub Teams { get; }

    public ListLog Log { get; } = new();

    public IServiceProvider Services => _app.Services;

    public DateTimeOffset Now => _clock.GetUtcNow();

    public static async Task<InProcessHost> StartAsync(DateTimeOffset from)
    {
        var bot = new InProcessHost(await LoopbackServer.StartAsync(), await TestGraph.StartAsync(), from);
        bot._server.Answer = bot.Teams.AnswerAsync;
        foreach (var group in new[] { Officers, Management })
        {
            bot._graph.Groups.Add(group);
        }

        bot._graph.Add(new Entry(Hans.Id.Value, Hans.Name) { Groups = [Management] });
        bot._graph.Add(new Entry(Sanne.Id.Value, Sanne.Name) { Manager = Hans.Id.Value });
        bot._graph.Add(new Entry(Noor.Id.Value, Noor.Name) { Groups = [Officers] });
        bot._graph.Add(new Entry(Emma.Id.Value, Emma.Name) { Groups = [Officers] });
        bot.Begin();
        var settings = bot.Get<SettingsStore>();
        await settings.BindAsync(ChannelUse.Officers, bot.Channel("officers"), default);
        await settings.BindAsync(ChannelUse.Team, bot.Channel("team"), default);
        return bot;
    }

    public T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    public BoundChannel Channel(string name) =>
        new(Teams.Address, TeamsStub.Channel(name), "team", $"28:{Activities.AppId}", Activities.TenantId)
        {
            Standing = new ChannelStanding(Now, 0, IsClosed: false),
        };

    /// <summary>Whoever acts in the case, now.</summary>
    public DecisionContext By(Actor actor) => new(actor, Rules, new WorkCalendar(Rules.Organisation), Now);

    /// <summary>Time passes, and nobody looks.</summary>
    public void Sleep(DateTimeOffset until) => _clock.Advance(until - Now);

    /// <summary>The next call of Teams is this process's last; what comes after it is another's.</summary>
    public void DieAtTheNextPost() => Teams.Kills = _life;

    /// <summary>What its loops do once in this moment: work that was begun, what is due, what waits on the queue.</summary>
    public async Task LookAsync()
    {
        try
        {
            await BegunAsync();
            var handlers = Services.GetServices<IWorkHandler>().ToDictionary(handler => handler.Kind);
            foreach (var item in await Get<DueStore>().ReadUntilAsync(Now, default).ToListAsync())
            {
                await handlers[item.Kind].RunAsync(item, _life.Token);
            }

            await BegunAsync();
            foreach (var lane in Lanes.All)
            {
                foreach (var message in await Get<Outbox>().Queue(lane).ReceiveAsync(8, TimeSpan.FromMinutes(2), _life.Token))
                {
                    await Worker.RunAsync(
                        new OutboxMessage(WorkItem.Parse(message.Body)!, message.Receipt), message.DequeueCount, _life.Token);
                }
            }
        }
        catch (OperationCanceledException) when (_life.IsCancellationRequested)
        {
            await RestartAsync();
        }
    }

    /// <summary>All talks, oldest first.</summary>
    public async Task<IReadOnlyList<Discussion>> TalksAsync() =>
        [.. await Get<IRowStore>().ReadRangeAsync("talk", "discussion-", "discussion-~", default)
            .Select(row => RecordsJson.Read<Discussion>(row.Body))
            .OrderBy(talk => talk.Number)
            .ToListAsync()];

    public async Task RestartAsync()
    {
        await _app.DisposeAsync();
        _life.Dispose();
        _life = new CancellationTokenSource();
        Begin();
        await LoopsAsync();
    }

    /// <summary>What the talk's and the figures' own loops see to every quarter of an hour.</summary>
    public async Task LoopsAsync()
    {
        await Get<TalkWork>().RunAsync(WorkItem.TeamTalk, default);
        var figures = Services.GetServices<IWorkHandler>().OfType<FiguresWork>().Single();
        await Get<DueStore>().PutAsync(await figures.FindNextAsync(default), [WorkItem.Figures], default);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _server.DisposeAsync();
        await _graph.DisposeAsync();
        _life.Dispose();
        _folder.Dispose();
    }

    private Worker Worker => Get<Worker>();

    private async Task BegunAsync()
    {
        foreach (var lane in Lanes.All)
        {
            while (Get<Outbox>().Here(lane).TryRead(out var begun))
            {
                await Worker.RunAsync(begun, 1, _life.Token);
            }
        }
    }

    private void Begin()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            EnvironmentName = Environments.Development,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Bot:AppId"] = Activities.AppId,
            ["Bot:TenantId"] = Activities.TenantId,
            ["Bot:ClientSecret"] = "s3cret",
            ["Bot:TokenAddress"] = $"{_server.Address}/token",
            ["Bot:ServiceUrl"] = Teams.Address,
            ["Bot:ServiceHosts:0"] = _server.Host,
            ["Graph:BaseAddress"] = _graph.Address,
            ["Groups:Officers"] = Officers,
            ["Groups:Advisers"] = Officers,
            ["Groups:Administrators"] = Officers,
            ["Groups:Management"] = Management,
            ["Storage:Engine"] = "Embedded",
            ["Storage:Folder"] = _folder.Path,
        });
        builder.Logging.ClearProviders().AddProvider(Log);
        builder.AddWeerbaar();
        builder.Services.AddSingleton<TimeProvider>(_clock).AddSingleton(Rules);
        _app = builder.Build();
    }
}
