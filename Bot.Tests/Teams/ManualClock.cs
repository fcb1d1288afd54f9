using System.Collections.Concurrent;
using Microsoft.Extensions.Time.Testing;

namespace Weerbaar.Tests.Teams;

/// <summary>
/// A clock that stands until it is moved, and that knows what waits on it: a test lets time pass once something waits for it.
/// </summary>
internal sealed class ManualClock(DateTimeOffset now) : FakeTimeProvider(now)
{
    private readonly ConcurrentDictionary<Waiting, DateTimeOffset> _waiting = [];

    public ManualClock() : this(new DateTimeOffset(2026, 9, 1, 8, 0, 0, TimeSpan.Zero))
    {
    }

    /// <summary>Waits until something waits for exactly this long, then lets that time pass.</summary>
    public async Task PassAsync(TimeSpan wait)
    {
        for (var tries = 0; !PassIfAwaited(wait); tries++)
        {
            Assert.True(tries < 6000, $"Nothing waited for {wait}.");
            await Task.Delay(TimeSpan.FromMilliseconds(10));
        }
    }

    /// <summary>Lets this time pass if something waits for exactly that.</summary>
    public bool PassIfAwaited(TimeSpan wait)
    {
        var due = GetUtcNow() + wait;
        if (!_waiting.Values.Contains(due))
        {
            return false;
        }

        Advance(wait);
        return true;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var waiting = new Waiting(this);
        waiting.Timer = base.CreateTimer(
            state =>
            {
                _waiting.TryRemove(waiting, out _);
                callback(state);
            },
            state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        waiting.Change(dueTime, period);
        return waiting;
    }

    private sealed class Waiting(ManualClock clock) : ITimer
    {
        public ITimer Timer { get; set; } = null!;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            clock._waiting.TryRemove(this, out _);
            var now = clock.GetUtcNow();
            var changed = Timer.Change(dueTime, period);
            if (dueTime != Timeout.InfiniteTimeSpan)
            {
                // Known only once it is set: whoever lets that time pass finds the timer there.
                clock._waiting[this] = now + dueTime;
            }

            return changed;
        }

        public void Dispose()
        {
            clock._waiting.TryRemove(this, out _);
            Timer.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
