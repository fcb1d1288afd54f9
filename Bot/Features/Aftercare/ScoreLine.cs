namespace Weerbaar.Features.Aftercare;

/// <summary>
/// The employee's own line over time: Teams' chart where a client draws it, a table where not, and always the words that
/// a screen reader says.
/// </summary>
internal sealed class ScoreLine(IReadOnlyList<CheckIn> answered, OrganisationPlaybook playbook, Language language)
{
    private const int MostPoints = 12;

    private readonly Wording words = Texts.In(language);
    private readonly CheckIn[] points = [.. answered.OrderBy(each => each.AnsweredAt).TakeLast(MostPoints)];

    public IEnumerable<CardElement> Elements()
    {
        yield return Layout.Paragraph(Said());
        if (points.Length > 1)
        {
            yield return Charts.Lines(
                language,
                words["Line.Title"],
                words["Line.Date"],
                words["Line.Score"],
                [.. points.Select(point => Moments.ShortDay(point.AnsweredAt, playbook, language))],
                new Series(words["Line.Safety"], [.. points.Select(point => (double)point.Safety)]),
                new Series(words["Line.Stress"], [.. points.Select(point => (double)point.Stress)]));
        }
    }

    /// <summary>"Safety: 2, then 3. Stress: 4, then 3. It is better than last time."</summary>
    public string Said()
    {
        var then = words["Line.Then"] + " ";
        var scores = words["Line.Scores",
            string.Join(then, points.Select(point => point.Safety)),
            string.Join(then, points.Select(point => point.Stress))];
        return points is [.., var before, var last] ? scores + " " + words[$"Line.{Change(before, last)}"] : scores;
    }

    private static string Change(CheckIn before, CheckIn last)
    {
        var better = last.Safety - before.Safety - (last.Stress - before.Stress);
        return better > 0 ? "Better" : better < 0 ? "Worse" : "Same";
    }
}
