namespace Weerbaar.Jobs;

/// <summary>What is measured of work, and the alert that work which waits for long makes.</summary>
internal static class WorkMeasure
{
    private static readonly TimeSpan LongWait = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(10);

    /// <summary>A message was taken from the queue: put off again and again, or taken by nobody, it grows old.</summary>
    public static void Taken(this ILogger logger, WorkItem item, TimeSpan age)
    {
        BotTelemetry.QueueAge.Record(age.TotalSeconds, BotTelemetry.Tag(BotTelemetry.Kind, item.Kind.ToString()));
        if (age > LongWait)
        {
            logger.WaitedLong(item.Kind.ToString(), item.Case.Value, (long)age.TotalSeconds);
        }
    }

    /// <summary>Something was due, and a loop has found it.</summary>
    public static void TakenDue(this ILogger logger, WorkItem item, DateTimeOffset now)
    {
        var late = now - DueStore.DueOf(item);
        BotTelemetry.DueLateness.Record(late.TotalSeconds, BotTelemetry.Tag(BotTelemetry.Kind, item.Kind.ToString()));
        if (late > Late)
        {
            logger.TakenLate(item.Kind.ToString(), item.Case.Value, (long)late.TotalSeconds);
        }
    }

    /// <param name="item">Null: nobody here can read it.</param>
    /// <param name="outcome">"done", "again", "failed", "aside" or "newer".</param>
    public static void Ended(WorkItem? item, string outcome) => BotTelemetry.Work.Add(
        1, BotTelemetry.Tag(BotTelemetry.Kind, item?.Kind.ToString() ?? "unknown"), BotTelemetry.Tag(BotTelemetry.Outcome, outcome));

    public static void Again() => BotTelemetry.Retries.Add(1, BotTelemetry.Tag(BotTelemetry.Kind, "work"));
}
