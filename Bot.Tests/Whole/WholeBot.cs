using System.Text.Json;
using System.Text.Json.Nodes;
using Azure.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Weerbaar.Cases;
using Weerbaar.Delivery;
using Weerbaar.Delivery.Work;
using Weerbaar.Directories;
using Weerbaar.Hosting;
using Weerbaar.Records;
using Weerbaar.Teams;
using Weerbaar.Tests.Directories;
using Weerbaar.Tests.Storage.Embedded;
using Weerbaar.Tests.Teams;

namespace Weerbaar.Tests.Whole;

/// <summary>
/// The whole bot within this process: every service as Program puts it together, the embedded store in a folder of its own,
/// Graph and connector on loopback. Nothing runs by itself: a test clicks, moves the clock and takes what is due.
/// </summary>
internal sealed class WholeBot : IAsyncDisposable
{
    private const string TeamChannel = "19:team@thread.tacv2";

    private readonly TemporaryFolder folder = new();
    private readonly LoopbackServer connector;
    private readonly WebApplication app;
    private int operations;

    private WholeBot(TestGraph graph, LoopbackServer connector)
    {
        (Graph, this.connector) = (graph, connector);
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Development", ContentRootPath = folder.Path });
        builder.Configuration.AddInMemoryCollection(Settings(graph.Address, connector.Address, connector.Host, folder.Path));
        builder.Logging.ClearProviders();
        builder.AddWeerbaar();
        builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.Services.AddKeyedSingleton<TokenCredential>(DirectoryServices.CredentialKey, new DirectoryFixture.Credential());
        app = builder.Build();
    }

    public TestGraph Graph { get; }

    public MovableClock Clock { get; } = new();

    /// <summary>What the connector answers to the next posts instead of taking them: a status each, "again in ten minutes".</summary>
    public Queue<int> Refuses { get; } = [];

    /// <summary>Everything that was posted in Teams, as it went over the line, also what was refused.</summary>
    public IEnumerable<Asked> Posts => connector.Requests.Where(asked => asked.Target.Contains("/activities", StringComparison.Ordinal));

    private ConversationReference Chat(string person) => new($"{connector.Address}/emea/", "chat-" + person, ConversationTypes.Personal, "28:bot");

    public static async Task<WholeBot> StartAsync()
    {
        var bot = new WholeBot(await TestGraph.StartAsync(), await LoopbackServer.StartAsync());
        bot.connector.Answer = bot.AnswerAsync;
        foreach (var group in Cast.Groups)
        {
            bot.Graph.Groups.Add(group);
        }

        foreach (var person in Cast.All)
        {
            bot.Graph.Add(person);
        }

        var channel = new BoundChannel($"{bot.connector.Address}/emea/", TeamChannel, TeamChannel, "28:bot", Activities.TenantId);
        await bot.Get<SettingsStore>().BindAsync(ChannelUse.Team, channel, default);
        return bot;
    }

    public T Get<T>()
        where T : notnull => app.Services.GetRequiredService<T>();

