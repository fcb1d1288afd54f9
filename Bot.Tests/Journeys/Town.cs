using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Weerbaar.Tests.Storage.Azure;

namespace Weerbaar.Tests.Journeys;

/// <summary>
/// A town in which a story is played: the simulator as a process of its own (Teams, Entra and Graph, strict), and one or
/// two bots as processes of their own on one store. People act through the simulator's API; what they see is what Teams
/// would show them.
/// </summary>
public sealed class Town : IAsyncDisposable
{
    private static readonly int Usual = int.TryParse(Environment.GetEnvironmentVariable("WEERBAAR_BOTS"), out var all) ? all : 1;

    private readonly string folder = Path.Combine(Path.GetTempPath(), "weerbaar-" + Guid.NewGuid().ToString("N"));
    private readonly List<Process> bots = [];
    private readonly bool onAzurite;
    private Process simulator = null!;
    private AzuriteProcess? azurite;
    private JsonObject environment = [];

    private Town(int botCount, bool onAzurite) => (BotCount, this.onAzurite) = (botCount, onAzurite);

    /// <summary>Where people look at evidence: served by every bot, announced as the first one's; null: there is no page.</summary>
    public string? Page { get; private init; }

    /// <summary>The bots' store.</summary>
    public string Store => Path.Combine(folder, "store");

    public HttpClient Http { get; } = new() { Timeout = TimeSpan.FromSeconds(60) };

    public int BotCount { get; }

    /// <summary>Extra settings for each bot, as environment variables.</summary>
    public Dictionary<string, string> Settings { get; init; } = [];

    public IReadOnlyList<Process> Bots => bots;

