using Azure;

namespace Weerbaar.Tests.Storage;

/// <summary>A queue, with those beside it, that is away for a while.</summary>
internal sealed class AwayWorkQueue(IWorkQueue inner, AwayWorkQueue? main = null) : IWorkQueue
{
    private Absence? away;

    /// <summary>Null: it answers.</summary>
    public Absence? Away
    {
        get => main is null ? away : main.Away;
        set => away = value;
    }

    public IWorkQueue Beside(string name) => new AwayWorkQueue(inner.Beside(name), main ?? this);

    public async Task<QueueReceipt> PutAsync(string body, TimeSpan delay, CancellationToken ct)
    {
        await WaitAsync(ct);
        return await inner.PutAsync(body, delay, ct);
    }

    public async Task<IReadOnlyList<QueueMessage>> ReceiveAsync(int max, TimeSpan invisibleFor, CancellationToken ct)
    {
        await WaitAsync(ct);
        return await inner.ReceiveAsync(max, invisibleFor, ct);
    }

    public async Task<bool> DeleteAsync(QueueReceipt receipt, CancellationToken ct)
    {
        await WaitAsync(ct);
        return await inner.DeleteAsync(receipt, ct);
    }

    public async Task<QueueReceipt?> PostponeAsync(QueueReceipt receipt, TimeSpan delay, CancellationToken ct)
    {
        await WaitAsync(ct);
        return await inner.PostponeAsync(receipt, delay, ct);
    }

    public async Task<bool> SetAsideAsync(QueueMessage message, CancellationToken ct)
    {
        await WaitAsync(ct);
        return await inner.SetAsideAsync(message, ct);
    }

    private Task WaitAsync(CancellationToken ct) => Away switch
    {
        null => Task.CompletedTask,
        Absence.Hangs => Task.Delay(Timeout.Infinite, ct),
        _ => throw new RequestFailedException(503, "The queue is away.", "ServerBusy", null),
    };
}
