using System.Runtime.CompilerServices;

namespace Weerbaar.Tests.Hosting.Backup;

/// <summary>
/// The first few times that a whole partition is read, something happens between its events and its head, as between two
/// pages of a long one.
/// </summary>
internal sealed class StirringRows(IRowStore rows, int times, Func<Task> stir) : IRowStore
{
    private int _left = times;

    public ValueTask<Row?> ReadAsync(RowKey key, CancellationToken cancellationToken) => rows.ReadAsync(key, cancellationToken);

    public ValueTask<CommitResult> CommitAsync(IReadOnlyList<RowChange> batch, CancellationToken cancellationToken) =>
        rows.CommitAsync(batch, cancellationToken);

    public IAsyncEnumerable<string> ReadPartitionsAsync(string from, string before, CancellationToken cancellationToken) =>
        rows.ReadPartitionsAsync(from, before, cancellationToken);

    public async IAsyncEnumerable<Row> ReadRangeAsync(
        string partition, string from, string before, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in rows.ReadRangeAsync(partition, from, "head", cancellationToken))
        {
            yield return row;
        }

        if (from.Length == 0 && partition.StartsWith("case-", StringComparison.Ordinal) && _left-- > 0)
        {
            await stir();
        }

        await foreach (var row in rows.ReadRangeAsync(partition, "head", before, cancellationToken))
        {
            yield return row;
        }
    }
}
