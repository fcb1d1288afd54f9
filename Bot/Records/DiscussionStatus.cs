namespace Weerbaar.Records;

/// <summary>How far one talk has come.</summary>
public enum DiscussionStatus
{
    /// <summary>It is due; its card does not stand in the channel yet.</summary>
    Planned,

    /// <summary>Recorded before the call: if it stays so, nobody knows whether the card stands there.</summary>
    Posting,
    Posted,

    /// <summary>Its key is deleted.</summary>
    Ended,
}
