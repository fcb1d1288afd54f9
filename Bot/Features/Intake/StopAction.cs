using Weerbaar.Features.Intake.Form;

namespace Weerbaar.Features.Intake;

/// <summary>"Stop for now" on a step's card; what was typed on it is kept.</summary>
internal sealed class StopAction : DraftAction
{
    public override string Verb => IntakeVerbs.Stop;

    protected override PersonOutcome Handle(PersonTurn turn, DraftView view, ActionData data)
    {
        var step = new FormSteps(view).Find(data.Ids.GetValueOrDefault(DraftIds.Step));
        var (now, note) = step is null ? (view, null) : Leave(view, step, data);
        var stopped = ReportStop.Paused(step is null ? now : At(now, step));
        return new PersonOutcome(turn.File.With(stopped.Draft))
        {
            Answer = new CardAnswer(ReportStop.StoppedCard(stopped, turn.File, note)),
        };
    }
}
