namespace Weerbaar.Hosting;

/// <summary>
/// The clock of a development machine: the real one, moved by whoever plays the story, so that reminders and escalations
/// are seen and not imagined. Timers go on at their real pace.
/// </summary>
internal sealed class DevelopmentClock(TimeProvider real, TimeSpan offset) : TimeProvider
{
    private long _offsetTicks = offset.Ticks;

    public override TimeZoneInfo LocalTimeZone => real.LocalTimeZone;

    public override DateTimeOffset GetUtcNow() => real.GetUtcNow().AddTicks(Interlocked.Read(ref _offsetTicks));

    public void MoveTo(TimeSpan newOffset) => Interlocked.Exchange(ref _offsetTicks, newOffset.Ticks);
}

/// <summary>How far the clock is to be from the real one.</summary>
internal sealed record ClockOffset(double OffsetSeconds);
