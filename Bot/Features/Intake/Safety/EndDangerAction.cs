namespace Weerbaar.Features.Intake.Safety;

/// <summary>
/// "I am safe now", or of a colleague for whom they raised it: the alarm ends, those who were alarmed are told, and it can be raised again
/// at once (D2).
/// </summary>
internal sealed class EndDangerAction(IdGenerator ids) : IPersonAction
{
    public string Verb => IntakeVerbs.EndDanger;

    public bool IsNeverRefused => true;

    public ValueTask<PersonOutcome> HandleAsync(PersonTurn turn, ActionData data, CancellationToken cancellationToken)
    {
        if (DraftIds.CaseOf(data, DraftIds.Case) is not { } id)
        {
            return new(new PersonOutcome(turn.File));
        }

        return new(
            new PersonOutcome(turn.File) { Then = new Ending(turn, id, SafeCard.IsOfOneself(data), ClickedDraft.View(turn, data, ids)) });
    }

    private sealed record Ending(
        PersonTurn Turn, CaseId Case, bool IsOfOneself, DraftView View) : CaseStep(Case, new EndDanger { IsOfOneself = IsOfOneself })
    {
        public override PersonOutcome Finish(CaseResult result) => new(Turn.File)
        {
            Answer = result switch
            {
                { Refusal: null, Case: { Danger: not null } @case } => new CardAnswer(AlertedCard.Of(View, @case)),
                { Refusal: ColleagueInDanger, Case: { } @case } => new CardAnswer(SafeCard.Of(View, @case)),
                _ => new MessageAnswer(RefusalText.Of(result.Refusal ?? new NotAllowed(), Turn.Turn.Language)),
            },
        };
    }
}
