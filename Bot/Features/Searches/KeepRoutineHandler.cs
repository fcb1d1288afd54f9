namespace Weerbaar.Features.Searches;

/// <summary>Writes a recurring search. Its next moment stands before it does, so that it is never without one.</summary>
internal sealed class KeepRoutineHandler(RoutineStore routines, DueStore due) : EffectHandler<KeepRoutine>
{
    protected override async Task<AfterCommit?> BeforeCommitAsync(KeepRoutine effect, EffectTurn turn, CancellationToken cancellationToken)
    {
        var next = RoutineSchedule.Next(effect.Routine, turn.Turn.Playbook, turn.Turn.Calendar);
        await due.PutAsync(next, [WorkItem.OfRoutine(effect.Routine.Id)], cancellationToken);
        return await routines.WriteAsync(effect.Routine, cancellationToken) is null ? null : Nothing;
    }
}
