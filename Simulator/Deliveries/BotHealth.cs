using System.Text.Json.Nodes;
using Weerbaar.Simulator.World;

namespace Weerbaar.Simulator.Deliveries;

/// <summary>Which of the bot's processes live, by their own word at /health/live.</summary>
internal sealed class BotHealth(BotList bots, BotClocks clocks, HttpClient http, TheWorld world)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private volatile IReadOnlyDictionary<string, bool> _known = new Dictionary<string, bool>();

    public bool Live => bots.Urls.Any(u => _known.GetValueOrDefault(u));

    public IReadOnlyList<(string Url, bool Live)> Processes => [.. bots.Urls.Select(u => (u, _known.GetValueOrDefault(u)))];

    /// <summary>Asks all of them, tells those that came to live what time it is, and the page when that changed anything.</summary>
    public async Task<bool> Ask(CancellationToken cancellationToken)
    {
        var before = Live;
        var answers = await Task.WhenAll(bots.Urls.Select(async u => (u, Live: await Look(u, cancellationToken))));
        _known = answers.ToDictionary(a => a.u, a => a.Live);
        if (Live != before)
        {
            world.Change(c => c.Tell("bot", new JsonObject { ["live"] = Live }));
        }

        return Live;
    }

    public async Task UntilLive(CancellationToken cancellationToken)
    {
        while (!await Ask(cancellationToken))
        {
            await Task.Delay(200, cancellationToken);
        }
    }

    private async Task<bool> Look(string url, CancellationToken cancellationToken)
    {
        var live = await IsLive(url, cancellationToken);
        await clocks.Follow(url, live, cancellationToken);
        return live;
    }

    /// <summary>Somebody else's bot need not have that address: any HTTP answer at all counts.</summary>
    private async Task<bool> IsLive(string url, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
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
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }
}
