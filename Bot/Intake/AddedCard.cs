using Weerbaar.AdaptiveCards;
using Weerbaar.Cases;
using Weerbaar.Intake.Safety;
using Weerbaar.Turns;

namespace Weerbaar.Intake;

/// <summary>One line: it is in the report. A button takes it out again, another shows where they were.</summary>
internal static class AddedCard
{
    /// <param name="part">Of what the draft holds: a piece, an answer, what happened.</param>
    /// <param name="alarm">Their alarm that goes on: how it stands.</param>
    /// <param name="remindsOfDanger">There was a sign of danger in it, and they were asked a while ago.</param>
    public static AdaptiveCard Of(DraftView view, string line, string part, Case? alarm = null, bool remindsOfDanger = false) => Layout.Card(
        view.Language,
        view.Words["Fallback"],
        Layout.Paragraph(line),
        alarm is not null || remindsOfDanger
            ? new TextBlock(view.Words["Step.Danger", PhoneLinks.Of(view.Playbook.Organisation.Contacts.Emergency)])
            : null,
        alarm is null ? null : new Container([.. RunningCard.Lines(view, alarm)]) { Spacing = Spacing.Small },
        Layout.Buttons(
            Button.Execute(view.Words["Added.Undo"], IntakeVerbs.Undo, view.Ids((DraftIds.Text, part))),
            Button.Execute(view.Words["Resume.Button"], IntakeVerbs.Resume, view.Ids()),
            alarm is not null ? RunningCard.Again(view, alarm)
            : remindsOfDanger ? Button.Execute(view.Words["Step.Danger.Button"], IntakeVerbs.AskDanger, view.Ids())
            : null));

    /// <summary>After it was taken out.</summary>
    public static AdaptiveCard Undone(DraftView view, string line) => Layout.Card(
        view.Language,
        view.Words["Fallback"],
        Layout.Paragraph(line),
        view.ResumeButton);
}
