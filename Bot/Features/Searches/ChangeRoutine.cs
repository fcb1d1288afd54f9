namespace Weerbaar.Features.Searches;

/// <summary>The same form with what the search is now.</summary>
internal sealed class ChangeRoutine(RoutineStore routines) : RoutineAction(routines)
{
    public override string Verb => MonitoringVerbs.Change;

    protected override ValueTask<PersonOutcome> HandleAsync(
        PersonTurn turn, ActionData data, Routine routine, CancellationToken cancellationToken) =>
        new(routine.State is RoutineState.Running or RoutineState.Paused
            ? new PersonOutcome(turn.File) { Answer = new CardAnswer(new RoutineForm(turn.Turn, routine.Id, routine).Draw(null, null)) }
            : Told(turn, $"State.{routine.State}"));
}
