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

/// <summary>An answer that would be posted, given to a click.</summary>
internal static class Answers
{
    /// <summary>The first card takes the place of the one that was clicked, the others come under it.</summary>
    public static PersonOutcome InPlace(this PersonOutcome posted) =>
        posted.Posts is [Teams.Connector.CardMessage first, ..]
            ? posted with { Answer = new CardAnswer(first.Card), Posts = [.. posted.Posts.Skip(1)] }
            : posted;
}
