namespace Weerbaar.Features.Searches;

/// <summary>The form was sent: a search starts or is changed, or reads why not (D34).</summary>
internal sealed class SaveRoutine(RoutineStore routines) : IPersonAction, IAboutOthers
{
    public string Verb => MonitoringVerbs.Save;

    public PersonPermission Needs(ActionData data) => PersonPermission.RunSearches;

    public async ValueTask<PersonOutcome> HandleAsync(PersonTurn turn, ActionData data, CancellationToken cancellationToken) =>
        MonitoringVerbs.IdIn(data) is not { } id ? RoutineAction.Told(turn, "Gone")
            : await routines.FindAsync(id, cancellationToken) is { } routine ? Changed(turn, data, routine)
            : data.Ids.ContainsKey(MonitoringVerbs.Revision) ? RoutineAction.Told(turn, "Gone")
            : Started(turn, data, id);

    private static PersonOutcome Started(PersonTurn turn, ActionData data, string id)
    {
        var form = new RoutineForm(turn.Turn, id, null);
        var reading = Read(turn, data, null);
        return reading.Fields is { } fields
            ? Kept(turn, RoutineChanges.Started(id, fields, turn.Turn.By, turn.Turn.Now), "Done.Started")
            : Again(turn, form.Draw(data, form.Fault(reading)));
    }

    private static PersonOutcome Changed(PersonTurn turn, ActionData data, Routine routine)
    {
        var form = new RoutineForm(turn.Turn, routine.Id, routine);
        if (!data.Ids.TryGetValue(MonitoringVerbs.Revision, out var revision))
        {
            return Shown(turn, routine, "Done.Started");
        }

        if (routine.State is RoutineState.Stopped or RoutineState.Ended)
        {
            return Shown(turn, routine, $"State.{routine.State}");
        }

        if (revision != routine.Ids()[MonitoringVerbs.Revision])
        {
            return Again(turn, form.Draw(data, Texts.In(turn.Turn.Language)["Fault.Changed"]));
        }

        var reading = Read(turn, data, routine);
        return reading.Fields is { } fields
            ? Kept(turn, routine.Changed(fields, turn.Turn.By, turn.Turn.Now), "Done.Changed")
            : Again(turn, form.Draw(data, form.Fault(reading)));
    }

    private static RoutineReading Read(PersonTurn turn, ActionData data, Routine? before) =>
        new RoutineReader(turn.Turn.Playbook, turn.Turn.Calendar).Read(data, before, turn.Turn.Now);

    private static PersonOutcome Kept(PersonTurn turn, Routine now, string note) => Shown(turn, now, note).With([new KeepRoutine(now)]);

    private static PersonOutcome Shown(PersonTurn turn, Routine routine, string note) => Again(
        turn, new RoutineCard(routine, turn.Turn.Playbook, turn.Turn.Language).Page(Texts.In(turn.Turn.Language)[note]));

    private static PersonOutcome Again(PersonTurn turn, AdaptiveCards.AdaptiveCard card) =>
        new(turn.File) { Answer = new CardAnswer(card) };
}
