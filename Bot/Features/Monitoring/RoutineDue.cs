namespace Weerbaar.Features.Monitoring;

/// <summary>What falls due for a recurring search.</summary>
internal enum RoutineDueKind
{
    Nothing,

    /// <summary>Somebody is asked to look.</summary>
    Round,

    /// <summary>The channel reads that it ended.</summary>
    End,
    Erase,
}

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

    public static RoutineDueOutcome Of(Routine of, DateTimeOffset now, OrganisationPlaybook playbook, WorkCalendar calendar)
    {
        var next = RoutineSchedule.Next(of, playbook, calendar);
        if (now < next)
        {
            return new(RoutineDueKind.Nothing, of, next);
        }

        if (of.State is RoutineState.Stopped or RoutineState.Ended)
        {
            return new(RoutineDueKind.Erase, of, null);
        }

        if (calendar.IsQuiet(now))
        {
            return new(RoutineDueKind.Nothing, of, calendar.AfterQuiet(now));
        }

        if (of.Round is { Sent: false, SendingAt: { } sending } && now < sending + UnderWay)
        {
            return new(RoutineDueKind.Nothing, of, sending + UnderWay);
        }

        if (now >= RoutineSchedule.End(of, calendar))
        {
            return Ended(of, now);
        }

        // Who was away yesterday looks today at today's hour, and not twice.
        var today = calendar.LocalDate(now);
        return calendar.LocalDate(next) < today && LaterToday(of, now, calendar) is { } later
            ? new(RoutineDueKind.Nothing, of, later)
            : Round(of, now, calendar);
    }

    /// <summary>It stands where it was to be posted.</summary>
    public static Routine Posted(Routine of, RoutineDueKind kind) => kind is RoutineDueKind.End
        ? of with { State = RoutineState.Ended, Round = of.Round! with { Sent = true } }
        : of with { SentUpTo = of.Round!.DueAt, Round = of.Round with { Sent = true } };

    /// <summary>It is known not to stand there: the next try need not wait.</summary>
    public static Routine NotPosted(Routine of) => of with { Round = of.Round! with { SendingAt = null } };

    private static DateTimeOffset? LaterToday(Routine of, DateTimeOffset now, WorkCalendar calendar) =>
        RoutineSchedule.Rounds(of, calendar).TakeWhile(at => calendar.LocalDate(at) <= calendar.LocalDate(now))
            .Select(at => (DateTimeOffset?)at).LastOrDefault(at => at > now);

    private static RoutineDueOutcome Round(Routine of, DateTimeOffset now, WorkCalendar calendar)
    {
        var due = RoutineSchedule.Rounds(of, calendar).TakeWhile(at => at <= now).Where(at => at > of.SentUpTo).ToList();
        var again = of.Round?.DueAt == due[^1];
        return new(RoutineDueKind.Round, of with
        {
            Round = new Round(due[^1], now, Sent: false),
            Missed = of.Missed + (again ? 0 : due.Count - 1 + Unanswered(of)),
        }, null);
    }

    private static int Unanswered(Routine of) => of.Round is { Sent: true, Result: RoundResult.Open } ? 1 : 0;

    private static RoutineDueOutcome Ended(Routine of, DateTimeOffset now)
    {
        var last = of.Round ?? new Round(now, now, Sent: false);
        return new(RoutineDueKind.End, of with { Round = last with { SendingAt = now, Sent = false } }, null);
    }
}
