namespace Weerbaar.Features.Aftercare;

/// <summary>
/// The employee's own line over time: Teams' chart where a client draws it, a table where not, and always the words that
/// a screen reader says.
/// </summary>
internal sealed class ScoreLine(IReadOnlyList<CheckIn> answered, OrganisationPlaybook playbook, Language language)
{
    private const int MostPoints = 12;

    private readonly Wording _words = Texts.In(language);
    private readonly CheckIn[] _points = [.. answered.OrderBy(each => each.AnsweredAt).TakeLast(MostPoints)];

    public IEnumerable<CardElement> Elements()
    {
        yield return Layout.Paragraph(Said());
        if (_points.Length > 1)
        {
            yield return Charts.Lines(
                language,
                _words["Line.Title"],
                _words["Line.Date"],
                _words["Line.Score"],
                [.. _points.Select(point => Moments.ShortDay(point.AnsweredAt, playbook, language))],
                new Series(_words["Line.Safety"], [.. _points.Select(point => (double)point.Safety)]),
                new Series(_words["Line.Stress"], [.. _points.Select(point => (double)point.Stress)]));
        }
    }

    /// <summary>"Safety: 2, then 3. Stress: 4, then 3. It is better than last time."</summary>
    public string Said()
    {
        var then = _words["Line.Then"] + " ";
        var scores = _words["Line.Scores",
            string.Join(then, _points.Select(point => point.Safety)),
            string.Join(then, _points.Select(point => point.Stress))];
        return _points is [.., var before, var last] ? scores + " " + _words[$"Line.{Change(before, last)}"] : scores;
    }

    private static string Change(CheckIn before, CheckIn last)
    {
        var better = last.Safety - before.Safety - (last.Stress - before.Stress);
        return better > 0 ? "Better" : better < 0 ? "Worse" : "Same";
    }
}
