using Azure;
using Weerbaar.Features.Figures;
using Weerbaar.Features.Intake;
using Weerbaar.Features.Searches;
using Weerbaar.Features.Prevention;
using Weerbaar.Hosting.Upkeep;
using Weerbaar.Jobs;
using Weerbaar.Outbound;
using Weerbaar.Tests.Playbook;

namespace Weerbaar.Tests.Hosting;

/// <summary>The rows of a store that only lead to others: taken away, and made anew.</summary>
internal sealed class IndexRows(IRowStore rows, IBlobStore blobs)
{
    private readonly WorkCalendar _calendar = new(Playbooks.Municipality.Organisation);
    private readonly CaseStore _cases = new(rows);

    public Indexer Indexer => new(
        new IndexStore(rows), new DueStore(rows), new DeliveryStateStore(rows), Keeper, Playbooks.Municipality, _calendar,
        TimeProvider.System);

    private FactRecorder Keeper => new(_cases, new FigureStore(rows), Playbooks.Municipality, TimeProvider.System);

    private IDueSource[] Sources =>
    [
        new DraftDueSource(Playbooks.Municipality, _calendar), new TipDueSource(_calendar, TimeProvider.System),
        new RoutineDueSource(new RoutineStore(rows), Playbooks.Municipality, _calendar),
    ];

    public Task<(int Cases, int Drafts)> RebuiltAsync() => new IndexRebuild(
        rows, _cases, new PeopleStore(rows), new EvidenceStore(rows, blobs), new IndexStore(rows), Indexer, new DeliveryStateStore(rows),
        new FigureStore(rows), new DueStore(rows), Sources, TimeProvider.System).RunAsync(default);

    public async Task<List<RowKey>> AllAsync()
    {
        var found = new List<RowKey>();
        await foreach (var partition in rows.ReadPartitionsAsync("a", "z", default).Where(
            name => !name.StartsWith("case-", StringComparison.Ordinal) && name != "routines"))
        {
            found.AddRange(await rows.ReadRangeAsync(partition, "", "~", default)
                .Where(row => row.Key.Row is not ("me" or "draft")).Select(row => row.Key).ToListAsync());
        }

        return [.. found.OrderBy(key => key.ToString(), StringComparer.Ordinal)];
    }

    public async Task EmptiedAsync(IEnumerable<RowKey> keys)
    {
        foreach (var key in keys)
        {
            await rows.CommitAsync([new RowChange.Delete(key, ETag.All)], default);
        }
    }
}
