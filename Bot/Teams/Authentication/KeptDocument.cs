namespace Weerbaar.Teams.Authentication;

/// <summary>
/// What an authority announces of itself, fetched and kept for a day. Nobody waits for it longer than a fetch may take,
/// whatever the other side does; those who need it at once share one fetch. From half its life on it is fetched anew
/// while the old one still counts, and while none can be had the last known one goes on counting.
/// </summary>
internal sealed class KeptDocument<T>(Func<CancellationToken, Task<T>> fetch, TimeProvider timeProvider, Action<string> fault)
    where T : class
{
    public static readonly TimeSpan FetchTime = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(24);
    private static readonly TimeSpan Ahead = TimeSpan.FromHours(12);
    private static readonly TimeSpan BetweenFetches = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan AfterNothing = TimeSpan.FromSeconds(2);

    private readonly Lock _one = new();
    private volatile Held? _held;
    private Task<Held?>? _running;
    private DateTimeOffset _began = DateTimeOffset.MinValue;

    /// <summary>It could not be fetched for a day; the last known one counts.</summary>
    public bool IsOld => _held is { } held && Age(held) > Fresh;

    /// <summary>One was had once.</summary>
    public bool IsHeld => _held is not null;

    /// <summary>The document; null when none was ever to be had.</summary>
    /// <param name="suffices">False: worth another fetch, as for a key that it does not announce.</param>
    public async Task<T?> GetAsync(Func<T, bool> suffices) =>
        _held is { } held && Age(held) <= Fresh && suffices(held.Value) ? Current(held) : (await RefreshAsync())?.Value;

    /// <summary>Any that there is, at once; waits only for the very first.</summary>
    public async Task<T?> GetAnyAsync() => _held is { } held ? Current(held) : (await RefreshAsync())?.Value;

    private TimeSpan Age(Held held) => timeProvider.GetUtcNow() - held.Since;

    private T Current(Held held)
    {
        if (Age(held) > Ahead)
        {
            _ = RefreshAsync();
        }

        return held.Value;
    }

    private Task<Held?> RefreshAsync()
    {
        lock (_one)
        {
            if (_running is { IsCompleted: false })
            {
                return _running;
            }

            if (timeProvider.GetUtcNow() - _began < (_held is null ? AfterNothing : BetweenFetches))
            {
                return Task.FromResult(_held);
            }

            _began = timeProvider.GetUtcNow();
            return _running = Task.Run(FetchAsync);
        }
    }

    private async Task<Held?> FetchAsync()
    {
        // Its own time: whoever waits must not take it from the others by hanging up.
        using var time = new CancellationTokenSource(FetchTime, timeProvider);
        try
        {
            _held = new Held(await fetch(time.Token).WaitAsync(time.Token), timeProvider.GetUtcNow());
        }
        catch (Exception broken)
        {
            // A page of HTML, half a document, no answer: whatever it is, it is no document.
            fault(broken.GetType().Name);
        }

        return _held;
    }

    private sealed record Held(T Value, DateTimeOffset Since);
}
