using Azure;

namespace Weerbaar.Storage;

/// <summary>The right to delete or postpone one message until somebody else receives it. Not for storing.</summary>
public readonly record struct QueueReceipt(string MessageId, string PopReceipt);

/// <summary>A message that is hidden from others until its time is up.</summary>
/// <param name="Body">What was put.</param>
/// <param name="Receipt">For deleting or postponing it.</param>
/// <param name="DequeueCount">How often it was received, this time included.</param>
/// <param name="InsertedAt">When it was put.</param>
public sealed record QueueMessage(string Body, QueueReceipt Receipt, int DequeueCount, DateTimeOffset InsertedAt);

/// <summary>
/// Work to do, at least once and in no promised order. Delays are rounded up to whole seconds. A limit broken throws
/// <see cref="StorageLimitException"/>, a fault of the store <see cref="RequestFailedException"/>.
/// </summary>
public interface IWorkQueue
{
    /// <summary>A queue beside this one, one of <see cref="QueueNames"/>: what waits in it holds up nothing here.</summary>
    IWorkQueue Beside(string name);

    /// <summary>
    /// Puts a message that can be received after <paramref name="delay"/> (at most 7 days); it never expires.
    /// </summary>
    Task<QueueReceipt> PutAsync(string body, TimeSpan delay, CancellationToken cancellationToken);

    /// <summary>
    /// Takes up to <paramref name="max"/> (1 to 32) messages that are due and hides them for
    /// <paramref name="invisibleFor"/> (1 second to 7 days), after which they come again unless deleted.
    /// </summary>
    Task<IReadOnlyList<QueueMessage>> ReceiveAsync(int max, TimeSpan invisibleFor, CancellationToken cancellationToken);

    /// <summary>Removes a message; false when it is gone or was received again by somebody else.</summary>
    Task<bool> DeleteAsync(QueueReceipt receipt, CancellationToken cancellationToken);

    /// <summary>
    /// Hides a message for <paramref name="delay"/> from now and gives the new receipt; the old one is worth nothing
    /// then. Null when the message is gone or was received again by somebody else.
    /// </summary>
    Task<QueueReceipt?> PostponeAsync(QueueReceipt receipt, TimeSpan delay, CancellationToken cancellationToken);

    /// <summary>
    /// Keeps a message that only fails for whoever looks into it, out of everybody's way: it is never received again. False
    /// when it is gone or was received again by somebody else.
    /// </summary>
    Task<bool> SetAsideAsync(QueueMessage message, CancellationToken cancellationToken);
}
