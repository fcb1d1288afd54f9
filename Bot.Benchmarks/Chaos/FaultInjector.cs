using System.Collections.Concurrent;
using Weerbaar.Tests.Storage.Azure;

namespace Weerbaar.Benchmarks.Chaos;

/// <summary>Kills bots at random moments and at chosen ones, spoils the connector, takes storage away.</summary>
internal sealed class FaultInjector(ChaosHost town, ChaosOptions options, Random random)
{
    private const string Commit = $"POST /{AzuriteProcess.Account}/$batch";

    private const string BadEnd = "shutdown with an error";

    private readonly ConcurrentDictionary<string, int> _counts = [];

    /// <summary>Processes that ended by SIGKILL.</summary>
    public int Kills => _counts.Where(count => count.Key.StartsWith("kill", StringComparison.Ordinal)).Sum(count => count.Value);

    /// <summary>Bots that were asked to end and did so with an error.</summary>
    public int BadEnds => _counts.GetValueOrDefault(BadEnd);

    /// <summary>The kills, or all else, by kind.</summary>
    public string Said(bool kills) => string.Join(", ", _counts
        .Where(count => count.Key.StartsWith("kill", StringComparison.Ordinal) == kills)
        .OrderBy(count => count.Key)
        .Select(count => $"{count.Key} {count.Value}"));

    public async Task RunAsync(CancellationToken end)
    {
        var before = Kills;
        await Task.WhenAll([.. town.Bots.Select(place => LivesAsync(place, end)), WeatherAsync(end), OutageAsync(end), PostsAsync(end)]);
        await town.NoFaultsAsync();
        foreach (var place in town.Bots)
        {
            place.Shut(false);
        }

        await (Kills == before ? AtLeastOnceAsync(town.Bots[0]) : Task.CompletedTask);
    }

    /// <summary>A short round may be over before any bot died, and would prove nothing.</summary>
    private async Task AtLeastOnceAsync(BotPlace place)
    {
        Killed(place, "kill at random", CancellationToken.None);
        await place.StartAsync();
    }

    private void Count(string what) => _counts.AddOrUpdate(what, 1, (_, count) => count + 1);

    private int Next(int least, int most)
    {
        lock (random)
        {
            return random.Next(least, most);
        }
    }

    /// <summary>One life after another; the last one stays.</summary>
    private async Task LivesAsync(BotPlace place, CancellationToken end)
    {
        while (!end.IsCancellationRequested)
        {
            await EndsAsync(place, end);
            if (place.Running.HasExited)
            {
                await place.StartAsync();
            }
        }
    }

    private async Task EndsAsync(BotPlace place, CancellationToken end)
    {
        await Task.WhenAny(OtherIsLiveAsync(place), WaitAsync(15_000, end));
        switch (Next(0, 10))
        {
            case 0 or 1:
                await Task.WhenAny(place.Blobs.PassedAsync("PUT /", Next(0, 2) == 0, 1), WaitAsync(8000, end));
                Killed(place, "kill in or after a blob's write", end);
                break;
            case 2:
                await WaitAsync(Next(500, 4000), end);
                await ShutDownAsync(place, end);
                break;
            case 3 or 4 or 5 or 6:
                await Task.WhenAny(place.Tables.PassedAsync(Commit, Next(0, 2) == 0, Next(1, 12)), WaitAsync(12_000, end));
                Killed(place, "kill in or after a commit", end);
                break;
            default:
                await Task.WhenAny(WaitAsync(Next(300, 9000), end), place.Running.EndsWithinAsync(TimeSpan.FromSeconds(9)));
                Killed(place, "kill at random", end);
                break;
        }
    }

    /// <summary>While nobody can be asked there is no load.</summary>
    private async Task OtherIsLiveAsync(BotPlace place)
    {
        while (town.Bots.Count > 1 && !town.Bots.Any(other => other != place && other.IsLive))
        {
            await Task.Delay(100);
        }
    }

    /// <summary>Asked to end, and perhaps killed on the way.</summary>
    private async Task ShutDownAsync(BotPlace place, CancellationToken end)
    {
        if (end.IsCancellationRequested || place.Running.HasExited)
        {
            return;
        }

        await place.Running.TerminateAsync();
        var patience = Next(0, 3) == 0 ? TimeSpan.FromSeconds(40) : TimeSpan.FromMilliseconds(Next(0, 700));
        if (await place.Running.EndsWithinAsync(patience))
        {
            // Unless somebody else killed it meanwhile.
            Count(place.Running.ExitCode switch { 0 => "shutdown", 137 => "shutdown cut short", _ => BadEnd });
        }
        else if (place.Kill())
        {
            Count("kill in a shutdown");
        }
    }

    private void Killed(BotPlace place, string how, CancellationToken end)
    {
        if (!end.IsCancellationRequested && place.Kill())
        {
            Count(how);
        }
    }

    /// <summary>A post is held by the connector, and everybody who could be posting is killed.</summary>
    private async Task PostsAsync(CancellationToken end)
    {
        while (!end.IsCancellationRequested)
        {
            await WaitAsync(Next(9000, 18000), end);
            await town.FaultAsync("connector", "slow", 1, ms: 1500, method: "POST");
            var taken = await Until.HoldsAsync(
                async () => end.IsCancellationRequested || !(await town.GetAsync("/api/faults"))["faults"]!.AsArray().Any(IsHeldPost), 6);
            foreach (var place in taken ? town.Bots : [])
            {
                Killed(place, "kill in a connector post", end);
            }
        }
    }

    private async Task WeatherAsync(CancellationToken end)
    {
        (string Kind, int? Status)[] all =
            [("status", 429), ("status", 503), ("status", 500), ("statusAfter", 504), ("cutAfter", null), ("cut", null), ("status", 412)];
        while (!end.IsCancellationRequested)
        {
            await WaitAsync(Next(2000, 6000), end);
            var (kind, status) = all[Next(0, all.Length)];
            await town.FaultAsync("connector", kind, Next(1, 4), status);
            Count($"connector {kind} {status}".Trim());
        }
    }

    private async Task OutageAsync(CancellationToken end)
    {
        await WaitAsync(options.Seconds * 500, end);
        if (options.Outage == 0 || end.IsCancellationRequested)
        {
            return;
        }

        Count("storage gone");
        foreach (var place in town.Bots)
        {
            place.Shut(true);
        }

        await Task.Delay(options.Outage * 1000, CancellationToken.None);
        foreach (var place in town.Bots)
        {
            place.Shut(false);
        }
    }

    private static bool IsHeldPost(JsonNode? fault) =>
        fault!["kind"]!.GetValue<string>() == "slow" && (fault["left"]?.GetValue<int>() ?? 0) > 0;

    private static async Task WaitAsync(int milliseconds, CancellationToken end)
    {
        try
        {
            await Task.Delay(milliseconds, end);
        }
        catch (OperationCanceledException)
        {
            // The round is over.
        }
    }
}
