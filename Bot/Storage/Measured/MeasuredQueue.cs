namespace Weerbaar.Storage.Measured;

/// <summary>The queue, each call measured.</summary>
internal sealed class MeasuredQueue(IWorkQueue queue, Measure measure) : IWorkQueue
{
    public IWorkQueue Beside(string name) => new MeasuredQueue(queue.Beside(name), measure);

    public Task<QueueReceipt> PutAsync(string body, TimeSpan delay, CancellationToken ct) =>
        measure.RunAsync("queue-put", () => queue.PutAsync(body, delay, ct));

    public Task<IReadOnlyList<QueueMessage>> ReceiveAsync(int max, TimeSpan invisibleFor, CancellationToken ct) => measure.RunAsync(
        "queue-receive", () => queue.ReceiveAsync(max, invisibleFor, ct), messages => messages.Count == 0 ? "empty" : "ok");

    public Task<bool> DeleteAsync(QueueReceipt receipt, CancellationToken ct) =>
        measure.RunAsync("queue-delete", () => queue.DeleteAsync(receipt, ct), done => done ? "ok" : "gone");

    public Task<QueueReceipt?> PostponeAsync(QueueReceipt receipt, TimeSpan delay, CancellationToken ct) => measure.RunAsync(
        "queue-postpone", () => queue.PostponeAsync(receipt, delay, ct), still => still is null ? "gone" : "ok");

    public Task<bool> SetAsideAsync(QueueMessage message, CancellationToken ct) =>
        measure.RunAsync("queue-aside", () => queue.SetAsideAsync(message, ct), done => done ? "ok" : "gone");
}
