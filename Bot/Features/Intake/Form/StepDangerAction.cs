using Weerbaar.Features.Intake.Safety;
using Weerbaar.Playbook.Understanding;

namespace Weerbaar.Features.Intake.Form;

/// <summary>
/// "There is danger now" on a step: the question about danger comes below it, or how the alarm stands that goes on, and the step stays as
/// it is, with what was typed (D2).
/// </summary>
internal sealed class StepDangerAction(RunningAlarm alarm) : DraftAction
{
    public override string Verb => IntakeVerbs.StepDanger;

    public override bool IsNeverRefused => true;

    public override bool AsksForAlarm => true;

    public override async ValueTask<PersonOutcome> HandleAsync(PersonTurn turn, ActionData data, CancellationToken cancellationToken) =>
        await base.HandleAsync(await turn.WithAlarmAsync(alarm, cancellationToken), data, cancellationToken);

    protected override PersonOutcome Handle(PersonTurn turn, DraftView view, ActionData data)
    {
        var steps = new FormSteps(view);
        var step = steps.Find(data.Ids.GetValueOrDefault(DraftIds.Step)) ?? steps.Current;
        var (now, _) = Read(view, step, data);
        var shown = Shown(turn, now, step, typed: new Typed(data), fromReview: data.Ids.ContainsKey(DraftIds.Back));
        return shown with
        {
            File = shown.File.AskedAboutDanger(view.Draft.Id, view.Now).ToldOfAlarm(turn),
            Posts = [view.Post(turn.Alarm is { } running ? RunningCard.Of(now, running) : SafetyCard.Of(now, Danger.Yes))],
        };
    }
}
