namespace Weerbaar.Outbound;

/// <summary>What Outbound logs: numbers, references and codes, never content.</summary>
internal static partial class OutboundLog
{
    [LoggerMessage(3001, LogLevel.Warning, "Case {Number}: posted again, {Cause}")]
    public static partial void PostedAgain(this ILogger logger, string number, string cause);

    [LoggerMessage(3002, LogLevel.Warning, "Case {Number}: a recipient cannot be reached, {Code}")]
    public static partial void Unreachable(this ILogger logger, string number, string code);

    [LoggerMessage(3003, LogLevel.Warning, "Case {Number}: the directory cannot answer now, {Code}")]
    public static partial void DirectoryUnavailable(this ILogger logger, string number, string code);

    [LoggerMessage(3008, LogLevel.Warning, "A reply was not posted: {Outcome}")]
    public static partial void ReplyFailed(this ILogger logger, string outcome);

    [LoggerMessage(3015, LogLevel.Warning, "A department's channel cannot be reached any more")]
    public static partial void DepartmentLost(this ILogger logger);

    [LoggerMessage(3022, LogLevel.Warning, "An answer was not posted by its turn and is left to the queue: {Error}")]
    public static partial void AnswerLeft(this ILogger logger, string error);

    [LoggerMessage(3023, LogLevel.Warning, "An answer that was owed is not posted any more: {Code}")]
    public static partial void AnswerDropped(this ILogger logger, string code);
}
