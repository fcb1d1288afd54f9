using Weerbaar.Jobs;
using Weerbaar.Outbound;
using Weerbaar.Storage;

namespace Weerbaar.Hosting.Upkeep;

/// <summary>
/// Writes every index row anew from the cases, drafts and searches themselves: numbers, open cases, people's lists, due moments, what is
/// counted. May run beside the bot, and again.
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
    TimeProvider timeProvider)
{
    /// <returns>How many cases and drafts were found.</returns>
    public async Task<(int Cases, int Drafts)> RunAsync(CancellationToken cancellationToken)
    {
        await FeaturesAsync(cancellationToken);
        return (await RebuildCasesAsync(cancellationToken), await RebuildDraftsAsync(cancellationToken));
    }

    private async Task FeaturesAsync(CancellationToken cancellationToken)
    {
        foreach (var source in sources)
        {
            await foreach (var moment in source.OwnAsync(cancellationToken))
            {
                await due.PutAsync(moment.At, [moment.Item], cancellationToken);
            }
        }
    }

    private async Task<int> RebuildCasesAsync(CancellationToken cancellationToken)
    {
        var count = 0;
        await foreach (var partition in rows.ReadPartitionsAsync(CaseStore.FirstPartition, CaseStore.PastPartitions, cancellationToken))
        {
            var id = CaseStore.IdOf(partition);
            await RebuildFilesAsync(id, cancellationToken);
            if ((await cases.FindAsync(id, cancellationToken))?.Case is { } @case)
            {
                await RebuildCaseAsync(@case, cancellationToken);
                count++;
            }
        }

        await ClearUncountedAsync(cancellationToken);
        return count;
    }

    /// <summary>A case that is gone is counted no more, in what was not published yet.</summary>
    private async Task ClearUncountedAsync(CancellationToken cancellationToken)
    {
        await foreach (var partition in rows.ReadPartitionsAsync(FigureStore.FirstPartition, FigureStore.PastPartitions, cancellationToken))
        {
            var month = partition[FigureStore.FirstPartition.Length..];
            await foreach (var (caseId, _) in figures.ReadFactsAsync(month, cancellationToken))
            {
                if (await cases.FindAsync(caseId, cancellationToken) is null)
                {
                    await figures.ForgetAsync(caseId, month, cancellationToken);
                }
            }
        }
    }

    private async Task RebuildCaseAsync(Case @case, CancellationToken cancellationToken)
    {
        await index.ReserveCaseNumberAsync(@case.Number, @case.Id, cancellationToken);
        if (!@case.IsOpen)
        {
            await index.EndAsync(@case.Id, cancellationToken);
            await index.RemoveAsync(CaseIndex.Officers, @case, cancellationToken);
        }

        // As if none of it had ever been written.
        var progress = await shown.ReadStateAsync(@case.Id, cancellationToken);
        await indexer.UpdateAsync(@case, progress with { Due = null, Lists = [], Counted = 0, Facts = [] }, cancellationToken);
    }

    private async Task RebuildFilesAsync(CaseId id, CancellationToken cancellationToken)
    {
        var waiting =
            await evidence.ReadAsync(id, cancellationToken).Where(file => file.Status is EvidenceStatus.Received).ToListAsync(
                cancellationToken);
        await due.PutAsync(
            timeProvider.GetUtcNow(), [.. waiting.Select(file => new WorkItem(WorkKind.Fetch, id, file.Id, file.By.Id))],
            cancellationToken);
    }

    private async Task<int> RebuildDraftsAsync(CancellationToken cancellationToken)
    {
        var count = 0;
        await foreach (var partition in rows.ReadPartitionsAsync(PeopleStore.FirstPartition, PeopleStore.PastPartitions, cancellationToken))
        {
            var person = PeopleStore.IdOf(partition);
            var file = await people.ReadAsync(person, cancellationToken);
            foreach (var moment in sources.SelectMany(source => source.Of(person, file)))
            {
                await due.PutAsync(moment.At, [moment.Item], cancellationToken);
            }

            count += file.Draft is null ? 0 : 1;
        }

        return count;
    }
}
