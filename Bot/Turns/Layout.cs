namespace Weerbaar.Turns;

/// <summary>The few shapes of which all cards are made, so that they look alike and read well on a narrow phone.</summary>
internal static class Layout
{
    /// <summary>At most this many characters of one text stand on a card; the whole stands in the dossier.</summary>
    public const int MostShown = 4_000;

    private const int MostButtons = 5;
    private const string More = "more";

    public static AdaptiveCard Card(Language language, string fallback, params IReadOnlyList<CardElement?> body) => new()
    {
        Lang = language is Language.English ? "en" : "nl",
        FallbackText = fallback,
        Body = [.. body.OfType<CardElement>().SelectMany(element => Shown(element, language))],
    };

    public static TextBlock Heading(string text) => new(text)
    {
        Style = TextBlockStyle.Heading,
        Size = TextSize.Medium,
        Weight = TextWeight.Bolder,
    };

    public static TextBlock Paragraph(string text) => new(text);

    public static TextBlock Small(string text) => new(text) { IsSubtle = true, Size = TextSize.Small, Spacing = Spacing.Small };

    /// <summary>What went wrong, above a form; not by colour alone.</summary>
    public static CardElement? Fault(string? text) => text is null
        ? null
        : new Container([new TextBlock("⚠ " + text) { Weight = TextWeight.Bolder }]) { Style = ContainerStyle.Attention };

    /// <summary>A label with a person's words under it, as plain text runs.</summary>
    public static Container Words(string label, string words) => new(
    [
        new TextBlock(label) { Weight = TextWeight.Bolder, Spacing = Spacing.None },
        PlainText.Of(Shortened(words)) with { Spacing = Spacing.None },
    ]);

    /// <summary>A label and our own value; never a person's words.</summary>
    public static FactSet Facts(params IReadOnlyList<Fact?> facts) => new([.. facts.OfType<Fact>()]);

    public static Fact? FactOf(string title, string? value) => string.IsNullOrEmpty(value) ? null : new Fact(title, value);

    /// <summary>Buttons in their own set, where an old client finds their fallbacks; at most four are shown well.</summary>
    public static ActionSet? Buttons(params IReadOnlyList<CardAction?> actions)
    {
        CardAction[] shown = [.. actions.OfType<CardAction>()];
        return shown.Length == 0 ? null : new ActionSet(shown);
    }

    /// <summary>
    /// Renderers show five buttons of a set at most. What is secondary in a larger set stands behind "more", in a part of
    /// the card that unfolds.
    /// </summary>
    private static IEnumerable<CardElement> Shown(CardElement element, Language language)
    {
        if (element is not ActionSet { Actions.Count: > MostButtons } set)
        {
            return [element];
        }

        var rest = set.Actions.Where(action => action.Mode is ActionMode.Secondary).Select(action => action with { Mode = null });
        var more = new ActionToggleVisibility([More]) { Title = Texts.In(language)["More"] };
        return
        [
            new ActionSet([.. set.Actions.Where(action => action.Mode is not ActionMode.Secondary), more]),
            new Container([.. rest.Chunk(MostButtons).Select(some => new ActionSet(some))]) { Id = More, IsVisible = false },
        ];
    }

    private static string Shortened(string words) => Excerpt.WithMore(words, MostShown);
}
