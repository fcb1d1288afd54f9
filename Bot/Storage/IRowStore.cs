using Azure;

namespace Weerbaar.Storage;

/// <summary>
/// Rows in Azure Tables' shape. A call that breaks a limit throws <see cref="StorageLimitException"/> before anything
/// is sent; a fault of the store throws <see cref="RequestFailedException"/>, after which a commit's outcome is
/// unknown.
/// </summary>
public interface IRowStore
{
    /// <summary>Reads one row; null when it is not there.</summary>
    ValueTask<Row?> ReadAsync(RowKey key, CancellationToken cancellationToken);

    /// <summary>
    /// Writes all changes or none: one partition, each row once, at most <see cref="StorageLimits.MaxBatch"/>. Returns
    /// after the changes are durable. Cancelling after the call was handed over leaves the outcome unknown.
    /// </summary>
    ValueTask<CommitResult> CommitAsync(IReadOnlyList<RowChange> batch, CancellationToken cancellationToken);

    /// <summary>
    /// The rows of a partition from <paramref name="from"/> (included) to <paramref name="before"/> (excluded) in
    /// ordinal order, read page by page while they are taken. Each row is a state that was committed; a row that comes
    /// or goes during the reading may or may not be seen.
    /// </summary>
    IAsyncEnumerable<Row> ReadRangeAsync(string partition, string from, string before, CancellationToken cancellationToken);

    /// <summary>The same rows for a caller who seldom takes more than <paramref name="atFirst"/>: the first page holds no more.</summary>
    /// <param name="atFirst">Rows of the first page, at least one. A hint: a store without pages takes no notice of it.</param>
    IAsyncEnumerable<Row> ReadRangeAsync(string partition, string from, string before, int atFirst, CancellationToken cancellationToken) =>
        ReadRangeAsync(partition, from, before, cancellationToken);

    /// <summary>
    /// The partitions that have rows, from one (included) to another (excluded), each once, in no promised order. It looks at
    /// every row in between: for commands, never for a turn.
    /// </summary>
    IAsyncEnumerable<string> ReadPartitionsAsync(string from, string before, CancellationToken cancellationToken);
}
