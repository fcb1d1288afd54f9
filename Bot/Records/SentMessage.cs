namespace Weerbaar.Records;

/// <summary>What a message brought stands in a case: there it stays, whatever becomes of the message.</summary>
internal sealed record SentMessage(string Message, CaseId Case)
{
    /// <summary>It was only shared with those who were warned in an alarm; null: it stands in the case itself.</summary>
    public bool? InAlarm { get; init; }

    /// <summary>It is in what they filled in about how they are, which they alone read; null: it stands in the case itself.</summary>
    public bool? InCheckIn { get; init; }

    internal bool IsInCase => InAlarm is null && InCheckIn is null;
}
