using Weerbaar.Jobs;

namespace Weerbaar.Outbound;

/// <summary>Takes what is due in a case, then shows it.</summary>
internal sealed class DueWork(
    CasePipeline cases, Reconciler reconciler, AskedElsewhere askedElsewhere, OrganisationPlaybook playbook, WorkCalendar calendar, TimeProvider time, IdGenerator ids)
    : IWorkHandler
{
    public WorkKind Kind => WorkKind.Due;

    public async Task<WorkResult> RunAsync(WorkItem item, CancellationToken ct)
    {
        var with = new DecisionContext(Actor.Bot, playbook, calendar, time.GetUtcNow());
        var due = new TakeDueSteps { IsAskedElsewhere = await askedElsewhere(item.Case, with.Now, ct) };
        await cases.RunAsync(item.Case, _ => new(due), with, ids.NewId(), ct);
        return await reconciler.RunAsync(item.Case, ct);
    }
}
