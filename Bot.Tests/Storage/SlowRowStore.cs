using System.Runtime.CompilerServices;

namespace Weerbaar.Tests.Storage;

/// <summary>As far away as a store in the cloud: every call takes so long.</summary>
internal sealed class SlowRowStore(IRowStore inner) : IRowStore
{
    public TimeSpan Takes { get; set; }

    public async ValueTask<Row?> ReadAsync(RowKey key, CancellationToken cancellationToken)
    {
        await WaitAsync(cancellationToken);
        return await inner.ReadAsync(key, cancellationToken);
    }

    public async ValueTask<CommitResult> CommitAsync(IReadOnlyList<RowChange> batch, CancellationToken cancellationToken)
    {
        await WaitAsync(cancellationToken);
        return await inner.CommitAsync(batch, cancellationToken);
    }

    public IAsyncEnumerable<string> ReadPartitionsAsync(string from, string before, CancellationToken cancellationToken) =>
        inner.ReadPartitionsAsync(from, before, cancellationToken);

    public async IAsyncEnumerable<Row> ReadRangeAsync(
        string partition, string from, string before, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await WaitAsync(cancellationToken);
        await foreach (var row in inner.ReadRangeAsync(partition, from, before, cancellationToken))
        {
            yield return row;
        }
    }

    private Task WaitAsync(CancellationToken cancellationToken) =>
        Takes > TimeSpan.Zero ? Task.Delay(Takes, cancellationToken) : Task.CompletedTask;
}
