using Weerbaar.Features.Intake.Form;
using Weerbaar.Features.Intake.Safety;
using Weerbaar.Playbook.Understanding;

namespace Weerbaar.Features.Intake;

/// <summary>A new report in the place of the open one, which is gone with its files.</summary>
internal sealed class StartAnewAction(ReportStart start, MessageReader reader, RunningAlarm alarm) : DraftAction
{
    public override string Verb => IntakeVerbs.StartAnew;

    public override async ValueTask<PersonOutcome> HandleAsync(PersonTurn turn, ActionData data, CancellationToken cancellationToken) =>
        await base.HandleAsync(await turn.WithAlarmAsync(alarm, cancellationToken), data, cancellationToken);

    protected override PersonOutcome Handle(PersonTurn turn, DraftView view, ActionData data)
    {
        var piece = view.Draft.Texts.FirstOrDefault(piece => piece.Id == data.Ids.GetValueOrDefault(DraftIds.Text));
        var bringing = piece is null ? turn : turn.Bringing(piece.Message, piece.Text);
        return start.Anew(bringing, piece?.Text ?? "", reader.Read(piece?.Text ?? "")).InPlace();
    }

    /// <summary>A repeat: the report that the first click began.</summary>
    protected override PersonOutcome Otherwise(PersonTurn turn, ActionData data) => turn.File.Draft is { } draft
        ? new PersonOutcome(turn.File)
        {
            Answer = new CardAnswer(RunningCard.Or(turn, DraftView.Of(turn.Turn, draft), Danger.No, "0", goesOn: true)),
        }
        : base.Otherwise(turn, data);
}
