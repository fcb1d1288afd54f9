using Weerbaar.Features.Intake;
using Weerbaar.Features.Intake.Safety;
using Weerbaar.Playbook.Understanding;

namespace Weerbaar.Features.Chat;

/// <summary>"Report something" as a button: an empty report begins.</summary>
internal sealed class ReportButton(ReportStart start, MessageReader reader, RunningAlarm alarm) : IPersonAction
{
    public const string Name = "chat-report";

    public string Verb => Name;

    public async ValueTask<PersonOutcome> HandleAsync(PersonTurn turn, ActionData data, CancellationToken cancellationToken) =>
        start.Begin(await turn.WithAlarmAsync(alarm, cancellationToken), "", reader.Read(""));
}
