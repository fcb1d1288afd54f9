namespace Weerbaar.Features.Intake;

/// <summary>There is an open report already: go on with it, or start anew.</summary>
internal static class ResumeCard
{
    /// <param name="typed">What was typed now; a new report begins with it.</param>
    public static AdaptiveCard Of(DraftView view, DraftText? typed) => Layout.Card(
        view.Language,
        view.Words["Fallback"],
        Layout.Heading(view.Words["Resume.Title"]),
        Layout.Paragraph(view.Words["Resume.Text", Moments.Time(view.Draft.StartedAt, view.Playbook, view.Language)]),
        typed is null ? null : Layout.Paragraph(view.Words["Resume.Typed"]),
        Layout.Small(view.Words["Resume.Warning"]),
        Layout.Buttons(
            Button.Execute(view.Words["Resume.Button"], IntakeVerbs.Resume, view.Ids(), ActionStyle.Positive),
            Button.Execute(
                view.Words["Resume.Anew"], IntakeVerbs.StartAnew, view.Ids((DraftIds.Text, typed?.Id ?? "")))));

    /// <summary>After words of self-harm: only when one wants to.</summary>
    public static AdaptiveCard Gently(DraftView view) => Layout.Card(
        view.Language,
        view.Words["Fallback"],
        Layout.Heading(view.Words["Gently.Title"]),
        Layout.Paragraph(view.Words["Gently.Text"]),
        Layout.Buttons(
            Button.Execute(view.Words["Gently.Yes"], IntakeVerbs.Resume, view.Ids()),
            Button.Execute(view.Words["Gently.Later"], IntakeVerbs.Stop, view.Ids())));
}
