namespace Weerbaar.Features.Searches;

/// <summary>"A new search": the form, in the officer's own chat.</summary>
internal sealed class NewRoutine(IdGenerator ids) : IPersonAction, IAboutOthers
{
    public string Verb => MonitoringVerbs.New;

    public bool IsForChannels => true;

    public PersonPermission Needs(ActionData data) => PersonPermission.RunSearches;

    public ValueTask<PersonOutcome> HandleAsync(PersonTurn turn, ActionData data, CancellationToken cancellationToken)
    {
        var form = new RoutineForm(turn.Turn, ids.NewId(), null);
        return new(RoutineAction.InOwnChat(turn, form.Draw(null, null), form.Title));
    }
}
