using Weerbaar.Storage;

namespace Weerbaar.Jobs;

/// <summary>Work that waits: its message on the queue of its lane, if there is one.</summary>
internal sealed record OutboxMessage(WorkItem Item, QueueReceipt? Receipt)
{
    /// <summary>A loop has found it, and finds it again while it is not done: it needs no message.</summary>
    public bool IsFoundAgain { get; init; }

    /// <summary>This process has it without a message, since the queue did not answer: it waits here, too, as one piece.</summary>
    public bool IsHere { get; init; }
}
