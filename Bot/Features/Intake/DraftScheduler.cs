namespace Weerbaar.Features.Intake;

/// <summary>A new draft is looked at when its erasure is to be announced (D4).</summary>
internal sealed class DraftScheduler(DueStore due) : EffectHandler<PersonFileChanged>
{
    protected override async Task<AfterCommit?> BeforeCommitAsync(PersonFileChanged effect, EffectTurn with, CancellationToken ct)
    {
        if (with.After.Draft is { } draft && with.Before.Draft?.Id != draft.Id)
        {
            var announced = DraftDue.Next(draft, with.Turn.Playbook, with.Turn.Calendar);
            await due.MoveAsync(null, announced, new WorkItem(WorkKind.Draft, draft.Id, Person: with.Turn.By.Id), ct);
        }

        return Nothing;
    }
}