    /// <summary>Somebody clicks: what they read then. Their client speaks the language of their entry.</summary>
    public Task<Heard> ClicksAsync(Entry by, string verb, Dictionary<string, string>? ids = null, Dictionary<string, string>? typed = null, bool inTeam = false)
    {
        var action = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = Data(verb, ids, typed) };
        return TurnAsync(by, InvokeNames.CardAction, new JsonObject { ["action"] = action, ["trigger"] = "manual" }, inTeam);
    }

    public Task<Heard> OpensAsync(Entry by, string verb, Dictionary<string, string>? ids = null, bool inTeam = false) =>
        TurnAsync(by, InvokeNames.DialogFetch, new JsonObject { ["data"] = Data(verb, ids, null) }, inTeam);

    public Task<Heard> SubmitsAsync(Entry by, string verb, Dictionary<string, string>? ids = null, Dictionary<string, string>? typed = null, bool inTeam = false) =>
        TurnAsync(by, InvokeNames.DialogSubmit, new JsonObject { ["data"] = Data(verb, ids, typed) }, inTeam);

    /// <summary>The one piece of work of this kind that stands in the due index; null: there is none.</summary>
    public async Task<WorkItem?> DueAsync(WorkKind kind) =>
        await Get<DueStore>().UntilAsync(DateTimeOffset.MaxValue, default).SingleOrDefaultAsync(item => item.Kind == kind);

    public Task WorksAsync(WorkItem item) =>
        Get<IEnumerable<IWorkHandler>>().Single(work => work.Kind == item.Kind).RunAsync(item, default);

    /// <summary>Something that happens to a case, through the real pipeline; it must be accepted.</summary>
    public async Task<Case> DoAsync(CaseId of, Actor by, CaseCommand command)
    {
        var result = await Get<CasePipeline>().RunAsync(of, _ => new(command), Deciding(by), $"o{operations++}", default);
        Assert.Null(result.Refusal);
        return result.Case!;
    }

    /// <summary>A case about the employee, told by themselves; the lists know it.</summary>
    public async Task<Case> ReportsAsync(Actor? about = null)
    {
        var id = new CaseId(Get<Ids>().New());
        var report = new SendReport(["threat"], "Hij schreef dat hij me weet te vinden.", new Dictionary<string, string>(), [], RouteChoice.Manager, null);
        var open = new OpenCase(id, CaseNumber.Next(), (about ?? Cast.Employee).Person, false, report);
        var opened = await Get<CasePipeline>().OpenAsync(open, Deciding(Cast.Employee), $"o{operations++}", default);
        await Get<Indexer>().UpdateAsync(opened.Case!, new Progress(0, null, []), default);
        return opened.Case!;
    }

    public async Task<Case> CaseAsync(CaseId id) => (await Get<CaseStore>().FindAsync(id, default))!.Case;

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await connector.DisposeAsync();
        await Graph.DisposeAsync();
        folder.Dispose();
    }

    private Deciding Deciding(Actor by) => new(by, Get<Weerbaar.Playbook.OrganisationPlaybook>(), Get<Weerbaar.Playbook.WorkCalendar>(), Clock.GetUtcNow());

    private async Task<Heard> TurnAsync(Entry by, string name, JsonObject value, bool inTeam)
    {
        var activity = new Activity
        {
            Type = ActivityTypes.Invoke,
            Id = $"f:{operations++}",
            Name = name,
            ServiceUrl = $"{connector.Address}/emea/",
            From = new ChannelAccount { Id = "29:" + by.Id, Name = by.Name, AadObjectId = by.Id },
            Recipient = new ChannelAccount { Id = "28:bot" },
            Conversation = inTeam
                ? new ConversationAccount { Id = TeamChannel, ConversationType = ConversationTypes.Channel, TenantId = Activities.TenantId }
                : new ConversationAccount { Id = Chat(by.Id).ConversationId, ConversationType = ConversationTypes.Personal, TenantId = Activities.TenantId },
            Locale = by.Language,
            Value = JsonSerializer.SerializeToElement(value),
        };
        return new Heard(await Get<IBot>().OnTurnAsync(new TurnContext(activity, Clock.GetUtcNow()), default));
    }

    private static JsonObject Data(string verb, Dictionary<string, string>? ids, Dictionary<string, string>? typed)
    {
        var data = new JsonObject { ["verb"] = verb, ["ids"] = new JsonObject([.. (ids ?? []).Select(id => KeyValuePair.Create(id.Key, (JsonNode?)id.Value))]) };
        foreach (var (id, text) in typed ?? [])
        {
            data[id] = text;
        }

        return data;
    }

    private async Task AnswerAsync(HttpContext http)
    {
        if (http.Request.Path == "/token")
        {
            await http.Response.WriteAsync("""{"access_token":"t","expires_in":3600}""");
            return;
        }

        if (http.Request.Path.Value!.Contains("/activities", StringComparison.Ordinal) && Refuses.TryDequeue(out var status))
        {
            http.Response.StatusCode = status;
            http.Response.Headers.RetryAfter = "600";
            return;
        }

        var asked = connector.Requests.Last();
        var member = (string?)JsonNode.Parse(asked.Body)?["members"]?[0]?["id"];
        var id = member is null ? $"m{connector.Requests.Count}" : Chat(member).ConversationId;
        await http.Response.WriteAsync(new JsonObject { ["id"] = id }.ToJsonString());
    }

    private static Dictionary<string, string?> Settings(string graph, string teams, string host, string folder) => new()
    {
        ["Bot:AppId"] = Activities.AppId,
        ["Bot:TenantId"] = Activities.TenantId,
        ["Bot:ClientSecret"] = "s3cret",
        ["Bot:TokenAddress"] = $"{teams}/token",
        ["Bot:ServiceUrl"] = $"{teams}/emea/",
        ["Bot:ServiceHosts:0"] = host,
        ["Bot:FileHosts:0"] = host,
        ["Graph:BaseAddress"] = graph,
        ["Groups:Officers"] = Cast.Officers,
        ["Groups:Advisers"] = Cast.Advisers,
        ["Groups:Administrators"] = Cast.Administrators,
        ["Storage:Engine"] = "Embedded",
        ["Storage:Folder"] = Path.Combine(folder, "store"),
        ["Delivery:AnswerWithin"] = "00:00:30",
    };
}
