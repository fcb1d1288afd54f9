namespace Weerbaar.Records;

/// <summary>How far a post of the bot has come.</summary>
internal enum DeliveryStatus
{
    /// <summary>Recorded before the call: if it stays so, the outcome is unknown.</summary>
    Sending,

    /// <summary>Known not to have been posted; it waits for the next try.</summary>
    Waiting,
    Sent,

    /// <summary>The person or channel cannot be reached; <see cref="DeliveryState.Code"/> says why.</summary>
    Unreachable,
}
