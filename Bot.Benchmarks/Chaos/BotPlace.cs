using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Weerbaar.Tests.Storage.Azure;
using Process = Weerbaar.Tests.Journeys.Process;

namespace Weerbaar.Benchmarks.Chaos;

/// <summary>One bot after another at one address, reaching storage through three doors of its own.</summary>
internal sealed partial class BotPlace(ChaosHost town, AzuriteProcess azurite) : IDisposable
{
    /// <summary>So that what a dead bot held is not waited for longer than it lived.</summary>
    private static readonly Dictionary<string, string> Short = new()
    {
        ["Delivery__AnswerWithin"] = "00:00:08",
        ["Delivery__AnnouncedFor"] = "00:00:10",
        ["Delivery__LeaseFor"] = "00:00:08",
    };

    private readonly List<Process> _all = [];
    private bool _answered;

    public ReverseProxy Blobs { get; } = new(azurite.BlobPort);

    public ReverseProxy Queues { get; } = new(azurite.QueuePort);

    public ReverseProxy Tables { get; } = new(azurite.TablePort);

    public string Url { get; private set; } = "";

    public Dictionary<string, string> Settings { get; set; } = [];

    public Process Running => _all[^1];

    public bool IsLive => _answered && !Running.HasExited;

    /// <summary>How long each bot here took to be live, in seconds.</summary>
    public List<double> Starts { get; } = [];

    /// <summary>Waits until a bot is live, or was killed while it started.</summary>
    public async Task StartAsync()
    {
        var (began, environment) = (Stopwatch.GetTimestamp(), await EnvironmentAsync());
        var bot = Process.Start(Process.Dll("Bot"), [], environment);
        _all.Add(bot);
        Url = Url.Length > 0 ? Url : (await bot.LineAsync("Now listening on: ")).Split("on: ")[1].Trim();
        await AnsweringAsync(town.Http, Url + "/health/live", bot);
        _answered = true;
        Starts.Add(Stopwatch.GetElapsedTime(began).TotalSeconds);
    }

    /// <summary>
    /// What the command "verify" finds, nothing when all that is kept fits together; and how many answers nobody ever got.
    /// </summary>
    public async Task<(IReadOnlyList<string> Faults, int Silent)> VerifiedAsync()
    {
        using var verify = Process.Start(Process.Dll("Bot"), ["verify"], await EnvironmentAsync());
        var isWell = await verify.EndAsync() == 0;
        var silent = verify.Output.Select(line => Owed().Match(line)).LastOrDefault(owed => owed.Success);
        return (isWell ? [] : [.. verify.Output], silent is null ? 0 : int.Parse(silent.Groups[1].Value, CultureInfo.InvariantCulture));
    }

    private async Task<Dictionary<string, string>> EnvironmentAsync()
    {
        var environment = (await town.GetAsync("/api/settings"))["environment"]!.AsObject()
            .ToDictionary(pair => pair.Key, pair => pair.Value!.GetValue<string>());
        environment["Storage__Engine"] = "Azure";
        environment["Storage__ConnectionString"] = AzuriteProcess.Connection(Blobs.Port, Queues.Port, Tables.Port);
        environment["ASPNETCORE_URLS"] = Url.Length > 0 ? Url : "http://127.0.0.1:0";
        environment["Logging__LogLevel__Default"] = "Warning";
        environment["Logging__LogLevel__Microsoft.Hosting.Lifetime"] = "Information";
        foreach (var (name, value) in town.Options.ProductionTimes ? Settings : Settings.Concat(Short))
        {
            environment[name] = value;
        }

        return environment;
    }

    /// <summary>As "kill -9" does.</summary>
    /// <returns>False: it had ended by itself.</returns>
    public bool Kill()
    {
        _answered = false;
        if (Running.HasExited)
        {
            return false;
        }

        Running.KillNow();
        return true;
    }

    public void Shut(bool shut) => Blobs.IsShut = Queues.IsShut = Tables.IsShut = shut;

    /// <summary>What all bots here said of posting again, by cause.</summary>
    public IEnumerable<(string Number, string Cause)> PostedAgain() => _all
        .SelectMany(bot => bot.Output)
        .Select(line => PostedAgainPattern().Match(line))
        .Where(match => match.Success)
        .Select(match => (match.Groups[1].Value, match.Groups[2].Value));

    /// <summary>Everything that the bots here logged as an error, without what differs each time.</summary>
    public IEnumerable<string> Errors() => _all.SelectMany(bot => bot.Output)
        .Where(line => line.Contains(" failed", StringComparison.Ordinal))
        .Select(line => IdPattern().Replace(line.Trim(), "…"));

    public static async Task AnsweringAsync(HttpClient http, string url, Process? bot = null) => await Until.SoAsync(
        async () =>
        {
            try
            {
                using var response = await http.GetAsync(new Uri(url));
                return response.IsSuccessStatusCode;
            }
            catch (HttpRequestException)
            {
                return bot?.HasExited is true;
            }
        },
        60,
        url + " answers");

    public void Dispose()
    {
        _all.ForEach(bot => bot.Dispose());
        Blobs.Dispose();
        Queues.Dispose();
        Tables.Dispose();
    }

    [GeneratedRegex("Case (\\S+): posted again, (\\w+)")]
    private static partial Regex PostedAgainPattern();

    [GeneratedRegex("([0-9]+) answers still owed")]
    private static partial Regex Owed();

    [GeneratedRegex("[0-9a-z]{20,}")]
    private static partial Regex IdPattern();
}
