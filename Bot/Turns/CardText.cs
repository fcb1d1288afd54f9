namespace Weerbaar.Turns;

/// <summary>Small shapes that the cards of officers and managers share.</summary>
internal static class CardText
{
    private const int Visible = 4;

    /// <summary>A label with a name or a few words of a person after it, as plain text runs.</summary>
    public static RichTextBlock Named(string label, string words) =>
        new([new TextRun(label + ": ") { Weight = TextWeight.Bolder }, PlainText.Run(words)]) { Spacing = Spacing.Small };

    /// <summary>Our own words as a list.</summary>
    public static TextBlock? List(IEnumerable<string> items)
    {
        var lines = string.Join("\n", items.Select(item => "- " + item));
        return lines.Length == 0 ? null : new TextBlock(lines) { Spacing = Spacing.Small };
    }

    public static TextBlock Subheading(string text) => new(text) { Weight = TextWeight.Bolder, Separator = true };

    public static string KindsIn(IEnumerable<string> kinds, OrganisationPlaybook playbook, Language language) =>
        string.Join(", ", kinds.Select(kind => playbook.FindKind(kind)?.Name.In(language) ?? kind));

    public static string Joined(IEnumerable<LocalText> names, Language language) =>
        string.Join(", ", names.Select(name => name.In(language)));

    /// <summary>Four buttons stand on a card at most; of more, all but the first three are secondary: behind "more".</summary>
    public static ActionSet? Buttons(IEnumerable<CardAction?> wanted)
    {
        CardAction[] all = [.. wanted.OfType<CardAction>()];
        var shown = all.Length <= Visible ? Visible : Visible - 1;
        var rest = all.Skip(shown).Select(button => button with { Mode = ActionMode.Secondary });
        return Layout.Buttons([.. all.Take(shown), .. rest]);
    }

    /// <summary>Deadlines with their dates, and why each counts (D21).</summary>
    public static IEnumerable<CardElement> Deadlines(
        IEnumerable<DeadlineLine> deadlines, OrganisationPlaybook playbook, Language language) =>
        from line in deadlines
        let rule = playbook.Deadlines.First(deadline => deadline.Id == line.Id)
        select new Container(
        [
            new TextBlock($"{rule.Name.In(language)}: **{Moments.Date(line.On, language)}**") { Spacing = Spacing.None },
            Layout.Small(rule.Why.In(language)) with { Spacing = Spacing.None },
        ])
        { Spacing = Spacing.Small };
}
