using Microsoft.AspNetCore.Builder;
using Weerbaar.Simulator.Start;
using Weerbaar.Tests.Storage.Azure;
using Weerbaar.Tests.Teams;

namespace Weerbaar.Tests.Journeys;

/// <summary>
/// A town in which a story is played: the simulator as a process of its own (Teams, Entra and Graph, strict), and the bot within this
/// one, which is warm, as Program puts it together: one, or two that take turns on one store. Where processes are what a story is about
/// (one is killed, what it prints is read, two share nothing but the store), the bots are processes of their own. People act through the
/// simulator's API; what they see is what Teams would show them.
/// </summary>
public sealed class EndToEndHost : SimulatorApi, IAsyncDisposable
{
    private static readonly int Usual = int.TryParse(Environment.GetEnvironmentVariable("WEERBAAR_BOTS"), out var all) ? all : 0;

    private readonly string _folder = Path.Combine(Path.GetTempPath(), "weerbaar-" + Guid.NewGuid().ToString("N"));
    private readonly List<Process> _bots = [];
    private readonly int _processes, _instances;
    private readonly bool _onAzurite;
    private Process _simulator = null!;
    private AzuriteProcess? _azurite;
    private readonly List<WebApplication> _within = [];
    private JsonObject _environment = [];

    private EndToEndHost(int processes, int instances, bool onAzurite) =>
        (this._processes, this._instances, this._onAzurite) = (processes, instances, onAzurite);

    /// <summary>Where people look at evidence: served by every bot, announced as the first one's; null: there is no page.</summary>
    public string? Page { get; private init; }

    /// <summary>How the bots prove that they are the registration: "secret", "federated" or "certificate".</summary>
    public string Proof { get; private init; } = "secret";

    /// <summary>The bots' store.</summary>
    public string Store => Path.Combine(_folder, "store");

    /// <summary>Extra settings for each bot, as environment variables.</summary>
    public Dictionary<string, string> Settings { get; init; } = [];

    /// <summary>Those that are processes.</summary>
    public IReadOnlyList<Process> Bots => _bots;

    /// <param name="bots">How many processes take turns; left out: as many as the variable WEERBAAR_BOTS says, or none.</param>
    /// <param name="within">How many bots within this process take turns where none is a process of its own.</param>
    /// <param name="onAzurite">The bots keep everything in Azure's own storage engine, on an emulator of their own.</param>
    /// <param name="page">With the page on which evidence is looked at, whose address must be known before a bot starts.</param>
    /// <param name="proof">How the bots prove who they are; "secret", "federated" or "certificate".</param>
    public static async Task<EndToEndHost> StartAsync(
        int? bots = null,
        Dictionary<string, string>? settings = null,
        bool onAzurite = false,
        bool page = false,
        string proof = "secret",
        int within = 1)
    {
        var address = page ? $"http://127.0.0.1:{FreePort.Find()}" : null;
        var town = new EndToEndHost(bots ?? Usual, within, onAzurite) { Settings = settings ?? [], Page = address, Proof = proof };
        try
        {
            await town.BeginAsync();
        }
        catch
        {
            await town.DisposeAsync();
            throw;
        }

        return town;
    }

    public TeamsUser Person(string key) => new(this, key);

    /// <summary>Kills a bot as "kill -9" does; its turn goes to the other, if there is one.</summary>
    public void KillBot(int index) => _bots[index].KillNow();

    /// <summary>Starts a bot in the place of one that ended.</summary>
    public async Task RestartBotAsync(int index)
    {
        _bots[index].Dispose();
        _bots[index] = await StartBotAsync(_bots[index].Url);
    }

    public async ValueTask DisposeAsync()
    {
        _bots.ForEach(bot => bot.Dispose());
        await Task.WhenAll(_within.Select(BotWithin.EndAsync));
        _simulator?.Dispose();
        _azurite?.Dispose();
        Http.Dispose();
        if (System.IO.Directory.Exists(_folder))
        {
            System.IO.Directory.Delete(_folder, recursive: true);
        }
    }

