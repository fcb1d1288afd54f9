using Azure;
using Weerbaar.Storage;

namespace Weerbaar.Tests.Storage;

/// <summary>Ends whatever is under way when it comes to write in certain partitions, as a death of the process does.</summary>
internal sealed class DyingRowStore(IRowStore inner, string partitions) : IRowStore
{
    public ValueTask<Row?> ReadAsync(RowKey key, CancellationToken ct) => inner.ReadAsync(key, ct);

    public ValueTask<CommitResult> CommitAsync(IReadOnlyList<RowChange> batch, CancellationToken ct) =>
        batch.Any(change => change.Key.Partition.StartsWith(partitions, StringComparison.Ordinal))
            ? throw new RequestFailedException("The process died here.")
            : inner.CommitAsync(batch, ct);

    public IAsyncEnumerable<Row> RangeAsync(string partition, string from, string before, CancellationToken ct) =>
        inner.RangeAsync(partition, from, before, ct);

    public IAsyncEnumerable<string> PartitionsAsync(string from, string before, CancellationToken ct) =>
        inner.PartitionsAsync(from, before, ct);
}
