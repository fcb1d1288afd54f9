namespace Weerbaar.Features.Prevention;

/// <summary>"No more": one click, on any card.</summary>
internal sealed class StopPreventionAction : IPersonAction
{
    public string Verb => PreventionVerbs.Stop;

    public ValueTask<PersonOutcome> HandleAsync(PersonTurn turn, ActionData data, CancellationToken cancellationToken) => new(
        turn.File.Profile.Prevention is { Wanted: true } wanted
            ? PreventionCommand.Kept(turn, wanted with { Wanted = false }, "Stopped")
            : new PersonOutcome(turn.File)
            {
                Answer = new CardAnswer(PreventionCommand.Own(turn, turn.File.Profile.Prevention, "Stopped")),
            });
}
