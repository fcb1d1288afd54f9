namespace Weerbaar.Features.Searches;

/// <param name="Routine">As it becomes before anything is posted.</param>
/// <param name="Next">When to look again; null: never.</param>
internal sealed record RoutineDueOutcome(RoutineDueKind Kind, Routine Routine, DateTimeOffset? Next);

/// <summary>
/// What is due now (D34). Pure. After a gap only the newest round is sent and the others are counted as missed; nothing is
/// sent in quiet hours, also when this comes late.
/// </summary>
internal static class RoutineDue
{
    /// <summary>A post under way is left to whoever makes it for this long; then its outcome is unknown and it is made again.</summary>
    private static readonly TimeSpan UnderWay = TimeSpan.FromMinutes(2);

    public static RoutineDueOutcome Of(Routine routine, DateTimeOffset now, OrganisationPlaybook playbook, WorkCalendar calendar)
    {
        var next = RoutineSchedule.Next(routine, playbook, calendar);
        if (now < next)
        {
            return new(RoutineDueKind.Nothing, routine, next);
        }

        if (routine.State is RoutineState.Stopped or RoutineState.Ended)
        {
            return new(RoutineDueKind.Erase, routine, null);
        }

        if (calendar.IsQuiet(now))
        {
            return new(RoutineDueKind.Nothing, routine, calendar.AfterQuiet(now));
        }

        if (routine.Round is { Sent: false, SendingAt: { } sending } && now < sending + UnderWay)
        {
            return new(RoutineDueKind.Nothing, routine, sending + UnderWay);
        }

        if (now >= RoutineSchedule.End(routine, calendar))
        {
            return Ended(routine, now);
        }

        // Who was away yesterday looks today at today's hour, and not twice.
        var today = calendar.LocalDate(now);
        return calendar.LocalDate(next) < today && LaterToday(routine, now, calendar) is { } later
            ? new(RoutineDueKind.Nothing, routine, later)
            : Round(routine, now, calendar);
    }

    /// <summary>It stands where it was to be posted.</summary>
    public static Routine Posted(Routine routine, RoutineDueKind kind) => kind is RoutineDueKind.End
        ? routine with { State = RoutineState.Ended, Round = routine.Round! with { Sent = true } }
        : routine with { SentUpTo = routine.Round!.DueAt, Round = routine.Round with { Sent = true } };

    /// <summary>It is known not to stand there: the next try need not wait.</summary>
    public static Routine NotPosted(Routine routine) => routine with { Round = routine.Round! with { SendingAt = null } };

    private static DateTimeOffset? LaterToday(Routine routine, DateTimeOffset now, WorkCalendar calendar) =>
        RoutineSchedule.Rounds(routine, calendar).TakeWhile(at => calendar.LocalDate(at) <= calendar.LocalDate(now))
            .Select(at => (DateTimeOffset?)at).LastOrDefault(at => at > now);

    private static RoutineDueOutcome Round(Routine routine, DateTimeOffset now, WorkCalendar calendar)
    {
        var due = RoutineSchedule.Rounds(routine, calendar).TakeWhile(at => at <= now).Where(at => at > routine.SentUpTo).ToList();
        var again = routine.Round?.DueAt == due[^1];
        return new(RoutineDueKind.Round, routine with
        {
            Round = new Round(due[^1], now, Sent: false),
            Missed = routine.Missed + (again ? 0 : due.Count - 1 + Unanswered(routine)),
        }, null);
    }

    private static int Unanswered(Routine routine) => routine.Round is { Sent: true, Result: RoundResult.Open } ? 1 : 0;

    private static RoutineDueOutcome Ended(Routine routine, DateTimeOffset now)
    {
        var last = routine.Round ?? new Round(now, now, Sent: false);
        return new(RoutineDueKind.End, routine with { Round = last with { SendingAt = now, Sent = false } }, null);
    }
}
