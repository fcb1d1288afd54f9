using Microsoft.Extensions.Time.Testing;

namespace Weerbaar.Tests.Directories;

/// <summary>A clock that stands still until it is moved; timers, and what they measure, run by real time.</summary>
internal sealed class MovableClock() : FakeTimeProvider(new DateTimeOffset(2026, 9, 1, 8, 0, 0, TimeSpan.Zero))
{
    public override long TimestampFrequency => System.TimestampFrequency;

    public override long GetTimestamp() => System.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        System.CreateTimer(callback, state, dueTime, period);
}
