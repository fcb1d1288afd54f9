namespace Weerbaar.Features.Prevention;

/// <summary>Makes the next small thing due for whoever has begun to want it, or wants another kind (D33).</summary>
internal sealed class TipScheduler(DueStore due) : EffectHandler<PersonFileChanged>
{
    protected override async Task<AfterCommit?> BeforeCommitAsync(PersonFileChanged effect, EffectTurn with, CancellationToken ct)
    {
        if (with.After.Profile.Prevention is { Wanted: true } wanted && wanted != with.Before.Profile.Prevention)
        {
            var next = PreventionSchedule.Next(wanted, with.Turn.Now, with.Turn.Calendar);
            await due.PutAsync(next, [WorkItem.OfPerson(WorkKind.Tip, with.Turn.By.Id)], ct);
        }

        return Nothing;
    }
}
