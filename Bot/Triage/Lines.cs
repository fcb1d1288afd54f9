using Weerbaar.AdaptiveCards;
using Weerbaar.Playbook;
using Weerbaar.Turns;

namespace Weerbaar.Triage;

/// <summary>Small shapes that the cards of officers and managers share.</summary>
internal static class Lines
{
    private const int InARow = 4;
    private const string Others = "others";

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

    /// <summary>
    /// At most four buttons stand on a card; when there are more, the fourth shows the others. Clients show no more than five
    /// in a row, so those come in rows of four.
    /// </summary>
    public static IEnumerable<CardElement?> Buttons(IEnumerable<CardAction?> wanted, string more)
    {
        CardAction[] all = [.. wanted.OfType<CardAction>()];
        if (all.Length <= InARow)
        {
            return [Layout.Buttons(all)];
        }

        var rows = all[(InARow - 1)..].Chunk(InARow).Select(row => new ActionSet(row));
        return
        [
            new ActionSet([.. all[..(InARow - 1)], new ActionToggleVisibility([Others]) { Title = more }]),
            new Container([.. rows]) { Id = Others, IsVisible = false },
        ];
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
