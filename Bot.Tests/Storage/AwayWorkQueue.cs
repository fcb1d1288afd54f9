using Azure;

namespace Weerbaar.Tests.Storage;

/// <summary>A queue, with those beside it, that is away for a while.</summary>
internal sealed class AwayWorkQueue(IWorkQueue inner, AwayWorkQueue? main = null) : IWorkQueue
{
    private Absence? _away;

    /// <summary>Null: it answers.</summary>
    public Absence? Away
    {
        get => main is null ? _away : main.Away;
        set => _away = value;
    }

    public IWorkQueue Beside(string name) => new AwayWorkQueue(inner.Beside(name), main ?? this);

    public async Task<QueueReceipt> PutAsync(string body, TimeSpan delay, CancellationToken cancellationToken)
    {
        await WaitAsync(cancellationToken);
        return await inner.PutAsync(body, delay, cancellationToken);
    }

    public async Task<IReadOnlyList<QueueMessage>> ReceiveAsync(int max, TimeSpan invisibleFor, CancellationToken cancellationToken)
    {
        await WaitAsync(cancellationToken);
        return await inner.ReceiveAsync(max, invisibleFor, cancellationToken);
    }

    public async Task<bool> DeleteAsync(QueueReceipt receipt, CancellationToken cancellationToken)
    {
        await WaitAsync(cancellationToken);
        return await inner.DeleteAsync(receipt, cancellationToken);
    }

    public async Task<QueueReceipt?> PostponeAsync(QueueReceipt receipt, TimeSpan delay, CancellationToken cancellationToken)
    {
        await WaitAsync(cancellationToken);
        return await inner.PostponeAsync(receipt, delay, cancellationToken);
    }

    public async Task<bool> SetAsideAsync(QueueMessage message, CancellationToken cancellationToken)
    {
        await WaitAsync(cancellationToken);
        return await inner.SetAsideAsync(message, cancellationToken);
    }

    private Task WaitAsync(CancellationToken cancellationToken) => Away switch
    {
        null => Task.CompletedTask,
        Absence.Hangs => Task.Delay(Timeout.Infinite, cancellationToken),
        _ => throw new RequestFailedException(503, "The queue is away.", "ServerBusy", null),
    };
}
