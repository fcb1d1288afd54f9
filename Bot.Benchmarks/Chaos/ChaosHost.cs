using System.Net.Http.Json;
using Weerbaar.Benchmarks.Machinery;
using Weerbaar.Tests.Journeys;
using Weerbaar.Tests.Storage.Azure;

namespace Weerbaar.Benchmarks.Chaos;

/// <summary>The simulator, one Azurite, and bots on it, each behind doors of its own.</summary>
internal sealed class ChaosHost : IAsyncDisposable
{
    public const string Employees = "employee", Manager = "marijke";

    private readonly string _folder = Path.Combine(Path.GetTempPath(), "weerbaar-chaos-" + Guid.NewGuid().ToString("N"));
    private readonly List<BotPlace> _places = [];
    private Process _simulator = null!;
    private AzuriteProcess _azurite = null!;

    public HttpClient Http { get; } = new() { Timeout = TimeSpan.FromSeconds(100) };

    public IReadOnlyList<BotPlace> Bots => _places;

    public ChaosOptions Options { get; private set; } = null!;

    /// <summary>For how many seconds people go on trying: as long as storage is gone, and some more.</summary>
    public int Patience => Options.Outage + 90;

    /// <summary>Who reports; none of them has done so before.</summary>
    public IReadOnlyList<Person> Reporters { get; private set; } = [];

    public IReadOnlyList<Person> Officers { get; private set; } = [];

    public Person Decider { get; private set; } = null!;

    public static async Task<ChaosHost> StartAsync(ChaosOptions options)
    {
        var town = new ChaosHost();
        try
        {
            await town.BeginAsync(options);
            return town;
        }
        catch
        {
            await town.DisposeAsync();
            throw;
        }
    }

    public async Task PostAsync(string path, JsonObject body)
    {
        using var response = await Http.PostAsJsonAsync(new Uri(path, UriKind.Relative), body);
        response.EnsureSuccessStatusCode();
    }

    public async Task<JsonNode> GetAsync(string path) =>
        (await Http.GetFromJsonAsync<JsonNode>(new Uri(path, UriKind.Relative)))!;

    public async Task FaultAsync(string target, string kind, int count, int? status = null, int? ms = null, string? method = null) =>
        await PostAsync("/api/faults", new JsonObject
        {
            ["target"] = target,
            ["kind"] = kind,
            ["count"] = count,
            ["status"] = status,
            ["ms"] = ms ?? 0,
            ["method"] = method,
            ["retryAfter"] = status == 429 ? 1 : null,
        });

    public async Task NoFaultsAsync()
    {
        using var response = await Http.DeleteAsync(new Uri("/api/faults", UriKind.Relative));
        response.EnsureSuccessStatusCode();
    }

    /// <summary>What waits, what is hidden, and what was set aside because it only fails.</summary>
    public async Task<int> QueuedAsync() =>
        await QueueLook.CountAsync(Http, _azurite.QueuePort, "weerbaar")
            + await QueueLook.CountAsync(Http, _azurite.QueuePort, "weerbaar-poison");

    /// <summary>
    /// What the simulator found that Teams would not have taken. Being told to slow down is no fault (S16 to S19), and how fast a
    /// bot answers that has just begun (S22, S23) is a question of the machine.
    /// </summary>
    public async Task<IReadOnlyList<string>> ViolationsAsync() =>
        [.. (await GetAsync("/api/violations"))["violations"]!.AsArray()
            .Where(found => found!["rule"]!.GetValue<string>() is not ("S16" or "S17" or "S18" or "S19" or "S22" or "S23"))
            .Select(found => $"{found!["rule"]}: {found["what"]} ({found["method"]} {found["conversation"]})")];

    /// <summary>The bots run from now on with these settings beside their own; those that do so already are left alone.</summary>
    public async Task RunWithAsync(Dictionary<string, string> settings)
    {
        if (_places.All(place => place.IsLive && place.Settings.Count == settings.Count && !place.Settings.Except(settings).Any()))
        {
            return;
        }

        foreach (var place in _places)
        {
            place.Kill();
            place.Settings = settings;
        }

        await Task.WhenAll(_places.Select(place => place.StartAsync()));
    }

    public async ValueTask DisposeAsync()
    {
        _places.ForEach(place => place.Dispose());
        _simulator?.Dispose();
        _azurite?.Dispose();
        Http.Dispose();
        await Task.Yield();
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    private async Task BeginAsync(ChaosOptions options)
    {
        Directory.CreateDirectory(_folder);
        Options = options;
        _azurite = await AzuriteProcess.StartAsync();
        _simulator = Process.Start(
            Process.Dll("Simulator"),
            ["--port", "0", "--folder", Path.Combine(_folder, "town"), "--no-bot", "--while-stdin"],
            new Dictionary<string, string>());
        Http.BaseAddress = new Uri((await _simulator.LineAsync("Weerbaar simulator: ")).Split("simulator: ")[1].Trim());
        await BotPlace.AnsweringAsync(Http, Http.BaseAddress + "health");
        for (var index = 0; index < options.Bots; index++)
        {
            _places.Add(new BotPlace(this, _azurite));
        }

        await Task.WhenAll(_places.Select(place => place.StartAsync()));
        await PostAsync(
            "/api/bots", new JsonObject { ["urls"] = new JsonArray([.. _places.Select(place => JsonValue.Create(place.Url))]) });
        await PopulateAsync(options.Reporters);
    }

    private async Task PopulateAsync(int reporters)
    {
        (Officers, Decider) = ([new Person(Http, "noor"), new Person(Http, "emma")], new Person(Http, Manager));
        Reporters = [.. Enumerable.Range(1, reporters).Select(number => new Person(Http, $"{Employees}{number}"))];
        await Until.SoAsync(
            async () => (await Officers[0].SeesAsync("monitoring")).Any(message => message.FromBot), 60, "the channel is bound");
        foreach (var reporter in Reporters)
        {
            await PostAsync("/api/people", new JsonObject
            {
                ["key"] = reporter.Key,
                ["name"] = $"Medewerker {reporter.Key[Employees.Length..]}",
                ["manager"] = Manager,
                ["preferredLanguage"] = "nl-NL",
            });
            await PostAsync($"/api/people/{reporter.Key}/app", new JsonObject { ["action"] = "install" });
        }
    }
}
