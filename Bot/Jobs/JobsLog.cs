namespace Weerbaar.Jobs;

/// <summary>What is logged of work: kinds, ids and codes, never content.</summary>
internal static partial class JobsLog
{
    [LoggerMessage(3004, LogLevel.Error, "Work {Kind} on case {Case} failed: {Error}")]
    public static partial void WorkFailed(this ILogger logger, string kind, string @case, string error);

    [LoggerMessage(3005, LogLevel.Error, "Work {Kind} on case {Case} failed {Times} times and is set aside")]
    public static partial void WorkSetAside(this ILogger logger, string kind, string @case, int times);

    [LoggerMessage(3006, LogLevel.Error, "{Loop} failed and goes on: {Error}")]
    public static partial void LoopFailed(this ILogger logger, string loop, string error);

    [LoggerMessage(3010, LogLevel.Warning, "Work {Kind} on case {Case} was due {Seconds} s ago")]
    public static partial void TakenLate(this ILogger logger, string kind, string @case, long seconds);

    [LoggerMessage(3011, LogLevel.Warning, "Work {Kind} on case {Case} has waited {Seconds} s on the queue")]
    public static partial void WaitedLong(this ILogger logger, string kind, string @case, long seconds);

    [LoggerMessage(3012, LogLevel.Information, "Work {Kind} on case {Case} is left to a newer version of the bot")]
    public static partial void LeftToNewer(this ILogger logger, string kind, string @case);
}
