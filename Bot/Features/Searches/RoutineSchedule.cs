namespace Weerbaar.Features.Searches;

/// <summary>
/// When one looks (D34): in the morning of a working day, never in quiet hours, from the first day to the last. Pure.
/// </summary>
internal static class RoutineSchedule
{
    /// <summary>All rounds, oldest first; what falls on a day off moves to the next working day.</summary>
    public static IEnumerable<DateTimeOffset> Rounds(Routine routine, WorkCalendar calendar) => Enumerable
        .Range(0, int.MaxValue)
        .Select(count => Day(routine, count))
        .TakeWhile(day => day <= routine.Until)
        .Select(calendar.FirstMorning)
        .Distinct()
        .TakeWhile(at => calendar.LocalDate(at) <= routine.Until);

    /// <summary>The morning after its last day, on which the channel reads that it ended.</summary>
    public static DateTimeOffset End(Routine routine, WorkCalendar calendar) => calendar.FirstMorning(routine.Until.AddDays(1));

    /// <summary>When it is gone for good.</summary>
    public static DateTimeOffset Erased(Routine routine, OrganisationPlaybook playbook, WorkCalendar calendar) => calendar.Add(
        routine is { State: RoutineState.Stopped, Steps: [.., { At: var stopped }] } ? stopped : End(routine, calendar),
        playbook.Monitoring.Kept);

    /// <summary>The next moment at which something falls due.</summary>
    public static DateTimeOffset Next(Routine routine, OrganisationPlaybook playbook, WorkCalendar calendar) => routine.State switch
    {
        RoutineState.Running => NextRound(routine, calendar) ?? End(routine, calendar),
        RoutineState.Paused => End(routine, calendar),
        _ => Erased(routine, playbook, calendar),
    };

    /// <summary>The next one that was not sent; null: there is none any more.</summary>
    public static DateTimeOffset? NextRound(Routine routine, WorkCalendar calendar) => Rounds(routine, calendar)
        .Where(at => at > routine.SentUpTo)
        .Select(at => (DateTimeOffset?)at)
        .FirstOrDefault();

    private static DateOnly Day(Routine routine, int count) => routine.Every switch
    {
        Rhythm.WorkingDay => routine.From.AddDays(count),
        Rhythm.Week => routine.From.AddDays(7 * count),
        Rhythm.TwoWeeks => routine.From.AddDays(14 * count),
        _ => routine.From.AddMonths(count),
    };
}
