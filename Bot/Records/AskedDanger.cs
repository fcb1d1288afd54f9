namespace Weerbaar.Records;

/// <summary>The bot's last question was whether there is danger; what is typed next may be the answer.</summary>
/// <param name="Of">The draft or case of which it asked.</param>
internal sealed record AskedDanger(CaseId Of, DateTimeOffset At);