    /// <param name="bots">How many take turns; left out: one, or as many as the variable WEERBAAR_BOTS says.</param>
    /// <param name="onAzurite">The bots keep everything in Azure's own storage engine, on an emulator of their own.</param>
    /// <param name="page">With the page on which evidence is looked at, whose address must be known before a bot starts.</param>
    public static async Task<Town> StartAsync(
        int? bots = null, Dictionary<string, string>? settings = null, bool onAzurite = false, bool page = false)
    {
        var address = page ? $"http://127.0.0.1:{Process.FreePort()}" : null;
        var town = new Town(bots ?? Usual, onAzurite) { Settings = settings ?? [], Page = address };
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

    public Citizen Person(string key) => new(this, key);

    /// <summary>Kills a bot as "kill -9" does; its turn goes to the other, if there is one.</summary>
    public void KillBot(int index) => bots[index].KillNow();

    /// <summary>Starts a bot in the place of one that ended.</summary>
    public async Task RestartBotAsync(int index)
    {
        bots[index].Dispose();
        bots[index] = await StartBotAsync(bots[index].Url);
    }

    public async Task AdvanceAsync(string duration) =>
        await PostAsync("/api/clock", new JsonObject { ["advance"] = duration });

    /// <summary>To ten in the morning of a Tuesday without a holiday near it, so that working hours can be counted.</summary>
    public async Task ToAWorkingMorningAsync()
    {
        var now = await NowAsync();
        var february = new DateTimeOffset(now.Month < 2 ? now.Year : now.Year + 1, 2, 1, 9, 0, 0, TimeSpan.Zero);
        var tuesday = february.AddDays(((int)DayOfWeek.Tuesday - (int)february.DayOfWeek + 7) % 7);
        await PostAsync("/api/clock", new JsonObject { ["to"] = tuesday });
    }

    /// <summary>The directory's id of somebody.</summary>
    public async Task<string> IdOfAsync(string key) => (await GetAsync("/api/world"))["people"]!.AsArray()
        .Single(person => person!["key"]!.GetValue<string>() == key)!["id"]!.GetValue<string>();

    public async Task FaultAsync(string target, string kind, int count = 1, int? status = null, int? retryAfter = null, string? method = null,
        string? path = null) =>
        await PostAsync("/api/faults", new JsonObject
        {
            ["target"] = target,
            ["kind"] = kind,
            ["count"] = count,
            ["status"] = status,
            ["retryAfter"] = retryAfter,
            ["method"] = method,
            ["pathContains"] = path,
        });

    public async Task NoFaultsAsync() => await Http.DeleteAsync(new Uri("/api/faults", UriKind.Relative));

    public async Task<DateTimeOffset> NowAsync() => (await GetAsync("/api/clock"))["now"]!.GetValue<DateTimeOffset>();

    public async Task<JsonNode> GetAsync(string path) => await ReadAsync(await Http.GetAsync(new Uri(path, UriKind.Relative)));

    public async Task<JsonNode> PostAsync(string path, JsonNode body) =>
        await ReadAsync(await Http.PostAsJsonAsync(new Uri(path, UriKind.Relative), body));

    /// <summary>
    /// Everything that the simulator found that Teams would not have taken. Being told to slow down (S16 to S19, 429) is no
    /// fault of a bot that obeys: these stories type faster than people do.
    /// </summary>
    public async Task<IReadOnlyList<string>> ViolationsAsync() =>
        [.. (await GetAsync("/api/violations"))["violations"]!.AsArray()
            .Where(found => found!["rule"]!.GetValue<string>() is not ("S16" or "S17" or "S18" or "S19"))
            .Select(found => $"{found!["rule"]}: {found["what"]} ({found["method"]} {found["conversation"]})")];

    /// <summary>Waits until something is so; the story's clock stands still meanwhile.</summary>
    public static async Task EventuallyAsync(Func<Task<bool>> holds, string what, int seconds = 40)
    {
        var until = Environment.TickCount64 + (seconds * 1000);
        while (!await holds())
        {
            Assert.True(Environment.TickCount64 < until, $"Not within {seconds} s: {what}");
            await Task.Delay(100);
        }
    }

    public async ValueTask DisposeAsync()
    {
        bots.ForEach(bot => bot.Dispose());
        simulator?.Dispose();
        azurite?.Dispose();
        Http.Dispose();
        await Task.Yield();
        if (System.IO.Directory.Exists(folder))
        {
            System.IO.Directory.Delete(folder, recursive: true);
        }
    }

    private async Task BeginAsync()
    {
        System.IO.Directory.CreateDirectory(folder);
        azurite = onAzurite ? await AzuriteProcess.StartAsync() : null;
        simulator = Process.Start(
            Process.Dll("Simulator"), ["--port", "0", "--folder", Path.Combine(folder, "town"), "--no-bot", "--while-stdin"], new Dictionary<string, string>());
        var line = await simulator.LineAsync("Weerbaar simulator: ");
        Http.BaseAddress = new Uri(line.Split("simulator: ")[1].Trim());
        await EventuallyAsync(() => AnswersAsync(Http.BaseAddress + "health"), "the simulator answers", 60);
        environment = (await GetAsync("/api/settings"))["environment"]!.AsObject();
        var urls = new JsonArray();
        bots.AddRange(await Task.WhenAll(Enumerable.Range(0, BotCount).Select(index => StartBotAsync(index == 0 ? Page : null))));
        bots.ForEach(bot => urls.Add(bot.Url));

        await PostAsync("/api/bots", new JsonObject { ["urls"] = urls });
        await EventuallyAsync(BoundAsync, "the channels are bound", 60);
    }

    private async Task<Process> StartBotAsync(string? url)
    {
        var all = environment.ToDictionary(pair => pair.Key, pair => pair.Value!.GetValue<string>());
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

        var bot = Process.Start(Process.Dll("Bot"), [], all);
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

    private Dictionary<string, string> StorageSettings() => azurite is null
        ? new() { ["Storage__Folder"] = Store, ["Storage__Shared"] = "true" }
        : new() { ["Storage__Engine"] = "Azure", ["Storage__ConnectionString"] = azurite.ConnectionString };

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
        var monitoring = await Person("ilse").SeesAsync("monitoring");
        var team = await Person("ilse").SeesAsync("team");
        return monitoring.Any(message => message.FromBot) && (team.Any(message => message.FromBot) || team.Count == 0);
    }

    private static async Task<JsonNode> ReadAsync(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, $"{(int)response.StatusCode} {response.RequestMessage?.RequestUri?.PathAndQuery}: {text}");
        return JsonNode.Parse(text) ?? throw new JsonException("Nothing came back.");
    }
}
