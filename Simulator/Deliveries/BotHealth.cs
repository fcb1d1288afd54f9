using System.Text.Json.Nodes;
using Weerbaar.Simulator.World;

namespace Weerbaar.Simulator.Deliveries;

/// <summary>Which of the bot's processes live, by their own word at /health/live.</summary>
internal sealed class BotHealth(BotList bots, BotClocks clocks, HttpClient http, TheWorld world)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private volatile IReadOnlyDictionary<string, bool> known = new Dictionary<string, bool>();

    public bool Live => bots.Urls.Any(u => known.GetValueOrDefault(u));

    public IReadOnlyList<(string Url, bool Live)> Processes => [.. bots.Urls.Select(u => (u, known.GetValueOrDefault(u)))];

    /// <summary>Asks all of them, tells those that came to live what time it is, and the page when that changed anything.</summary>
    public async Task<bool> Ask(CancellationToken cancel)
    {
        var before = Live;
        var answers = await Task.WhenAll(bots.Urls.Select(async u => (u, Live: await Look(u, cancel))));
        known = answers.ToDictionary(a => a.u, a => a.Live);
        if (Live != before)
        {
            world.Change(c => c.Tell("bot", new JsonObject { ["live"] = Live }));
        }

        return Live;
    }

    public async Task UntilLive(CancellationToken cancel)
    {
        while (!await Ask(cancel))
        {
            await Task.Delay(200, cancel);
        }
    }

    private async Task<bool> Look(string url, CancellationToken cancel)
    {
        var live = await IsLive(url, cancel);
        await clocks.Follow(url, live, cancel);
        return live;
    }

    /// <summary>Somebody else's bot need not have that address: any HTTP answer at all counts.</summary>
    private async Task<bool> IsLive(string url, CancellationToken cancel)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(Patience);
        try
        {
            using var response = await http.GetAsync(new Uri(new Uri(url), "/health/live"), patience.Token);
            return (int)response.StatusCode < 500;
        }
        catch (HttpRequestException)
        {
            return false;
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return false;
        }
    }
}
