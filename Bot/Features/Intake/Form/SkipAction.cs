namespace Weerbaar.Features.Intake.Form;

/// <summary>On without an answer; what was answered before stays, and what is typed all the same is kept.</summary>
internal sealed class SkipAction : DraftAction
{
    public override string Verb => IntakeVerbs.Skip;

    protected override PersonOutcome Handle(PersonTurn turn, DraftView view, ActionData data)
    {
        var step = new FormSteps(view).Find(data.Ids.GetValueOrDefault(DraftIds.Step));
        if (step is null or { Compulsory: true })
        {
            var stays = step ?? new FormSteps(view).Current;
            return Shown(turn, At(view, stays), stays);
        }

        var (now, note) = Leave(view, step, data);
        var next = new FormSteps(now).After(step);
        return Shown(turn, At(now, next), next, note);
    }
}
