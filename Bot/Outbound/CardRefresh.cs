using Weerbaar.Jobs;

namespace Weerbaar.Outbound;

/// <summary>Has every open case looked at again, because what a channel may show, or where a card stands, has changed.</summary>
internal sealed class CardRefresh(IndexStore index, Outbox work)
{
    public async Task OpenCasesAsync(CancellationToken cancellationToken)
    {
        await foreach (var open in index.OpenCasesAsync(cancellationToken))
        {
            work.Dispatch(await work.EnqueueAsync(new WorkItem(WorkKind.Reconcile, open), cancellationToken));
        }
    }
}
