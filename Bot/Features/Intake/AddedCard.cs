using System.Globalization;
using Weerbaar.Features.Intake.Safety;
using Weerbaar.Playbook.Understanding;
using Weerbaar.Teams.Connector;

namespace Weerbaar.Features.Intake;

/// <summary>One line: it is in the report. A button takes it out again, another shows where they were.</summary>
internal static class AddedCard
{
    /// <param name="part">Of what the draft holds: a piece, an answer, what happened.</param>
    /// <param name="message">The message that brought it: what else it brought goes with it.</param>
    /// <param name="alarm">Their alarm that goes on: how it stands.</param>
    /// <param name="remindsOfDanger">There was a sign of danger in it, and they were asked a while ago.</param>
    /// <param name="isBrief">They read a moment ago how the alarm stands.</param>
    public static AdaptiveCard Of(
        DraftView view, string line, string part, string? message, Case? alarm = null, bool remindsOfDanger = false,
        bool isBrief = false) => Layout.Card(
        view.Language,
        view.Words["Fallback"],
        Layout.Paragraph(line),
        Reminder(view, alarm, remindsOfDanger),
        Standing(view, alarm, isBrief),
        Layout.Buttons(
            Button.Execute(view.Words["Added.Undo"], IntakeVerbs.Undo, view.Ids((DraftIds.Text, part), (DraftIds.Message, message ?? ""))),
            Button.Execute(view.Words["Resume.Button"], IntakeVerbs.Resume, view.Ids()),
            ToDanger(view, alarm, remindsOfDanger)));

    /// <summary>After it was taken out.</summary>
    public static AdaptiveCard Undone(DraftView view, string line) => Layout.Card(
        view.Language,
        view.Words["Fallback"],
        Layout.Paragraph(line),
        view.ResumeButton);

    /// <summary>
    /// It is in a report that was sent, where it stays: others may have read it. A new report can begin with it; while an alarm goes on
    /// nobody is asked about that.
    /// </summary>
    /// <param name="version">Of the event that added words; null: files only.</param>
    /// <param name="said">The words that came with it; null: none did.</param>
    public static CardMessage ToCase(PersonTurn turn, Case @case, int? version, Reading? said)
    {
        var view = DraftView.Of(turn.Turn, @case);
        var asks = said is not null && ReportText.Asks(turn, said);
        var (alarm, reminds) = (asks ? null : turn.Alarm, !asks && said?.PointsToDanger is true);
        var card = Layout.Card(
            view.Language,
            view.Words["Fallback"],
            Layout.Paragraph(view.Words["Follow.Added", @case.Number]),
            turn.Alarm is null ? Layout.Small(view.Words["Follow.New"]) : null,
            Reminder(view, alarm, reminds),
            Standing(view, alarm, turn.KnowsAlarm()),
            Layout.Buttons(
                turn.Alarm is null ? Anew(view, @case, version, turn.Turn.Context.Incoming.Id) : null, ToDanger(view, alarm, reminds)));
        return view.Post(card);
    }

    private static ActionExecute Anew(DraftView view, Case @case, int? version, string? message)
    {
        var ids = @case.Ids(DraftIds.Text, version?.ToString(CultureInfo.InvariantCulture) ?? "");
        ids[DraftIds.Message] = message ?? "";
        return Button.Execute(view.Words["Follow.Begin"], IntakeVerbs.FollowAnew, ids);
    }

    private static TextBlock? Reminder(DraftView view, Case? alarm, bool reminds) => alarm is not null ? RunningCard.Call(view)
        : reminds ? new TextBlock(view.Words["Step.Danger", PhoneLinks.Of(view.Playbook.Organisation.Contacts.Emergency)])
        : null;

    private static Container? Standing(DraftView view, Case? alarm, bool isBrief) =>
        alarm is null ? null : RunningCard.Now(view, alarm, isBrief);

    private static ActionExecute? ToDanger(DraftView view, Case? alarm, bool reminds) =>
        alarm is not null ? RunningCard.Again(view, alarm)
        : reminds ? Button.Execute(view.Words["Step.Danger.Button"], IntakeVerbs.AskDanger, view.Ids())
        : null;
}
