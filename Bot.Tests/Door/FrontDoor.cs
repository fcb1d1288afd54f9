using System.Net.Http.Headers;
using System.Text;
using Azure.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;
using Weerbaar.Directories;
using Weerbaar.Hosting;
using Weerbaar.Tests.Directories;
using Weerbaar.Tests.Storage.Embedded;
using Weerbaar.Tests.Teams;

namespace Weerbaar.Tests.Door;

/// <summary>
/// The front door within this process: the whole bot as Program puts it together, listening on loopback, with its embedded store in a
/// folder of its own and everything running that runs in production. What people do is a signed activity posted to /api/messages, what
/// they see is what came in at the connector:
/// <code>
/// await using var door = await FrontDoor.StartAsync();      // or [Collection(AtTheDoor.Name)] and the fixture's Door: one bot for many
/// tests var sanne = door.Person("Sanne");                         // somebody new, with a manager of her own: sanne.Manager
/// var seen = await sanne.SaysAsync("hij staat voor mijn deur", DoorFile.Picture());
/// Assert.Contains("112", seen.Words);                       // words and buttons of what is new in her chat
/// await sanne.ClicksAsync("Nee, op dit moment niet");       // a title or a verb; a dialog: ClicksAsync opens it, SubmitsAsync sends it
/// await door.Noor.EventuallySeesAsync("…", DoorTeams.Monitoring);
/// Assert.NotEmpty(await door.FindAsync("voor mijn deur"));  // the rows in which it is kept; door.Get&lt;CaseStore&gt;() for more
/// </code>
/// An answer to an invoke that is not in the documented shape, and any 5xx, fails the test. The clock begins on a working Tuesday at ten
/// in Amsterdam, runs on, and is moved with <see cref="Move"/>.
/// </summary>
internal sealed class FrontDoor : IAsyncDisposable
{
    public const string BotId = "28:" + Activities.AppId;

    /// <summary>After so long an alarm that nobody confirmed goes to the next.</summary>
    public static readonly TimeSpan NextRound = TimeSpan.FromMinutes(5.1);

