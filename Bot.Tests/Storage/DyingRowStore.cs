using Azure;

namespace Weerbaar.Tests.Storage;

/// <summary>Ends whatever is under way when it comes to write certain rows, as a death of the process does.</summary>
internal sealed class DyingRowStore(IRowStore inner, Func<RowKey, bool> dies) : IRowStore
{
    public ValueTask<Row?> ReadAsync(RowKey key, CancellationToken ct) => inner.ReadAsync(key, ct);

    public ValueTask<CommitResult> CommitAsync(IReadOnlyList<RowChange> batch, CancellationToken ct) =>
        batch.Any(change => dies(change.Key))
            ? throw new RequestFailedException("The process died here.")
            : inner.CommitAsync(batch, ct);

    public IAsyncEnumerable<Row> ReadRangeAsync(string partition, string from, string before, CancellationToken ct) =>
        inner.ReadRangeAsync(partition, from, before, ct);

    public IAsyncEnumerable<string> ReadPartitionsAsync(string from, string before, CancellationToken ct) =>
        inner.ReadPartitionsAsync(from, before, ct);
}
