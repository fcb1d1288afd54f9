using Weerbaar.Features.Intake;
using Weerbaar.Teams.Connector;

namespace Weerbaar.Features.Chat;

/// <summary>"I do not want to report it": nothing begins, and what was begun is theirs to keep for later or to throw away.</summary>
internal static class NotReporting
{
    public static PersonOutcome Show(PersonTurn turn)
    {
        if (turn.File.Draft is not { } draft)
        {
            return turn.Alarm is null ? Welcome.NotReporting(turn) : WhileAlarmed(turn, turn.Alarm);
        }

        var (view, words) = (DraftView.Of(turn.Turn, draft), Texts.In(turn.Turn.Language));
        var card = Layout.Card(
            turn.Turn.Language,
            words["NotReporting.Title"],
            Layout.Heading(words["NotReporting.Title"]),
            Layout.Paragraph(words[draft.CaseExists ? "NotReporting.Draft.Alarmed" : "NotReporting.Draft"]),
            turn.Alarm is { } alarm ? Layout.Paragraph(words["Stop.Alarm", alarm.Number]) : null,
            Layout.Buttons(
                Button.Execute(words["NotReporting.Later"], IntakeVerbs.Stop, view.Ids()),
                Button.Execute(words["Withdraw.Draft"], EraseDraft.Name, EraseDraft.Ids(draft))));
        return new PersonOutcome(turn.File) { Posts = [new CardMessage(card, words["NotReporting.Title"])] };
    }

    /// <summary>No report is no word about their alarm: that goes on (D2).</summary>
    private static PersonOutcome WhileAlarmed(PersonTurn turn, Case alarm)
    {
        var words = Texts.In(turn.Turn.Language);
        var card = Layout.Card(
            turn.Turn.Language,
            words["NotReporting.Title"],
            Layout.Heading(words["NotReporting.Title"]),
            Layout.Paragraph(words["NotReporting.Text.Alarm"]),
            Layout.Paragraph(words["Stop.Alarm", alarm.Number]));
        return new PersonOutcome(turn.File) { Posts = [new CardMessage(card, words["NotReporting.Title"])] };
    }
}
