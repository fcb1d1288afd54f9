using System.Runtime.CompilerServices;

namespace Weerbaar.Tests.Hosting.Backup;

/// <summary>
/// The first few times that a whole partition is read, something happens between its events and its head, as between two
/// pages of a long one.
/// </summary>
internal sealed class StirringRows(IRowStore rows, int times, Func<Task> stir) : IRowStore
{
    private int left = times;

    public ValueTask<Row?> ReadAsync(RowKey key, CancellationToken ct) => rows.ReadAsync(key, ct);

    public ValueTask<CommitResult> CommitAsync(IReadOnlyList<RowChange> batch, CancellationToken ct) => rows.CommitAsync(batch, ct);

    public IAsyncEnumerable<string> ReadPartitionsAsync(string from, string before, CancellationToken ct) => rows.ReadPartitionsAsync(from, before, ct);

    public async IAsyncEnumerable<Row> ReadRangeAsync(string partition, string from, string before, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var row in rows.ReadRangeAsync(partition, from, "head", ct))
        {
            yield return row;
        }

        if (from.Length == 0 && partition.StartsWith("case-", StringComparison.Ordinal) && left-- > 0)
        {
            await stir();
        }

        await foreach (var row in rows.ReadRangeAsync(partition, "head", before, ct))
        {
            yield return row;
        }
    }
}
