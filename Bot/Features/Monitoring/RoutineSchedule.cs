namespace Weerbaar.Features.Monitoring;

/// <summary>
/// When one looks (D34): in the morning of a working day, never in quiet hours, from the first day to the last. Pure.
/// </summary>
internal static class RoutineSchedule
{
    /// <summary>All rounds, oldest first; what falls on a day off moves to the next working day.</summary>
    public static IEnumerable<DateTimeOffset> Rounds(Routine of, WorkCalendar calendar) => Enumerable
        .Range(0, int.MaxValue)
        .Select(count => Day(of, count))
        .TakeWhile(day => day <= of.Until)
        .Select(calendar.FirstMorning)
        .Distinct()
        .TakeWhile(at => calendar.LocalDate(at) <= of.Until);

    /// <summary>The morning after its last day, on which the channel reads that it ended.</summary>
    public static DateTimeOffset End(Routine of, WorkCalendar calendar) => calendar.FirstMorning(of.Until.AddDays(1));

    /// <summary>When it is gone for good.</summary>
    public static DateTimeOffset Erased(Routine of, OrganisationPlaybook playbook, WorkCalendar calendar) => calendar.Add(
        of is { State: RoutineState.Stopped, Steps: [.., { At: var stopped }] } ? stopped : End(of, calendar), playbook.Monitoring.Kept);

    /// <summary>The next moment at which something falls due.</summary>
    public static DateTimeOffset Next(Routine of, OrganisationPlaybook playbook, WorkCalendar calendar) => of.State switch
    {
        RoutineState.Running => NextRound(of, calendar) ?? End(of, calendar),
        RoutineState.Paused => End(of, calendar),
        _ => Erased(of, playbook, calendar),
    };

    /// <summary>The next one that was not sent; null: there is none any more.</summary>
    public static DateTimeOffset? NextRound(Routine of, WorkCalendar calendar) => Rounds(of, calendar)
        .Where(at => at > of.SentUpTo)
        .Select(at => (DateTimeOffset?)at)
        .FirstOrDefault();

    private static DateOnly Day(Routine of, int count) => of.Every switch
    {
        Rhythm.WorkingDay => of.From.AddDays(count),
        Rhythm.Week => of.From.AddDays(7 * count),
        Rhythm.TwoWeeks => of.From.AddDays(14 * count),
        _ => of.From.AddMonths(count),
    };
}
