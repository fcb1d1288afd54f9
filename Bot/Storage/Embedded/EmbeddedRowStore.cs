using System.Runtime.CompilerServices;

namespace Weerbaar.Storage.Embedded;

/// <summary>Rows in SQLite.</summary>
internal sealed class EmbeddedRowStore(GroupWriter writer, ReaderPool readers) : IRowStore
{
    public ValueTask<Row?> ReadAsync(RowKey key, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        RowChecks.Check(key);
        return ValueTask.FromResult(readers.Read(reader => reader.Read(key)));
    }

    public async ValueTask<CommitResult> CommitAsync(IReadOnlyList<RowChange> batch, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        BatchChecks.Check(batch);
        return await writer.RunAsync(session => session.Rows.Apply(batch, session), cancellationToken);
    }

    public IAsyncEnumerable<Row> ReadRangeAsync(string partition, string from, string before, CancellationToken cancellationToken) =>
        ReadRangeAsync(partition, from, before, RowReader.PageRows, cancellationToken);

    public async IAsyncEnumerable<Row> ReadRangeAsync(
        string partition, string from, string before, int atFirst, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        RowChecks.CheckRange(partition, from, before);
        var most = Math.Clamp(atFirst, 1, RowReader.PageRows);
        var page = new List<Row>();
        var next = from;
        for (var more = true; more;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            page.Clear();
            more = readers.Read(reader => reader.ReadPage(partition, next, before, most, page));
            most = RowReader.PageRows;
            foreach (var row in page)
            {
                yield return row;
            }
            // The smallest key after the last one; no key holds a NUL.
            next = more ? page[^1].Key.Row + '\0' : next;
        }
        await Task.CompletedTask;
    }

    public async IAsyncEnumerable<string> ReadPartitionsAsync(
        string from, string before, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        RowChecks.CheckBounds(from, before);
        cancellationToken.ThrowIfCancellationRequested();
        foreach (var partition in readers.Read(reader => reader.ReadPartitions(from, before)))
        {
            yield return partition;
        }

        await Task.CompletedTask;
    }
}
