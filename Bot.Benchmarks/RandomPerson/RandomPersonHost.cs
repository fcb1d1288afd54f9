using System.Net.Http.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Weerbaar.Benchmarks.Machinery;
using Weerbaar.Hosting;
using Weerbaar.Simulator.Start;
using Process = Weerbaar.Tests.Journeys.Process;

namespace Weerbaar.Benchmarks.RandomPerson;

/// <summary>
/// The strict simulator as a process of its own, and the bot as Program puts it together within this one, listening on loopback: what
/// people do goes through the real HTTP door, and what is kept can be looked at behind it.
/// </summary>
internal sealed class RandomPersonHost : IAsyncDisposable
{
    private readonly ScratchFolder _folder = new("person");
    private readonly Action<WebApplication>? _plant;
    private readonly int _port = FreePort.Find();
    private Process _simulator = null!;
    private Dictionary<string, string?> _settings = [];
    private WebApplication? _app;
    private int _days;

    private RandomPersonHost(Action<WebApplication>? plant) => this._plant = plant;

    public HttpClient Http { get; } = new() { Timeout = TimeSpan.FromSeconds(100) };

    public KeptWords Kept { get; private set; } = new();

    public ErrorLog Errors { get; } = new();

    /// <summary>
    /// Which part of their time the oracles wait for what has not come yet: less than all where a fault was planted and nothing will come.
    /// </summary>
    public double Patience { get; set; } = 1;

    private string Store => Path.Combine(_folder.Path, $"store-{_days}");

    /// <param name="plant">Puts a fault into the bot, to see it found.</param>
    public static async Task<RandomPersonHost> StartAsync(Action<WebApplication>? plant = null)
    {
        var town = new RandomPersonHost(plant);
        try
        {
            town._simulator = Process.Start(
                Process.Dll("Simulator"),
                // People type slower than this person: how much a conversation may get is not what is tried here.
                ["--port", "0", "--folder", Path.Combine(town._folder.Path, "town"), "--no-bot", "--while-stdin", "--send-windows",
                    "1000000/1"],
                new Dictionary<string, string>());
            var line = await town._simulator.LineAsync("Weerbaar simulator: ");
            town.Http.BaseAddress = new Uri(line.Split("simulator: ")[1].Trim());
            await Chaos.BotPlace.AnsweringAsync(town.Http, town.Http.BaseAddress + "health");
            return town;
        }
        catch
        {
            await town.DisposeAsync();
            throw;
        }
    }

    public T Get<T>()
        where T : notnull => _app!.Services.GetRequiredService<T>();

    /// <summary>All that people can press or send; what comes without a button is none of it.</summary>
    public IReadOnlyList<string> Verbs =>
    [
        .. Get<IEnumerable<IPersonAction>>().Select(action => action.Verb).Concat(Get<IEnumerable<ICaseUseCase>>().Select(use => use.Verb))
            .Except([PersonVerbs.Message, PersonVerbs.ChannelMessage, PersonVerbs.Edited, PersonVerbs.Deleted, PersonVerbs.Installed,
                PersonVerbs.Typed]).Distinct().Order(),
    ];

    /// <summary>Everything anew: an empty store, and in Teams the first day.</summary>
    public async Task BeginAsync()
    {
        await CloseAsync();
        if (_days++ > 0)
        {
            // No bot is there yet: one that has begun before would know the keys of the day before.
            await PostAsync("/api/bots", new JsonObject { ["urls"] = new JsonArray() });
            await PostAsync("/api/reset", []);
        }

        _settings = (await GetAsync("/api/settings"))["environment"]!.AsObject()
            .ToDictionary(pair => pair.Key.Replace("__", ":", StringComparison.Ordinal), pair => (string?)pair.Value!.GetValue<string>());
        Kept = new KeptWords();
        await OpenAsync();
        await PostAsync("/api/bots", new JsonObject { ["urls"] = new JsonArray($"http://127.0.0.1:{_port}") });
        await Chaos.Until.SoAsync(
            async () => (await GetAsync("/api/world"))["bot"]!["ready"]!.GetValue<bool>()
                && await Get<SettingsStore>().FindChannelAsync(ChannelUse.Officers, default) is not null
                && await Get<SettingsStore>().FindChannelAsync(ChannelUse.Team, default) is not null,
            60,
            "the first day is over");
        await PostAsync("/api/chats", new JsonObject
        {
            ["key"] = People.Group,
            ["name"] = "Even overleggen",
            ["members"] = new JsonArray([.. People.In(People.Group).Select(member => (JsonNode)member)]),
        });
        await PostAsync("/api/clock", new JsonObject { ["to"] = "2027-02-02T10:00:00+01:00" });
    }

    /// <summary>This bot ends and another begins, on the same store.</summary>
    public async Task RestartAsync()
    {
        var clock = await GetAsync("/api/clock");
        await CloseAsync();
        await OpenAsync();
        await PostAsync("/api/clock", new JsonObject { ["offsetSeconds"] = clock["offsetSeconds"]!.DeepClone() });
    }

    /// <summary>When an oracle that waits so long gives up, on the machine's own clock.</summary>
    public long Until(TimeSpan patience) => Environment.TickCount64 + (long)(Patience * patience.TotalMilliseconds);

    public async Task<JsonNode> GetAsync(string path) => (await Http.GetFromJsonAsync<JsonNode>(new Uri(path, UriKind.Relative)))!;

    public async Task<(int Status, JsonNode Json)> TryPostAsync(string path, HttpContent body)
    {
        using (body)
        using (var response = await Http.PostAsync(new Uri(path, UriKind.Relative), body))
        {
            var text = await response.Content.ReadAsStringAsync();
            return ((int)response.StatusCode, text.Length == 0 ? new JsonObject() : JsonNode.Parse(text)!);
        }
    }

    public async Task<JsonNode> PostAsync(string path, JsonObject body)
    {
        var (status, json) = await TryPostAsync(path, JsonContent.Create(body));
        return status < 300 ? json : throw new InvalidOperationException($"{status} {path}: {json.ToJsonString()}");
    }

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        _simulator?.Dispose();
        Http.Dispose();
        _folder.Dispose();
    }

    private async Task OpenAsync()
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { EnvironmentName = "Development", ContentRootPath = _folder.Path });
        builder.Configuration.AddInMemoryCollection(_settings);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Storage:Engine"] = "Embedded",
            ["Storage:Folder"] = Store,
            ["Delivery:AnswerWithin"] = "00:00:10",
            ["Delivery:DueEvery"] = "00:00:01",
        });
        builder.WebHost.UseUrls($"http://127.0.0.1:{_port}");
        builder.Logging.ClearProviders().AddProvider(Errors);
        builder.AddWeerbaar();
        var rows = builder.Services.Last(service => service.ServiceType == typeof(IRowStore));
        builder.Services.AddSingleton<IRowStore>(services => new WatchedRows((IRowStore)rows.ImplementationFactory!(services), Kept));
        _app = builder.Build();
        if (_plant is not null)
        {
            // Before the routes: those of the bot are answered as soon as they are found.
            _plant(_app);
            _app.UseRouting();
        }

        _app.MapWeerbaar();
        await _app.StartAsync();
    }

    private async Task CloseAsync()
    {
        if (_app is { } running)
        {
            _app = null;
            await running.StopAsync();
            await running.DisposeAsync();
        }
    }
}
