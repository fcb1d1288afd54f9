namespace Weerbaar.Storage.Measured;

/// <summary>The queue, each call measured.</summary>
internal sealed class MeasuredQueue(IWorkQueue queue, Measure measure) : IWorkQueue
{
    public IWorkQueue Beside(string name) => new MeasuredQueue(queue.Beside(name), measure);

    public Task<QueueReceipt> PutAsync(string body, TimeSpan delay, CancellationToken cancellationToken) =>
        measure.RunAsync("queue-put", () => queue.PutAsync(body, delay, cancellationToken));

    public Task<IReadOnlyList<QueueMessage>> ReceiveAsync(int max, TimeSpan invisibleFor, CancellationToken cancellationToken) =>
        measure.RunAsync(
        "queue-receive", () => queue.ReceiveAsync(max, invisibleFor, cancellationToken), messages => messages.Count == 0 ? "empty" : "ok");

    public Task<bool> DeleteAsync(QueueReceipt receipt, CancellationToken cancellationToken) =>
        measure.RunAsync("queue-delete", () => queue.DeleteAsync(receipt, cancellationToken), done => done ? "ok" : "gone");

    public Task<QueueReceipt?> PostponeAsync(QueueReceipt receipt, TimeSpan delay, CancellationToken cancellationToken) => measure.RunAsync(
        "queue-postpone", () => queue.PostponeAsync(receipt, delay, cancellationToken), still => still is null ? "gone" : "ok");

    public Task<bool> SetAsideAsync(QueueMessage message, CancellationToken cancellationToken) =>
        measure.RunAsync("queue-aside", () => queue.SetAsideAsync(message, cancellationToken), done => done ? "ok" : "gone");
}
