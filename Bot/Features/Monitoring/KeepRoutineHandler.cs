namespace Weerbaar.Features.Monitoring;

/// <summary>Writes a recurring search. Its next moment stands before it does, so that it is never without one.</summary>
internal sealed class KeepRoutineHandler(RoutineStore routines, DueStore due) : EffectHandler<KeepRoutine>
{
    protected override async Task<AfterCommit?> BeforeCommitAsync(KeepRoutine effect, EffectTurn with, CancellationToken ct)
    {
        var next = RoutineSchedule.Next(effect.Routine, with.Turn.Playbook, with.Turn.Calendar);
        await due.PutAsync(next, [WorkItem.OfRoutine(effect.Routine.Id)], ct);
        return await routines.WriteAsync(effect.Routine, ct) is null ? null : Nothing;
    }
}
