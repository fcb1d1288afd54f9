namespace Weerbaar.Features.Prevention;

/// <summary>What is due now.</summary>
/// <param name="Tip">Null: nothing.</param>
/// <param name="Next">When to look again; null: never.</param>
internal sealed record PreventionDue(Tip? Tip, DateTimeOffset? Next)
{
    /// <summary>With the months noted that were missed; null: none was.</summary>
    public MonthlyTips? Missed { get; init; }
}

/// <summary>
/// One small thing a month, never in quiet hours (D33). A month that passed unsent is left out: nobody is written to late.
/// Pure.
/// </summary>
internal static class PreventionSchedule
{
    /// <summary>From then on a month's tip is late and is not sent any more.</summary>
    private static readonly TimeSpan Late = TimeSpan.FromDays(3);

    /// <summary>The first month's moment after this one.</summary>
    public static DateTimeOffset Next(MonthlyTips tips, DateTimeOffset after, WorkCalendar calendar) =>
        Months(tips, calendar).First(at => at > after);

    public static PreventionDue Due(MonthlyTips? tips, DateTimeOffset now, PreventionRules rules, WorkCalendar calendar)
    {
        if (tips is not { Wanted: true })
        {
            return new(null, null);
        }

        var next = Next(tips, now, calendar);
        var open = Months(tips, calendar).TakeWhile(at => at <= now).Where(at => at > Reached(tips)).ToList();
        if (open.Count > 0 && now > open[^1] + Late)
        {
            return new(null, next) { Missed = WithMissed(tips, open) };
        }

        if (open.Count == 0 || calendar.IsQuiet(now))
        {
            return new(null, open.Count == 0 ? next : calendar.AfterQuiet(now));
        }

        return new(Choose(tips, rules), next) { Missed = open.Count > 1 ? WithMissed(tips, open[..^1]) : null };
    }

    /// <summary>Somebody wants it: at once the first thing to do, unless they had one less than a month ago.</summary>
    public static MonthlyTips Wanted(
        MonthlyTips? before, string? sector, DateTimeOffset now, PreventionRules rules, WorkCalendar calendar)
    {
        var wanted = (before ?? new MonthlyTips()) with { Wanted = true, Sector = sector };
        var last = wanted.Sent.Select(sent => (DateTimeOffset?)sent.At).Max();
        if (last is { } lately && calendar.Add(lately, Month(1)) > now)
        {
            return wanted with { Since = lately };
        }

        wanted = wanted with { Since = now };
        return Choose(wanted, rules) is { } tip ? wanted.With(tip, now) : wanted;
    }

    public static MonthlyTips With(this MonthlyTips tips, Tip tip, DateTimeOffset now) =>
        tips with { Sent = [.. tips.Sent.Where(sent => sent.Tip != tip.Id), new SentTip(tip.Id, now)] };

    /// <summary>Up to here months were sent, or noted as missed.</summary>
    private static DateTimeOffset Reached(MonthlyTips tips) =>
        tips.Sent.Select(sent => sent.At).Append(tips.MissedUpTo ?? tips.Since).Append(tips.Since).Max();

    private static MonthlyTips WithMissed(MonthlyTips tips, List<DateTimeOffset> months) =>
        tips with { Missed = tips.Missed + months.Count, MissedUpTo = months[^1] };

    /// <summary>In the playbook's order; when all were sent the oldest comes again.</summary>
    private static Tip? Choose(MonthlyTips tips, PreventionRules rules) => rules.For(tips.Sector)
        .OrderBy(tip => tips.Sent.FirstOrDefault(sent => sent.Tip == tip.Id)?.At ?? DateTimeOffset.MinValue)
        .FirstOrDefault();

    private static IEnumerable<DateTimeOffset> Months(MonthlyTips tips, WorkCalendar calendar) =>
        Enumerable.Range(1, int.MaxValue - 1).Select(month => calendar.AfterQuiet(calendar.Add(tips.Since, Month(month))));

    private static Term Month(int count) => new(count, TermUnit.Months);
}
