namespace Weerbaar.Features.Searches;

/// <summary>Pause, go on, stop: done, and the search's page as it stands now.</summary>
internal abstract class RoutineChange(RoutineStore routines) : RoutineAction(routines)
{
    protected abstract Routine Change(Routine routine, Turn turn);

    protected override ValueTask<PersonOutcome> HandleAsync(
        PersonTurn turn, ActionData data, Routine routine, CancellationToken cancellationToken)
    {
        var now = Change(routine, turn.Turn);
        var note = Texts.In(turn.Turn.Language)[ReferenceEquals(now, routine) ? "Already" : $"Done.{Verb}"];
        return new(new PersonOutcome(turn.File)
        {
            Effects = KeepRoutine.IfChanged(routine, now),
            Answer = new CardAnswer(new RoutineCard(now, turn.Turn.Playbook, turn.Turn.Language).Page(note)),
        });
    }
}