    private static readonly DateTimeOffset Tuesday = new(2026, 9, 1, 8, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder _folder = new();
    private readonly HttpClient _http = new();
    private readonly Dictionary<string, string?> _settings;
    private readonly TestGraph _graph;
    private readonly KeyServer _keys;
    private readonly SigningCredentials _key;
    private readonly Entry _director = new(Entry.IdOf(500), "Dirk de Directeur");
    private readonly Action<IServiceCollection>? _services;
    private readonly List<WebApplication> _others = [];
    private WebApplication _app = null!;
    private int _posted;
    private TimeSpan _offset;
    private bool _isBound;
    private int _people = 1000;

    private FrontDoor(
        TestGraph graph, KeyServer keys, DoorTeams teams, Dictionary<string, string>? settings, Action<IServiceCollection>? services)
    {
        (this._graph, this._keys, Teams, this._services) = (graph, keys, teams, services);
        _key = keys.Announce("door", "msteams");
        this._settings = Settings();
        foreach (var (name, value) in settings ?? [])
        {
            this._settings[name] = value;
        }

        graph.Groups.UnionWith([Officers, Advisers, Administrators]);
        graph.Add(_director);
        Noor = Known(new(Entry.IdOf(501), "Noor van Dijk") { Groups = [Officers] });
        Emma = Known(new(Entry.IdOf(502), "Emma Clarke") { Groups = [Officers], Language = "en-GB" });
        Fatima = Known(new(Entry.IdOf(503), "Fatima El Amrani") { Groups = [Advisers] });
        Ilse = Known(new(Entry.IdOf(504), "Ilse Smit") { Groups = [Administrators] });
        teams.Members[DoorTeams.Monitoring] = [Noor.Id, Emma.Id];
    }

    public DoorTeams Teams { get; }

    public ListLog Log { get; } = new();

    public TimeProvider Clock => Get<TimeProvider>();

    public string Address => _app.Urls.Single();

    /// <summary>The officers, who are in the channel <see cref="DoorTeams.Monitoring"/>; Emma reads English.</summary>
    public DoorPerson Noor { get; }

    public DoorPerson Emma { get; }

    /// <summary>An adviser.</summary>
    public DoorPerson Fatima { get; }

    /// <summary>An administrator.</summary>
    public DoorPerson Ilse { get; }

    /// <summary>Above every manager.</summary>
    public DoorPerson Director => new(this, _director, null);

    public TestGraph Graph => _graph;

    /// <summary>The folder in which the bot keeps everything.</summary>
    public string Store => Path.Combine(_folder.Path, "store");

    private WebApplication[] Instances => [_app, .. _others];

    private static string Officers => Entry.IdOf(900);

    private static string Advisers => Entry.IdOf(901);

    private static string Administrators => Entry.IdOf(902);

    /// <param name="settings">Over the usual ones, as "Delivery:AnswerWithin".</param>
    /// <param name="isBound">False: nobody has said yet which channel is whose.</param>
    /// <param name="services">Changes what the bot is put together from.</param>
    public static async Task<FrontDoor> StartAsync(
        Dictionary<string, string>? settings = null, bool isBound = true, Action<IServiceCollection>? services = null)
    {
        var door = new FrontDoor(
            await TestGraph.StartAsync(), await KeyServer.StartAsync(), await DoorTeams.StartAsync(), settings, services)
        { _isBound = isBound };
        await door.OpenAsync(first: true);
        return door;
    }

    /// <summary>Somebody new with a manager of their own, unless one is given; above every manager is the director.</summary>
    public DoorPerson Person(string name, DoorPerson? manager = null, string language = "nl-NL", bool hasManager = true)
    {
        var number = Interlocked.Add(ref _people, 2);
        var above = !hasManager
            ? null : manager ?? Known(new(Entry.IdOf(number), $"Manager van {name} {number}") { Manager = _director.Id });
        return Known(new(Entry.IdOf(number + 1), $"{name} {number + 1}") { Manager = above?.Id, Language = language }, above);
    }

    public T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    /// <summary>Moves the clock; what falls due comes within a second or two.</summary>
    public void Move(TimeSpan by)
    {
        _offset += by;
        foreach (var instance in Instances)
        {
            instance.Services.GetRequiredService<DevelopmentClock>().MoveTo(_offset);
        }
    }

    /// <summary>
    /// Starts another instance on the same store, which "Storage:Shared" lets it: from now on each instance in turn takes what people do.
    /// </summary>
    public async Task OpenAnotherAsync()
    {
        var another = Build();
        another.Services.GetRequiredService<DevelopmentClock>().MoveTo(_offset);
        _others.Add(another);
        await another.StartAsync();
    }

    /// <summary>Ends this bot and starts another one on the same store.</summary>
    public async Task RestartAsync()
    {
        await CloseAsync();
        await OpenAsync(first: false);
    }

    /// <summary>Posts an activity as Teams does; gives the body of the answer.</summary>
    public async Task<JsonObject?> PostAsync(JsonObject activity)
    {
        var (status, body) = await PostRawAsync(activity.ToJsonString());
        Assert.True(
            status < 500, $"{status} to {activity["type"]} {activity["name"]}: {body}\n{string.Join('\n', Log.Lines.TakeLast(10))}");
        if ((string?)activity["type"] == "invoke")
        {
            var fault = InvokeShape.Fault((string?)activity["name"] ?? "", status, body);
            Assert.True(
                fault is null,
                $"{activity["name"]} {activity["value"]?["action"]?["verb"] ?? activity["value"]?["data"]?["verb"]}: {fault}\n{body}");
        }

        return body.Length == 0 ? null : JsonNode.Parse(body) as JsonObject;
    }

    /// <summary>Posts any body with a good token; whatever comes back.</summary>
    public async Task<(int Status, string Body)> PostRawAsync(string activity)
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Post,
            $"{Instances[Interlocked.Increment(ref _posted) % Instances.Length].Urls.Single()}/api/messages")
        {
            Content = new StringContent(
                activity, Encoding.UTF8, "application/json")
        };
        request.Headers.Authorization = new AuthenticationHeaderValue(
            "Bearer", KeyServer.Sign(_key, Clock.GetUtcNow(), Activities.AppId, Teams.ServiceUrl));
        using var response = await _http.SendAsync(request);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    /// <summary>The rows of people, drafts and cases that hold these words, as "partition/row".</summary>
    public Task<IReadOnlyList<string>> FindAsync(string words) => DoorStore.FindAsync(this, words);

