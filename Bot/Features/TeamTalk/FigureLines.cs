using Weerbaar.Features.Figures;

namespace Weerbaar.Features.TeamTalk;

/// <summary>The figures as a team reads them: a line of words, the kinds, and the reports of each month as a chart.</summary>
internal sealed class FigureLines(PeriodFigures figures, Language language)
{
    private readonly FigureWords _words = new(language);

    public IEnumerable<CardElement?> Elements()
    {
        yield return CardText.Subheading(_words["Title", _words.Name(figures.Period)]);
        yield return Layout.Paragraph($"{_words["Reports"]}: {_words.Said(figures.Reports)}");
        yield return figures.Kinds.Count == 0
            ? null
            : Layout.Paragraph(_words["Kinds.Said", string.Join(", ", figures.Kinds.Select(Said))]);
        if (figures.Months.Count > 1)
        {
            yield return Layout.Paragraph(
                string.Join(", ", figures.Months.Select(month => _words["Pair", _words.Short(month.Month), _words.Of(month.Reports)])));
            yield return Charts.Bars(
                _words["Months"], _words["Month"], _words["Reports"],
                [.. figures.Months.Select(month => new Bar(_words.Short(month.Month), month.Reports.AtLeast, _words.Of(month.Reports)))]);
        }

        yield return Layout.Small(_words["Rounded"]);
    }

    private string Said(NamedCount kind) => _words["Pair", kind.Name.In(language), _words.Of(kind.Count)];
}
