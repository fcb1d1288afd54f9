using Weerbaar.Features.Intake.Form;
using Weerbaar.Features.Intake.Safety;
using Weerbaar.Playbook.Understanding;

namespace Weerbaar.Features.Intake;

/// <summary>
/// "Tell what happened", on a card that belongs to no report: begins one, or goes on with the open one.
/// </summary>
internal sealed class BeginAction(ReportStart start, MessageReader reader, RunningAlarm alarm) : IPersonAction
{
    public string Verb => IntakeVerbs.Begin;

    public async ValueTask<PersonOutcome> HandleAsync(PersonTurn turn, ActionData data, CancellationToken cancellationToken) =>
        turn.File.Draft is { } draft
            ? new PersonOutcome(turn.File) { Answer = new CardAnswer(StepCard.Current(DraftView.Of(turn.Turn, draft))) }
            : start.Anew(await turn.WithAlarmAsync(alarm, cancellationToken), "", reader.Read("")).InPlace();
}