    public static async Task EventuallyAsync(Func<bool> holds, Func<string> fault, TimeSpan patience)
    {
        var until = Environment.TickCount64 + (long)patience.TotalMilliseconds;
        while (!holds())
        {
            Assert.True(Environment.TickCount64 < until, fault());
            await Task.Delay(20);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Teams.HangUp();
        await CloseAsync();
        await Teams.DisposeAsync();
        await _keys.DisposeAsync();
        await _graph.DisposeAsync();
        _http.Dispose();
        _folder.Dispose();
    }

    private WebApplication Build()
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { EnvironmentName = "Development", ContentRootPath = _folder.Path });
        builder.Configuration.AddInMemoryCollection(_settings);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().AddProvider(Log);
        builder.AddWeerbaar();
        builder.Services.AddKeyedSingleton<TokenCredential>(DirectoryServices.CredentialKey, new DirectoryFixture.Credential());
        _services?.Invoke(builder.Services);
        var built = builder.Build();
        built.MapWeerbaar();
        return built;
    }

    private async Task OpenAsync(bool first)
    {
        _app = Build();
        _offset = first ? Tuesday - Clock.GetUtcNow() : _offset;
        Get<DevelopmentClock>().MoveTo(_offset);
        if (first && _isBound)
        {
            await BindAsync(ChannelUse.Officers, DoorTeams.Monitoring);
            await BindAsync(ChannelUse.Team, DoorTeams.Team);
        }

        await _app.StartAsync();
    }

    private async Task CloseAsync()
    {
        foreach (var instance in Instances)
        {
            await instance.StopAsync();
            await instance.DisposeAsync();
        }

        _others.Clear();
    }

    private Task BindAsync(ChannelUse use, string channel) =>
        Get<SettingsStore>().BindAsync(use, new BoundChannel(Teams.ServiceUrl, channel, channel, BotId, Activities.TenantId), default);

    private DoorPerson Known(Entry entry, DoorPerson? manager = null) => new(this, _graph.Add(entry), manager);

    private Dictionary<string, string?> Settings() => new()
    {
        ["Bot:AppId"] = Activities.AppId,
        ["Bot:TenantId"] = Activities.TenantId,
        ["Bot:ClientSecret"] = "s3cret",
        ["Bot:OpenIdMetadata"] = _keys.Metadata,
        ["Bot:TokenAddress"] = Teams.TokenAddress,
        ["Bot:ServiceUrl"] = Teams.ServiceUrl,
        ["Bot:ServiceHosts:0"] = Teams.Host,
        ["Bot:FileHosts:0"] = Teams.Host,
        ["Graph:BaseAddress"] = _graph.Address,
        ["Groups:Officers"] = Officers,
        ["Groups:Advisers"] = Advisers,
        ["Groups:Administrators"] = Administrators,
        ["Storage:Engine"] = "Embedded",
        ["Storage:Folder"] = Store,
        ["Delivery:AnswerWithin"] = "00:00:10",
        ["Delivery:DueEvery"] = "00:00:01",
    };
}
