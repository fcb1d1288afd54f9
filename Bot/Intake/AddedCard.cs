using Weerbaar.AdaptiveCards;
using Weerbaar.Turns;

namespace Weerbaar.Intake;

/// <summary>One line: it is in the report. A button takes it out again, another shows where they were.</summary>
internal static class AddedCard
{
    /// <param name="part">Of what the draft holds: a piece, an answer, what happened.</param>
    public static AdaptiveCard Of(DraftView view, string line, string part) => Layout.Card(
        view.Language,
        view.Words["Fallback"],
        Layout.Paragraph(line),
        Layout.Buttons(
            Button.Execute(view.Words["Added.Undo"], IntakeVerbs.Undo, view.Ids((DraftIds.Text, part))),
            Button.Execute(view.Words["Resume.Button"], IntakeVerbs.Resume, view.Ids())));

    /// <summary>After it was taken out.</summary>
    public static AdaptiveCard Undone(DraftView view, string line) => Layout.Card(
        view.Language,
        view.Words["Fallback"],
        Layout.Paragraph(line),
        view.ResumeButton);
}
