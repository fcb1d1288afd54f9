using Weerbaar.Outbound;
using Weerbaar.Jobs;
using Weerbaar.Storage;

namespace Weerbaar.Hosting.Upkeep;

/// <summary>
/// Writes every index row anew from the cases, drafts and searches themselves: numbers, open cases, people's lists, due moments, what is counted. May
/// run beside the bot, and again.
/// </summary>
internal sealed class IndexRebuild(
    IRowStore rows,
    CaseStore cases,
    PeopleStore people,
    EvidenceStore evidence,
    IndexStore index,
    Indexer indexer,
    DeliveryStateStore shown,
    FigureStore figures,
    DueStore due,
    IEnumerable<IDueSource> sources,
    TimeProvider time)
{
    /// <returns>How many cases and drafts were found.</returns>
    public async Task<(int Cases, int Drafts)> RunAsync(CancellationToken ct)
    {
        await FeaturesAsync(ct);
        return (await RebuildCasesAsync(ct), await RebuildDraftsAsync(ct));
    }

    private async Task FeaturesAsync(CancellationToken ct)
    {
        foreach (var source in sources)
        {
            await foreach (var moment in source.OwnAsync(ct))
            {
                await due.PutAsync(moment.At, [moment.Item], ct);
            }
        }
    }

    private async Task<int> RebuildCasesAsync(CancellationToken ct)
    {
        var count = 0;
        await foreach (var partition in rows.ReadPartitionsAsync(CaseStore.FirstPartition, CaseStore.PastPartitions, ct))
        {
            var id = CaseStore.IdOf(partition);
            await RebuildFilesAsync(id, ct);
            if ((await cases.FindAsync(id, ct))?.Case is { } of)
            {
                await RebuildCaseAsync(of, ct);
                count++;
            }
        }

        await ClearUncountedAsync(ct);
        return count;
    }

    /// <summary>A case that is gone is counted no more, in what was not published yet.</summary>
    private async Task ClearUncountedAsync(CancellationToken ct)
    {
        await foreach (var partition in rows.ReadPartitionsAsync(FigureStore.FirstPartition, FigureStore.PastPartitions, ct))
        {
            var month = partition[FigureStore.FirstPartition.Length..];
            await foreach (var (of, _) in figures.ReadFactsAsync(month, ct))
            {
                if (await cases.FindAsync(of, ct) is null)
                {
                    await figures.ForgetAsync(of, month, ct);
                }
            }
        }
    }

    private async Task RebuildCaseAsync(Case of, CancellationToken ct)
    {
        await index.ReserveCaseNumberAsync(of.Number, of.Id, ct);
        if (!of.IsOpen)
        {
            await index.EndAsync(of.Id, ct);
            await index.RemoveAsync(CaseIndex.Officers, of, ct);
        }

        // As if none of it had ever been written.
        var progress = await shown.ReadStateAsync(of.Id, ct);
        await indexer.UpdateAsync(of, progress with { Due = null, Lists = [], Counted = 0, Facts = [] }, ct);
    }

    private async Task RebuildFilesAsync(CaseId id, CancellationToken ct)
    {
        var waiting = await evidence.ReadAsync(id, ct).Where(file => file.Status is EvidenceStatus.Received).ToListAsync(ct);
        await due.PutAsync(
            time.GetUtcNow(), [.. waiting.Select(file => new WorkItem(WorkKind.Fetch, id, file.Id, file.By.Id))], ct);
    }

    private async Task<int> RebuildDraftsAsync(CancellationToken ct)
    {
        var count = 0;
        await foreach (var partition in rows.ReadPartitionsAsync(PeopleStore.FirstPartition, PeopleStore.PastPartitions, ct))
        {
            var person = PeopleStore.IdOf(partition);
            var file = await people.ReadAsync(person, ct);
            foreach (var moment in sources.SelectMany(source => source.Of(person, file)))
            {
                await due.PutAsync(moment.At, [moment.Item], ct);
            }

            count += file.Draft is null ? 0 : 1;
        }

        return count;
    }
}
