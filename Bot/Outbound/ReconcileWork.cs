using Weerbaar.Jobs;

namespace Weerbaar.Outbound;

/// <summary>Every audience of a case sees the present state.</summary>
internal sealed class ReconcileWork(Reconciler reconciler) : IWorkHandler
{
    public WorkKind Kind => WorkKind.Reconcile;

    public Task<WorkResult> RunAsync(WorkItem item, CancellationToken cancellationToken) =>
        reconciler.RunAsync(item.Case, cancellationToken);
}
