namespace Weerbaar.Features.Figures;

/// <summary>How a table is drawn beside its rows.</summary>
internal enum TableChart
{
    None,
    Bars,
    Line,
}

/// <summary>One line of a table.</summary>
/// <param name="Number">Null: there is only the text, as "&lt;5" or "3 days (10 cases)".</param>
internal sealed record TableLine(string Name, string Text, double? Number);

/// <summary>A table that goes along to a meeting.</summary>
/// <param name="Name">Short: it stands on a tab.</param>
internal sealed record FigureTable(string Name, string Title, string Head, string Value, IReadOnlyList<TableLine> Lines, TableChart Chart);

/// <summary>The figures about a period as tables: the same in the workbook and in the list, and no more than the card says.</summary>
internal static class FigureTables
{
    public static IReadOnlyList<FigureTable> Of(PeriodFigures figures, Language language)
    {
        var words = new FigureWords(language);
        return
        [
            new(words["Tab.Summary"], words["Title", words.Name(figures.Period)], words["Tab.What"], words["Tab.Value"],
                Summary(figures, words), TableChart.None),
            Counts("Months", words["Months"], words["Month"], figures.Months.Select(month => (words.Short(month.Month), month.Reports)),
                words),
            Counts("Kinds", words["Kinds"], words["Kinds.Name"], figures.Kinds.Select(kind => (kind.Name.In(language), kind.Count)), words),
            .. figures.Answers.Select(answer => Counts(
                "Choices", answer.Question.Label.In(language), words["Choices.Name"],
                answer.Choices.Select(choice => (choice.Name.In(language), choice.Count)), words)),
            Safety(figures, words),
        ];
    }

    /// <summary>What has to be known to read them.</summary>
    public static IReadOnlyList<string> Notes(PeriodFigures figures, Language language)
    {
        var words = new FigureWords(language);
        return
        [
            words["Rounded"],
            .. figures.Period.Length is PeriodLength.Month ? [] : new[] { words["Rounded.Sum"] },
            words["Safety.Scale"],
            words["Times.Median"],
            words["LeftOut"],
        ];
    }

    private static IReadOnlyList<TableLine> Summary(PeriodFigures figures, FigureWords words) =>
    [
        Line(words["Reports"], figures.Reports, words),
        Line(words["Tab.Closed"], figures.ToClosing.Cases, words),
        Line(words["Tab.Police"], figures.Police, words),
        new TableLine(words["Police"], words.Share(figures.Police, figures.ToClosing.Cases), null),
        Line(words["Tab.TakedownsAsked"], figures.TakedownsAsked, words),
        Line(words["Tab.TakedownsDone"], figures.TakedownsDone, words),
        Line(words["Tab.CheckInsAsked"], figures.CheckInsAsked, words),
        Line(words["Tab.CheckInsAnswered"], figures.CheckInsAnswered, words),
        Took("ToContact", figures.ToContact, words),
        Took("ToDecision", figures.ToDecision, words),
        Took("ToClosing", figures.ToClosing, words),
    ];

    private static FigureTable Counts(
        string name, string title, string head, IEnumerable<(string Name, Count Count)> counts, FigureWords words) =>
        new(words[$"Tab.{name}"], title, head, words["Reports"], [.. counts.Select(one => Line(one.Name, one.Count, words))],
            TableChart.Bars);

    private static FigureTable Safety(PeriodFigures figures, FigureWords words) => new(
        words["Tab.Safety"], words["Safety"], words["Quarter"], words["Safety.Score"],
        [.. figures.Safety.Select(one => new TableLine(words.Short(one.Quarter), words.Score(one.Score), one.Score))], TableChart.Line);

    private static TableLine Line(string name, Count count, FigureWords words) =>
        new(name, words.Of(count), count.IsFew ? null : count.AtLeast);

    /// <summary>In hours, so that it can be calculated with.</summary>
    private static TableLine Took(string key, Duration took, FigureWords words) =>
        new(words["Tab.Hours", words[key]], took.Hours is { } hours ? words.Score(hours) : words["Took.TooFew"], took.Hours);
}
