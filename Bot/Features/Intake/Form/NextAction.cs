namespace Weerbaar.Features.Intake.Form;

/// <summary>
/// On to the step after the one that was clicked, wherever the draft is by now: a repeated click sets the same answers
/// and shows the same card.
/// </summary>
internal sealed class NextAction : DraftAction
{
    public override string Verb => IntakeVerbs.Next;

    protected override PersonOutcome Handle(PersonTurn turn, DraftView view, ActionData data)
    {
        if (new FormSteps(view).Find(data.Ids.GetValueOrDefault(DraftIds.Step)) is not { } step)
        {
            return Shown(turn, view, new FormSteps(view).Current);
        }

        var fromReview = data.Ids.ContainsKey(DraftIds.Back);
        var (now, reading) = Read(view, step, data);
        if (reading.Faults.Count > 0)
        {
            return Shown(turn, now, step, null, reading.Faults, new Typed(data), fromReview);
        }

        var steps = new FormSteps(now);
        var next = fromReview ? steps.Review : steps.After(step);
        return Shown(turn, At(now, next), next, reading.Hint);
    }
}
