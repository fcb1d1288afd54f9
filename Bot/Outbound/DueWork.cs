using Weerbaar.Jobs;

namespace Weerbaar.Outbound;

/// <summary>Takes what is due in a case, then shows it.</summary>
internal sealed class DueWork(
    CasePipeline cases, Reconciler reconciler, AskedElsewhere askedElsewhere, OrganisationPlaybook playbook, WorkCalendar calendar,
    TimeProvider timeProvider, IdGenerator ids)
    : IWorkHandler
{
    public WorkKind Kind => WorkKind.Due;

    public async Task<WorkResult> RunAsync(WorkItem item, CancellationToken cancellationToken)
    {
        var context = new DecisionContext(Actor.Bot, playbook, calendar, timeProvider.GetUtcNow());
        var due = new TakeDueSteps { IsAskedElsewhere = await askedElsewhere(item.Case, context.Now, cancellationToken) };
        await cases.RunAsync(item.Case, _ => new(due), context, ids.NewId(), cancellationToken);
        return await reconciler.RunAsync(item.Case, cancellationToken);
    }
}
