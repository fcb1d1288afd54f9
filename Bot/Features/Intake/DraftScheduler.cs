namespace Weerbaar.Features.Intake;

/// <summary>A new draft is looked at when its erasure is to be announced (D4).</summary>
internal sealed class DraftScheduler(DueStore due) : EffectHandler<PersonFileChanged>
{
    protected override async Task<AfterCommit?> BeforeCommitAsync(
        PersonFileChanged effect, EffectTurn turn, CancellationToken cancellationToken)
    {
        if (turn.After.Draft is { } draft && turn.Before.Draft?.Id != draft.Id)
        {
            var announced = DraftDue.Next(draft, turn.Turn.Playbook, turn.Turn.Calendar);
            await due.MoveAsync(null, announced, new WorkItem(WorkKind.Draft, draft.Id, Person: turn.Turn.By.Id), cancellationToken);
        }

        return Nothing;
    }
}
