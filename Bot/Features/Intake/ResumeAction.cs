using Weerbaar.Features.Intake.Form;

namespace Weerbaar.Features.Intake;

/// <summary>"Go on": the step where one was.</summary>
internal sealed class ResumeAction : DraftAction
{
    public override string Verb => IntakeVerbs.Resume;

    protected override PersonOutcome Handle(PersonTurn turn, DraftView view, ActionData data)
    {
        var now = view with { Draft = view.Draft.Touched(view.Now) };
        return Shown(turn, now, new FormSteps(now).Current);
    }
}
