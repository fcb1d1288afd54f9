using Weerbaar.Playbook.Understanding;

namespace Weerbaar.Features.Intake.Safety;

/// <summary>The question about danger once more, with its two clicks; while their alarm goes on, how that stands.</summary>
internal sealed class AskDangerAction(IdGenerator ids, RunningAlarm alarm) : IPersonAction
{
    public string Verb => IntakeVerbs.AskDanger;

    public bool IsNeverRefused => true;

    public bool AsksForAlarm => true;

    public async ValueTask<PersonOutcome> HandleAsync(PersonTurn turn, ActionData data, CancellationToken cancellationToken)
    {
        var view = ClickedDraft.View(turn, data, ids);
        var known = await turn.WithAlarmAsync(alarm, cancellationToken);
        return new PersonOutcome(turn.File.AskedAboutDanger(view.Draft.Id, view.Now).ToldOfAlarm(known))
        {
            Answer = new CardAnswer(known.Alarm is { } running
                ? RunningCard.Of(view, running)
                : SafetyCard.Of(view, Danger.Ask, data.Ids.GetValueOrDefault(DraftIds.Revision) ?? "0")),
        };
    }
}
