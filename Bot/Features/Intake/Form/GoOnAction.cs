namespace Weerbaar.Features.Intake.Form;

/// <summary>"Tell what is happening": the report that waited while there was an alarm goes on below its card, which stays.</summary>
internal sealed class GoOnAction : DraftAction
{
    public override string Verb => IntakeVerbs.GoOn;

    protected override PersonOutcome Handle(PersonTurn turn, DraftView view, ActionData data)
    {
        var draft = view.Draft.Touched(view.Now);
        return new PersonOutcome(turn.File.With(draft with { Next = draft.Next ?? NextCard.Step })).WithNextCard(turn);
    }
}
