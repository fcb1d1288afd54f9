namespace Weerbaar.Features.Prevention;

/// <summary>Makes the next small thing due for whoever has begun to want it, or wants another kind (D33).</summary>
internal sealed class TipScheduler(DueStore due) : EffectHandler<PersonFileChanged>
{
    protected override async Task<AfterCommit?> BeforeCommitAsync(
        PersonFileChanged effect, EffectTurn turn, CancellationToken cancellationToken)
    {
        if (turn.After.Profile.Prevention is { Wanted: true } wanted && wanted != turn.Before.Profile.Prevention)
        {
            var next = PreventionSchedule.Next(wanted, turn.Turn.Now, turn.Turn.Calendar);
            await due.PutAsync(next, [WorkItem.OfPerson(WorkKind.Tip, turn.Turn.By.Id)], cancellationToken);
        }

        return Nothing;
    }
}
