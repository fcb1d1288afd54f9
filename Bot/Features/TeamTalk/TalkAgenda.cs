namespace Weerbaar.Features.TeamTalk;

/// <summary>
/// When the team talks: the moments of the playbook's schedule, a pure function of it. A day off is skipped; of a month it is
/// the first such day that is a working day.
/// </summary>
internal sealed class TalkAgenda(TeamTalkRules rules, TalkRhythm every, WorkCalendar calendar)
{
    private const int DaysInWeek = 7;

    /// <summary>Further ahead than any schedule without a moment would be looked for.</summary>
    private const int MostDays = 800;

    /// <summary>The first moment after an instant; null when the playbook's days off leave none.</summary>
    public DateTimeOffset? Next(DateTimeOffset after) => Enumerable.Range(0, MostDays)
        .Select(calendar.LocalDate(after).AddDays)
        .Where(Falls)
        .Select(date => (DateTimeOffset?)calendar.At(date, rules.At))
        .FirstOrDefault(at => at > after);

    /// <summary>The newest moment that has come after an instant, and how many were passed by before it; null: none has.</summary>
    public (DateTimeOffset At, int Skipped)? Newest(DateTimeOffset after, DateTimeOffset now)
    {
        (DateTimeOffset, int)? newest = null;
        var skipped = 0;
        for (var next = Next(after); next is { } at && at <= now; next = Next(at))
        {
            newest = (at, skipped++);
        }

        return newest;
    }

    private bool Falls(DateOnly date) => date.DayOfWeek == rules.Day && calendar.IsWorkingDay(date) && every switch
    {
        // The first day of the calendar was a Monday, so that this counts weeks.
        TalkRhythm.TwoWeeks => date.DayNumber / DaysInWeek % 2 == 0,
        TalkRhythm.Monthly => Enumerable.Range(1, date.Day - 1).Select(back => date.AddDays(-back))
            .All(earlier => earlier.DayOfWeek != rules.Day || !calendar.IsWorkingDay(earlier)),
        _ => true,
    };
}
