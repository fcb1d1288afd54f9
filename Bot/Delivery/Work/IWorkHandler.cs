using Weerbaar.Records;

namespace Weerbaar.Delivery.Work;

/// <summary>Carries out one kind of work. May be called again for the same item: it finds out what is still to be done.</summary>
public interface IWorkHandler
{
    WorkKind Kind { get; }

    Task<Reconciled> RunAsync(WorkItem item, CancellationToken ct);
}

/// <summary>Every audience of a case sees the present state.</summary>
public sealed class ReconcileWork(Reconciler reconciler) : IWorkHandler
{
    public WorkKind Kind => WorkKind.Reconcile;

    public Task<Reconciled> RunAsync(WorkItem item, CancellationToken ct) => reconciler.RunAsync(item.Case, ct);
}
