namespace Weerbaar.Features.Intake.Form;

/// <summary>In the place of a card whose draft is gone: what may have become of it, and the way on.</summary>
internal static class StaleCard
{
    public static AdaptiveCard Of(Turn turn, Draft? open)
    {
        var words = Texts.In(turn.Language);
        return Layout.Card(
            turn.Language,
            words["Fallback"],
            Layout.Heading(words["Old.Title"]),
            Layout.Paragraph(words["Old.Text"]),
            Layout.Buttons(open is null
                ? Button.Execute(words["Old.Begin"], IntakeVerbs.Begin)
                : Button.Execute(words["Resume.Button"], IntakeVerbs.Resume, DraftView.Of(turn, open).Ids())));
    }
}
