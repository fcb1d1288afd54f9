namespace Weerbaar.Features.Aftercare;

/// <summary>Older or newer cases, in the place of the page before.</summary>
internal sealed class ShowAftercareAction(AftercareCommand aftercare) : IPersonAction
{
    public string Verb => AftercareVerbs.List;

    public async ValueTask<PersonOutcome> HandleAsync(PersonTurn turn, ActionData data, CancellationToken cancellationToken) =>
        ListSpot.Parse(data) is { } at && turn.Turn.Context.IsPersonal
            ? new PersonOutcome(turn.File) { Answer = new CardAnswer(await aftercare.BuildPageAsync(turn, at, cancellationToken)) }
            : CareAction.Refused(turn, new NotAllowed());
}
