using System.Runtime.CompilerServices;

namespace Weerbaar.Tests.Storage;

/// <summary>As far away as a store in the cloud: every call takes so long.</summary>
internal sealed class SlowRowStore(IRowStore inner) : IRowStore
{
    public TimeSpan Takes { get; set; }

    public async ValueTask<Row?> ReadAsync(RowKey key, CancellationToken ct)
    {
        await WaitAsync(ct);
        return await inner.ReadAsync(key, ct);
    }

    public async ValueTask<CommitResult> CommitAsync(IReadOnlyList<RowChange> batch, CancellationToken ct)
    {
        await WaitAsync(ct);
        return await inner.CommitAsync(batch, ct);
    }

    public IAsyncEnumerable<string> ReadPartitionsAsync(string from, string before, CancellationToken ct) =>
        inner.ReadPartitionsAsync(from, before, ct);

    public async IAsyncEnumerable<Row> ReadRangeAsync(
        string partition, string from, string before, [EnumeratorCancellation] CancellationToken ct)
    {
        await WaitAsync(ct);
        await foreach (var row in inner.ReadRangeAsync(partition, from, before, ct))
        {
            yield return row;
        }
    }

    private Task WaitAsync(CancellationToken ct) => Takes > TimeSpan.Zero ? Task.Delay(Takes, ct) : Task.CompletedTask;
}
