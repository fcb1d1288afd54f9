namespace Weerbaar.Features.Searches;

/// <summary>"Found something": the first of two clicks; the rest is typed in the officer's own chat.</summary>
internal sealed class FoundSomething(RoutineStore routines, IdGenerator ids) : RoutineAction(routines)
{
    public override string Verb => MonitoringVerbs.Found;

    public override bool IsForChannels => true;

    protected override ValueTask<PersonOutcome> HandleAsync(
        PersonTurn turn, ActionData data, Routine routine, CancellationToken cancellationToken)
    {
        var form = new FindForm(turn.Turn, routine, new CaseId(ids.NewId()), CaseNumber.Next());
        return new(InOwnChat(turn, form.Draw(null, null), form.Title));
    }
}
