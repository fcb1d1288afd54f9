namespace Weerbaar.Turns;

/// <summary>What is logged of people who are written to: codes, never content.</summary>
internal static partial class TurnsLog
{
    [LoggerMessage(3020, LogLevel.Warning, "For the officers, {What}: a place did not take it, {Code}")]
    public static partial void OfficersUnreached(this ILogger logger, string what, string code);
}
