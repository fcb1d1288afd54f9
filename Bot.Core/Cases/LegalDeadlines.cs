namespace Weerbaar.Cases;

/// <summary>A date by which something must have happened, if it is to count (D21).</summary>
/// <param name="From">The local date it was counted from.</param>
/// <param name="On">The local date on which it ends.</param>
public sealed record LegalDeadline(Deadline Rule, DateOnly From, DateOnly On);

/// <summary>
/// Counts a case's deadlines in local dates (D21). What nobody filled in is taken as early as is known, so that a date
/// can turn out too early but never too late.
/// </summary>
public static class LegalDeadlines
{
    private const string SeenQuestion = "seen";
    private const string PostedQuestion = "posted";

    /// <summary>Soonest first; none while the report itself was not sent.</summary>
    public static IReadOnlyList<LegalDeadline> Of(Case @case, OrganisationPlaybook playbook, WorkCalendar calendar)
    {
        if (@case.Report is not { } report)
        {
            return [];
        }

        var reported = calendar.LocalDate(report.SentAt);
        return [.. playbook.Deadlines
            .Where(rule => rule.Fact is not { } fact || Facts.Holds(playbook, fact, @case.Known()))
            .Select(rule => Counted(rule, Start(rule.From, report, reported), calendar))
            .OrderBy(deadline => deadline.On)];
    }

    /// <summary>Whether the deadline of a chain was over at an instant: who slept through it must not call it near.</summary>
    public static bool IsPast(Case @case, string chain, DateTimeOffset at, OrganisationPlaybook playbook, WorkCalendar calendar) =>
        Of(@case, playbook, calendar).Any(deadline =>
            Agenda.DeadlineChain(deadline.Rule.Id) == chain && calendar.LocalDate(at) > deadline.On);

    private static LegalDeadline Counted(Deadline rule, DateOnly from, WorkCalendar calendar) =>
        new(rule, from, calendar.AddDays(from, rule.Term));

    private static DateOnly Start(DeadlineStart from, Report report, DateOnly reported) => from switch
    {
        DeadlineStart.Seen => Earliest(reported, Answer(report, SeenQuestion)),
        DeadlineStart.Posted => Earliest(reported, Answer(report, SeenQuestion), Answer(report, PostedQuestion)),
        _ => reported,
    };

    private static DateOnly Earliest(DateOnly reported, params ReadOnlySpan<DateOnly?> answers)
    {
        var earliest = reported;
        foreach (var answer in answers)
        {
            earliest = answer < earliest ? answer.Value : earliest;
        }

        return earliest;
    }

    private static DateOnly? Answer(Report report, string question) =>
        AnswerDate.Read(report.Answers.GetValueOrDefault(question));
}