    private async Task BeginAsync()
    {
        System.IO.Directory.CreateDirectory(_folder);
        _azurite = _onAzurite ? await AzuriteProcess.StartAsync() : null;
        _simulator = Process.Start(
            Process.Dll("Simulator"), ["--port", "0", "--folder", Path.Combine(_folder, "town"), "--no-bot", "--while-stdin"],
            new Dictionary<string, string>());
        var line = await _simulator.LineAsync("Weerbaar simulator: ");
        Http.BaseAddress = new Uri(line.Split("simulator: ")[1].Trim());
        await EventuallyAsync(() => AnswersAsync(Http.BaseAddress + "health"), "the simulator answers", 60);
        await ToTheFirstMorningAsync();
        _environment = (await GetAsync($"/api/settings?proof={Proof}"))["environment"]!.AsObject();
        if (Proof == "certificate")
        {
            var file = Path.Combine(_folder, "registration.pem");
            RegistrationCertificate.Write(file);
            await PostAsync("/api/certificates", new JsonObject { ["pem"] = RegistrationCertificate.Pem });
            _environment["Bot__CertificatePath"] = file;
        }

        var urls = new JsonArray();
        _bots.AddRange(await Task.WhenAll(Enumerable.Range(0, _processes).Select(index => StartBotAsync(index == 0 ? Page : null))));
        _bots.ForEach(bot => urls.Add(bot.Url));
        for (var index = 0; _processes == 0 && index < _instances; index++)
        {
            _within.Add(await BotWithin.StartAsync(SettingsOfABot(index == 0 ? Page : null)));
            urls.Add(_within[index].Urls.Single());
        }

        await PostAsync("/api/bots", new JsonObject { ["urls"] = urls });
        await EventuallyAsync(BoundAsync, "the channels are bound", 60);
    }

    /// <summary>What a bot of this town is started with.</summary>
    public Dictionary<string, string> SettingsOfABot(string? url = null)
    {
        var all = _environment.ToDictionary(pair => pair.Key, pair => pair.Value!.GetValue<string>());
        foreach (var (name, value) in StorageSettings())
        {
            all[name] = value;
        }

        all["ASPNETCORE_URLS"] = url ?? "http://127.0.0.1:0";
        all["Logging__LogLevel__Default"] = "Information";
        all["Looking__PublicAddress"] = Page ?? "";
        // A busy build machine is not a slow bot; the tests of the time limit set their own.
        all["Delivery__AnswerWithin"] = "00:00:10";
        foreach (var (name, value) in Settings)
        {
            all[name] = value;
        }

        return all;
    }

    private async Task<Process> StartBotAsync(string? url)
    {
        var bot = Process.Start(Process.Dll("Bot"), [], SettingsOfABot(url));
        try
        {
            bot.Url = url ?? (await bot.LineAsync("Now listening on: ")).Split("on: ")[1].Trim();
            await EventuallyAsync(() => AnswersAsync(bot.Url + "/health/live"), "the bot is live", 60);
            return bot;
        }
        catch
        {
            // Nobody holds it yet, so nobody else would end it.
            bot.Dispose();
            throw;
        }
    }

    private Dictionary<string, string> StorageSettings() => _azurite is null
        ? new() { ["Storage__Folder"] = Store, ["Storage__Shared"] = "true" }
        : new() { ["Storage__Engine"] = "Azure", ["Storage__ConnectionString"] = _azurite.ConnectionString };

    private async Task<bool> AnswersAsync(string url)
    {
        try
        {
            return (await Http.GetAsync(new Uri(url))).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private async Task<bool> BoundAsync()
    {
        var monitoring = await Person("noor").SeesAsync("monitoring");
        var team = await Person("ilse").SeesAsync("team");
        return monitoring.Any(message => message.FromBot) && (team.Any(message => message.FromBot) || team.Count == 0);
    }
}
