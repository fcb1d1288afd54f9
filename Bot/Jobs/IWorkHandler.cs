namespace Weerbaar.Jobs;

/// <summary>Carries out one kind of work. May be called again for the same item: it finds out what is still to be done.</summary>
internal interface IWorkHandler
{
    WorkKind Kind { get; }

    Task<WorkResult> RunAsync(WorkItem item, CancellationToken cancellationToken);
}
