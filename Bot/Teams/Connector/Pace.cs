namespace Weerbaar.Teams.Connector;

/// <summary>
/// Teams takes eight messages of a bot in two seconds in one conversation; what is more it refuses, and then it comes late. So what is
/// more waits for its turn here, but what is urgent goes at once. Counted in this process and forgotten within seconds: what other
/// instances post Teams counts itself, and its "too many" is obeyed all the same.
/// </summary>
internal sealed class Pace(TimeProvider timeProvider)
{
    /// <summary>In so long…</summary>
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(2);

    /// <summary>…so many: one below what Teams takes, since its clock is another one.</summary>
    private const int Most = 7;

    /// <summary>Conversations of which is remembered what was posted.</summary>
    private const int Remembered = 1_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, List<TimeSpan>> _posted = [];
    private readonly long _began = timeProvider.GetTimestamp();

    /// <summary>Waits until there is room in the conversation.</summary>
    public Task WaitAsync(string conversation, bool isUrgent, CancellationToken cancellationToken) =>
        Reserve(conversation, isUrgent) is var wait && wait > TimeSpan.Zero
            ? Task.Delay(wait, timeProvider, cancellationToken) : Task.CompletedTask;

    private TimeSpan Reserve(string conversation, bool isUrgent)
    {
        lock (_gate)
        {
            var now = timeProvider.GetElapsedTime(_began);
            var moments = Of(conversation, now);
            var at = !isUrgent && moments.Count >= Most && moments[^Most] + Window > now ? moments[^Most] + Window : now;
            moments.Insert(moments.FindLastIndex(moment => moment <= at) + 1, at);
            return at - now;
        }
    }

    private List<TimeSpan> Of(string conversation, TimeSpan now)
    {
        if (_posted.Count >= Remembered)
        {
            foreach (var quiet in _posted.Where(each => each.Value[^1] + Window < now).Select(each => each.Key).ToList())
            {
                _posted.Remove(quiet);
            }
        }

        if (!_posted.TryGetValue(conversation, out var moments))
        {
            _posted[conversation] = moments = [];
        }

        moments.RemoveAll(moment => moment + Window < now);
        return moments;
    }
}
