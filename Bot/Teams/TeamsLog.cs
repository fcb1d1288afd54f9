namespace Weerbaar.Teams;

/// <summary>What the protocol logs: references, codes and kinds, never a word of anybody.</summary>
internal static partial class TeamsLog
{
    [LoggerMessage(2000, LogLevel.Error,
        "Turn {Reference} failed (invoke: {IsInvoke}): {Faults} {Stack}")]
    public static partial void TurnFailed(
        this ILogger logger, string reference, bool isInvoke, string faults, string? stack);

    [LoggerMessage(2001, LogLevel.Error, "The answer to failed turn {Reference} failed: {Faults}")]
    public static partial void TurnErrorFailed(this ILogger logger, string reference, string faults);

    [LoggerMessage(2002, LogLevel.Warning, "Activity refused: {Status} {Code}")]
    public static partial void ActivityRefused(this ILogger logger, int status, string code);

    [LoggerMessage(2003, LogLevel.Error, "Signing keys could not be fetched: {Fault}")]
    public static partial void KeysUnreachable(this ILogger logger, string fault);

    [LoggerMessage(2004, LogLevel.Error, "A connector address is not on the list of allowed hosts; nothing was sent")]
    public static partial void HostRefused(this ILogger logger);

    [LoggerMessage(2005, LogLevel.Warning, "Connector {Method}: {Outcome} {Status} {Code} (cv {Vector})")]
    public static partial void CallFailed(
        this ILogger logger, string method, string outcome, int status, string? code, string? vector);

    [LoggerMessage(2006, LogLevel.Warning, "File not fetched: {Outcome} {Status}")]
    public static partial void DownloadFailed(this ILogger logger, string outcome, int status);

    [LoggerMessage(2007, LogLevel.Information,
        "Turn {Kind}: {Outcome} in {Milliseconds} ms with {Calls} storage calls (cv {Vector})")]
    public static partial void TurnEnded(
        this ILogger logger, string kind, string outcome, long milliseconds, int calls, string? vector);
}
