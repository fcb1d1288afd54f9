using Weerbaar.Storage;
using static Weerbaar.Storage.RowChange;

namespace Weerbaar.Records;

/// <summary>Recurring searches over the row port, all in one partition: an organisation has a few dozen at most.</summary>
internal sealed class RoutineStore(IRowStore rows)
{
    private const string Partition = "routines";

    public async Task<Routine?> FindAsync(string id, CancellationToken cancellationToken) =>
        await rows.ReadAsync(Key(id), cancellationToken) is { } row ? Read(row) : null;

    public async Task<IReadOnlyList<Routine>> ReadAllAsync(CancellationToken cancellationToken)
    {
        var all = new List<Routine>();
        await foreach (var row in rows.ReadRangeAsync(Partition, "", "~", cancellationToken))
        {
            all.Add(Read(row));
        }

        return all;
    }

    /// <summary>Null: somebody else was first and it must be read again. Otherwise what was written, to be written on.</summary>
    public async Task<Routine?> WriteAsync(Routine routine, CancellationToken cancellationToken)
    {
        var body = RecordsJson.Write(routine);
        var result = await rows.CommitAsync(
            [routine.Tag is { } tag ? new Replace(Key(routine.Id), body, tag) : new Insert(Key(routine.Id), body)], cancellationToken);
        return result.Committed ? routine with { Tag = result.ETags[0] } : null;
    }

    public async Task EraseAsync(string id, CancellationToken cancellationToken) =>
        await rows.CommitAsync([new Delete(Key(id), Azure.ETag.All) { IsErasure = true }], cancellationToken);

    private static RowKey Key(string id) => new(Partition, id);

    private static Routine Read(Row row) => RecordsJson.Read<Routine>(row.Body) with { Tag = row.ETag };
}
