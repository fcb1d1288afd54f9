namespace Weerbaar.Features.Intake.Safety;

/// <summary>"I am safe now", or of a colleague for whom they raised it: the alarm ends, those who were alarmed are told, and it can be raised again at once (D2).</summary>
public sealed class EndDangerAction(Ids ids) : IPersonAction
{
    public string Verb => IntakeVerbs.EndDanger;

    public bool IsNeverRefused => true;

    public ValueTask<PersonOutcome> HandleAsync(PersonTurn turn, ActionData data, CancellationToken ct)
    {
        if (DraftIds.CaseOf(data, DraftIds.Case) is not { } id)
        {
            return new(new PersonOutcome(turn.File));
        }

        var view = ClickedDraft.View(turn, data, ids);
        return new(new PersonOutcome(turn.File)
        {
            Then = new CaseStep(id, null, new EndDanger { IsOfOneself = SafeCard.IsOfOneself(data) }, (of, refusal) => of is { Danger: not null } && refusal is null
                ? new PersonOutcome(turn.File) { Answer = new CardAnswer(AlertedCard.Of(view, of)) }
                : of is not null && refusal is ColleagueInDanger ? new PersonOutcome(turn.File) { Answer = new CardAnswer(SafeCard.Of(view, of)) }
                : new PersonOutcome(turn.File) { Answer = new MessageAnswer(RefusalText.Of(refusal ?? new NotAllowed(), turn.Turn.Language)) }),
        });
    }
}
