namespace Weerbaar.Features.Figures;

/// <summary>The figures about a period as a card: charts where the client draws them, tables where not, and words for who hears it.</summary>
internal sealed class FigureCard(PeriodFigures figures, Language language)
{
    private readonly FigureWords words = new(language);

    public string Title => words["Title", words.Name(figures.Period)];

    /// <param name="buttons">What can be done from here; in a channel only what changes nothing.</param>
    public AdaptiveCard Draw(IReadOnlyList<CardAction?> buttons, string? note = null) => Layout.Card(
        language,
        Title,
        [
            Layout.Heading(Title),
            note is null ? null : Layout.Paragraph(note),
            Layout.Small(words["Rounded"]),
            figures.Period.Length is PeriodLength.Month ? null : Layout.Small(words["Rounded.Sum"]),
            Layout.Facts(
                new Fact(words["Reports"], words.Said(figures.Reports)),
                new Fact(words["Police"], words.Share(figures.Police, figures.ToClosing.Cases)),
                new Fact(words["Takedowns"], words["Takedowns.Of", words.Said(figures.TakedownsAsked), words.Said(figures.TakedownsDone)]),
                new Fact(words["CheckIns"], words["CheckIns.Of", words.Said(figures.CheckInsAsked), words.Said(figures.CheckInsAnswered)])),
            .. Months(),
            .. Named("Kinds", words["Kinds"], figures.Kinds),
            .. figures.Answers.SelectMany(answer => Named("Choices", answer.Question.Label.In(language), answer.Choices)),
            Section(words["Times"]),
            Layout.Facts(
                new Fact(words["ToContact"], words.Said(figures.ToContact)),
                new Fact(words["ToDecision"], words.Said(figures.ToDecision)),
                new Fact(words["ToClosing"], words.Said(figures.ToClosing))),
            Layout.Small(words["Times.Median"]),
            .. Safety(),
            Layout.Small(words["LeftOut"]),
            Layout.Buttons(buttons),
        ]);

    private IEnumerable<CardElement?> Months()
    {
        if (figures.Months.Count < 2)
        {
            yield break;
        }

        yield return Section(words["Months"]);
        yield return Layout.Paragraph(string.Join(", ", figures.Months.Select(month => words["Pair", words.Short(month.Month), words.Of(month.Reports)])));
        yield return Charts.Bars(words["Months"], words["Month"], words["Reports"], [.. figures.Months.Select(month => Bar(words.Short(month.Month), month.Reports))]);
    }

    private IEnumerable<CardElement?> Named(string key, string title, IReadOnlyList<NamedCount> named)
    {
        yield return Section(title);
        yield return Layout.Paragraph(named.Count == 0
            ? words[$"{key}.None"]
            : words[$"{key}.Said", string.Join(", ", named.Select(one => words["Pair", one.Name.In(language), words.Of(one.Count)]))]);
        if (named.Count > 1)
        {
            yield return Charts.Bars(
                title, words[$"{key}.Name"], words["Reports"], [.. named.Select(one => Bar(one.Name.In(language), one.Count))], lying: true);
        }
    }

    private IEnumerable<CardElement?> Safety()
    {
        yield return Section(words["Safety"]);
        yield return Layout.Paragraph(figures.Safety.Count == 0
            ? words["Safety.None"]
            : string.Join(", ", figures.Safety.Select(one => words["Pair", words.Short(one.Quarter), words.Score(one.Score)])));
        if (figures.Safety.Count > 1)
        {
            yield return Charts.Lines(
                language, words["Safety"], words["Quarter"], words["Safety.Score"], [.. figures.Safety.Select(one => words.Short(one.Quarter))],
                new Series(words["Safety.Score"], [.. figures.Safety.Select(one => one.Score)]));
        }

        yield return Layout.Small(words["Safety.Scale"]);
    }

    private Bar Bar(string name, Count count) => new(name, count.AtLeast, words.Of(count));

    private static TextBlock Section(string title) => new(title) { Weight = TextWeight.Bolder, Separator = true };
}
