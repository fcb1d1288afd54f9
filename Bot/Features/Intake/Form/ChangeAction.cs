namespace Weerbaar.Features.Intake.Form;

/// <summary>From the review to one step; its "done" leads back to the review.</summary>
internal sealed class ChangeAction : DraftAction
{
    public override string Verb => IntakeVerbs.Change;

    protected override PersonOutcome Handle(PersonTurn turn, DraftView view, ActionData data)
    {
        var steps = new FormSteps(view);
        var step = steps.Find(data.Ids.GetValueOrDefault(DraftIds.Step)) ?? steps.Review;
        return Shown(turn, At(view, step), step, fromReview: true);
    }
}
