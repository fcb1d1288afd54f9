namespace Weerbaar.Cases;

/// <summary>
/// A case as it stands in the one row that is read for a click. Words that grow with every addition are not in it: the row has
/// an end, and a case whose row is full could be changed by nobody. Folding goes on from it as from the whole case.
/// </summary>
public static class AtHand
{
    public static Case WithoutWords(this Case whole) => whole with
    {
        Report = whole.Report is { } report ? report with { Description = "", Answers = Short(report.Answers) } : null,
        Log = [],
        Consultations = [.. Telling(whole.Consultations)],
        Actions = [.. whole.Actions.Select(action => action with { Outcome = null })],
        Evidence = [.. whole.Evidence.Select(WithoutReason)],
        Urgency = whole.Urgency is { } urgency ? urgency with { Reason = "" } : null,
        Ending = whole.Ending is { } ending ? ending with { Reason = null } : null,
        Withdrawal = whole.Withdrawal is { } withdrawal ? withdrawal with { Reason = null } : null,
    };

    /// <summary>Rules ask for choices, numbers and dates, which are short.</summary>
    private static IReadOnlyDictionary<string, string> Short(IReadOnlyDictionary<string, string> answers) =>
        answers.Values.All(answer => answer.Length <= Limits.AnswerAtHand)
            ? answers
            : answers.ToDictionary(answer => answer.Key, answer => Excerpt.Of(answer.Value, Limits.AnswerAtHand));

    /// <summary>Those by which somebody was first consulted: with whom is asked, how often is not.</summary>
    private static IEnumerable<Consultation> Telling(IReadOnlyList<Consultation> all)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var talk in all)
        {
            if (!known.IsSupersetOf(talk.With))
            {
                known.UnionWith(talk.With);
                yield return talk with { Outcome = "" };
            }
        }
    }

    private static EvidenceItem WithoutReason(EvidenceItem file) =>
        file.Purge is { } purge ? file with { Purge = purge with { Reason = "" } } : file;
}
