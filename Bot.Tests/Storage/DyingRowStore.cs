using Azure;

namespace Weerbaar.Tests.Storage;

/// <summary>Ends whatever is under way when it comes to write certain rows, as a death of the process does.</summary>
internal sealed class DyingRowStore(IRowStore inner, Func<RowKey, bool> dies) : IRowStore
{
    public ValueTask<Row?> ReadAsync(RowKey key, CancellationToken cancellationToken) => inner.ReadAsync(key, cancellationToken);

    public ValueTask<CommitResult> CommitAsync(IReadOnlyList<RowChange> batch, CancellationToken cancellationToken) =>
        batch.Any(change => dies(change.Key))
            ? throw new RequestFailedException("The process died here.")
            : inner.CommitAsync(batch, cancellationToken);

    public IAsyncEnumerable<Row> ReadRangeAsync(string partition, string from, string before, CancellationToken cancellationToken) =>
        inner.ReadRangeAsync(partition, from, before, cancellationToken);

    public IAsyncEnumerable<string> ReadPartitionsAsync(string from, string before, CancellationToken cancellationToken) =>
        inner.ReadPartitionsAsync(from, before, cancellationToken);
}
