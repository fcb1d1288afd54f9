namespace Weerbaar.Features.Searches;

/// <summary>The search's page, in the officer's own chat.</summary>
internal sealed class ManageRoutine(RoutineStore routines) : RoutineAction(routines)
{
    public override string Verb => MonitoringVerbs.Manage;

    public override bool IsForChannels => true;

    protected override ValueTask<PersonOutcome> HandleAsync(
        PersonTurn turn, ActionData data, Routine routine, CancellationToken cancellationToken)
    {
        var card = new RoutineCard(routine, turn.Turn.Playbook, turn.Turn.Language);
        return new(InOwnChat(turn, card.Page(), card.Summary));
    }
}
