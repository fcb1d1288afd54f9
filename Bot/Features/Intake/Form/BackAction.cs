namespace Weerbaar.Features.Intake.Form;

/// <summary>Back to the step before; what was typed is kept.</summary>
internal sealed class BackAction : DraftAction
{
    public override string Verb => IntakeVerbs.Back;

    protected override PersonOutcome Handle(PersonTurn turn, DraftView view, ActionData data)
    {
        if (new FormSteps(view).Find(data.Ids.GetValueOrDefault(DraftIds.Step)) is not { } step)
        {
            return Shown(turn, view, new FormSteps(view).Current);
        }

        var (now, note) = Leave(view, step, data);
        var before = new FormSteps(now).Before(step);
        return Shown(turn, At(now, before), before, note);
    }
}
