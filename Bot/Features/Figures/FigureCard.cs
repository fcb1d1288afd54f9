namespace Weerbaar.Features.Figures;

/// <summary>
/// The figures about a period as a card: charts where the client draws them, tables where not, and words for who hears it.
/// </summary>
internal sealed class FigureCard(PeriodFigures figures, Language language)
{
    private readonly FigureWords _words = new(language);

    public string Title => _words["Title", _words.Name(figures.Period)];

    /// <param name="buttons">What can be done from here; in a channel only what changes nothing.</param>
    public AdaptiveCard Draw(IReadOnlyList<CardAction?> buttons, string? note = null) => Layout.Card(
        language,
        Title,
        [
            Layout.Heading(Title),
            note is null ? null : Layout.Paragraph(note),
            Layout.Small(_words["Rounded"]),
            figures.Period.Length is PeriodLength.Month ? null : Layout.Small(_words["Rounded.Sum"]),
            Layout.Facts(
                new Fact(_words["Reports"], _words.Said(figures.Reports)),
                new Fact(_words["Police"], _words.Share(figures.Police, figures.ToClosing.Cases)),
                new Fact(
                    _words["Takedowns"], _words["Takedowns.Of", _words.Said(figures.TakedownsAsked), _words.Said(figures.TakedownsDone)]),
                new Fact(
                    _words["CheckIns"], _words["CheckIns.Of", _words.Said(figures.CheckInsAsked), _words.Said(figures.CheckInsAnswered)])),
            .. Months(),
            .. Named("Kinds", _words["Kinds"], figures.Kinds),
            .. figures.Answers.SelectMany(answer => Named("Choices", answer.Question.Label.In(language), answer.Choices)),
            Section(_words["Times"]),
            Layout.Facts(
                new Fact(_words["ToContact"], _words.Said(figures.ToContact)),
                new Fact(_words["ToDecision"], _words.Said(figures.ToDecision)),
                new Fact(_words["ToClosing"], _words.Said(figures.ToClosing))),
            Layout.Small(_words["Times.Median"]),
            .. Safety(),
            Layout.Small(_words["LeftOut"]),
            Layout.Buttons(buttons),
        ]);

    private IEnumerable<CardElement?> Months()
    {
        if (figures.Months.Count < 2)
        {
            yield break;
        }

        yield return Section(_words["Months"]);
        yield return Layout.Paragraph(
            string.Join(", ", figures.Months.Select(month => _words["Pair", _words.Short(month.Month), _words.Of(month.Reports)])));
        yield return Charts.Bars(
            _words["Months"], _words["Month"], _words["Reports"],
            [.. figures.Months.Select(month => Bar(_words.Short(month.Month), month.Reports))]);
    }

    private IEnumerable<CardElement?> Named(string key, string title, IReadOnlyList<NamedCount> named)
    {
        yield return Section(title);
        yield return Layout.Paragraph(named.Count == 0
            ? _words[$"{key}.None"]
            : _words[$"{key}.Said", string.Join(", ", named.Select(one => _words["Pair", one.Name.In(language), _words.Of(one.Count)]))]);
        if (named.Count > 1)
        {
            yield return Charts.Bars(
                title, _words[$"{key}.Name"], _words["Reports"], [.. named.Select(one => Bar(one.Name.In(language), one.Count))],
                lying: true);
        }
    }

    private IEnumerable<CardElement?> Safety()
    {
        yield return Section(_words["Safety"]);
        yield return Layout.Paragraph(figures.Safety.Count == 0
            ? _words["Safety.None"]
            : string.Join(", ", figures.Safety.Select(one => _words["Pair", _words.Short(one.Quarter), _words.Score(one.Score)])));
        if (figures.Safety.Count > 1)
        {
            yield return Charts.Lines(
                language, _words["Safety"], _words["Quarter"], _words["Safety.Score"],
                [.. figures.Safety.Select(one => _words.Short(one.Quarter))],
                new Series(_words["Safety.Score"], [.. figures.Safety.Select(one => one.Score)]));
        }

        yield return Layout.Small(_words["Safety.Scale"]);
    }

    private Bar Bar(string name, Count count) => new(name, count.AtLeast, _words.Of(count));

    private static TextBlock Section(string title) => new(title) { Weight = TextWeight.Bolder, Separator = true };
}
