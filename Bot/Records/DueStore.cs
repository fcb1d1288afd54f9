using System.Globalization;
using System.Runtime.CompilerServices;
using Weerbaar.Storage;
using static Weerbaar.Storage.RowChange;

namespace Weerbaar.Records;

/// <summary>
/// The next moment of every case and draft, in the order of time. A queue holds a message for seven days at most, so
/// what is due in months stands here and a poller makes work of it.
/// </summary>
internal sealed class DueStore(IRowStore rows)
{
    private const string Partition = "due";

    /// <summary>Puts the new moment before the old one goes, so that nothing is ever without one.</summary>
    /// <returns>The row to remember, to be moved next time; null when nothing is due any more.</returns>
    public async Task<string?> MoveAsync(string? old, DateTimeOffset? at, WorkItem item, CancellationToken cancellationToken)
    {
        var row = at is { } due ? RowOf(due, item) : null;
        if (row == old)
        {
            return old;
        }

        if (row is not null)
        {
            await PutAsync(at!.Value, [item], cancellationToken);
        }

        if (old is not null)
        {
            await RemoveAsync(old, cancellationToken);
        }

        return row;
    }

    /// <summary>Several at one moment, in one batch.</summary>
    public async Task PutAsync(DateTimeOffset at, IReadOnlyList<WorkItem> items, CancellationToken cancellationToken)
    {
        foreach (var batch in items.Chunk(StorageLimits.MaxBatch))
        {
            await rows.CommitAsync(
                [.. batch.Select(item => new Put(new RowKey(Partition, RowOf(at, item)), RecordsJson.Write(item)))], cancellationToken);
        }
    }

    /// <summary>What only a newer version knows is left to it.</summary>
    public async IAsyncEnumerable<WorkItem> ReadUntilAsync(
        DateTimeOffset now, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in rows.ReadRangeAsync(Partition, "", Sortable(now) + "~", cancellationToken))
        {
            if (WorkItem.Parse(row.Body) is { } item)
            {
                yield return item with { Row = row.Key.Row };
            }
        }
    }

    /// <summary>When something that <see cref="ReadUntilAsync"/> gave fell due.</summary>
    public static DateTimeOffset DueOf(WorkItem item) =>
        new(long.Parse(item.Row!.AsSpan(0, 19), CultureInfo.InvariantCulture), TimeSpan.Zero);

    public async Task RemoveAsync(string row, CancellationToken cancellationToken) =>
        await rows.CommitAsync([new Delete(new RowKey(Partition, row), Azure.ETag.All)], cancellationToken);

    /// <summary>What becomes urgent, or is it no more, has another row, though it is due at the same moment.</summary>
    private static string RowOf(DateTimeOffset at, WorkItem item) =>
        $"{Sortable(at)}-{item.Kind}-{item.Case}{item.Person}{item.Evidence}{item.Routine}{(item.Urgent is true ? "-urgent" : "")}";

    private static string Sortable(DateTimeOffset at) => at.UtcTicks.ToString("D19", CultureInfo.InvariantCulture);
}
