using System.Text.Json.Nodes;
using Weerbaar.Simulator.World;

namespace Weerbaar.Simulator.Deliveries;

/// <summary>
/// Tells the bot's processes how far the simulated clock is from the real one. A process that could not be reached, because it was
/// starting, is told once it lives: a bot whose clock is behind refuses every token. Where the clock was never moved nobody is told: the
/// bot may be somebody else's, and knows no such address.
/// </summary>
internal sealed class BotClocks(TheWorld world, BotList bots, HttpClient http) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly Dictionary<string, long> _told = [];

    /// <summary>Tells all of them now.</summary>
    public async Task<JsonArray> Tell(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            var offset = world.Organisation.OffsetSeconds;
            return new JsonArray([.. await Task.WhenAll(bots.Urls.Select(async url => (JsonNode)new JsonObject
            {
                ["url"] = url,
                ["status"] = await Tell(url, offset, cancellationToken),
            }))]);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>
    /// Tells a process that lives, unless it knows; one that does not live has forgotten, and begins with the real clock.
    /// </summary>
    public async Task Follow(string url, bool live, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            var offset = world.Organisation.OffsetSeconds;
            if (!live)
            {
                Forget(url);
            }
            else if (!Knows(url, offset))
            {
                await Tell(url, offset, cancellationToken);
            }
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();

    /// <returns>The status that was answered; null: nobody was there. A bot of somebody else may not know the address: it was
    /// told.</returns>
    private async Task<int?> Tell(string url, long offset, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            using var answer =
                await http.PostAsJsonAsync(new Uri(new Uri(url), "/development/clock"), new { offsetSeconds = offset }, patience.Token);
            if ((int)answer.StatusCode < 500)
            {
                Remember(url, offset);
            }
            else
            {
                Forget(url);
            }

            return (int)answer.StatusCode;
        }
        catch (Exception failed)
            when (failed is HttpRequestException || (failed is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            Forget(url);
            return null;
        }
    }

    private bool Knows(string url, long offset)
    {
        lock (_told)
        {
            return _told.GetValueOrDefault(url) == offset;
        }
    }

    private void Remember(string url, long offset)
    {
        lock (_told)
        {
            _told[url] = offset;
        }
    }

    private void Forget(string url)
    {
        lock (_told)
        {
            _told.Remove(url);
        }
    }
}
