namespace Weerbaar.Inbound;

/// <summary>What Inbound logs: numbers, references and codes, never content.</summary>
internal static partial class InboundLog
{
    [LoggerMessage(3007, LogLevel.Warning, "Turn {Reference} was answered with 'try again': {Error}")]
    public static partial void TurnBusy(this ILogger logger, string reference, string error);

    [LoggerMessage(3009, LogLevel.Information, "Case {Number}: {Verb} refused, {Code}")]
    public static partial void Refused(this ILogger logger, string number, string verb, string code);

    [LoggerMessage(3014, LogLevel.Warning, "The officers' channel is closed: {Closed}, with {Outsiders} outsiders")]
    public static partial void ChannelStanding(this ILogger logger, bool closed, int outsiders);
}
