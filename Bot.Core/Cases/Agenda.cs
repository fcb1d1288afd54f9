namespace Weerbaar.Cases;

/// <summary>Something that falls due unless somebody acts before.</summary>
/// <param name="Step">Counts within its chain from 1; after a gap only the newest step is taken.</param>
public sealed record AgendaItem(DateTimeOffset DueAt, string Chain, int Step, CaseEvent Event)
{
    /// <summary>Danger now: it is taken in quiet hours too.</summary>
    public bool WakesPeople { get; init; }

    /// <summary>When a bot that looks now may take it: what it slept through does not wake people either.</summary>
    internal DateTimeOffset TakenAt(DateTimeOffset now, WorkCalendar calendar) =>
        !WakesPeople && calendar.AfterQuiet(now) is var awake && awake > now && awake > DueAt ? awake : DueAt;
}

/// <summary>
/// What is due when: a pure function of the case and the playbook (architecture, "Time is input"). A step that was taken
/// is in the case's chains and is not due again. Nothing falls in quiet hours but danger now.
/// </summary>
public static class Agenda
{
    public const string Danger = "danger";
    public const string Unclaimed = "unclaimed";
    public const string RouteAnswer = "route";

    /// <summary>With the proposal's revision behind it.</summary>
    public const string Decision = "decision:";

    /// <summary>Why a route was opened that nobody chose.</summary>
    public const string NoAnswer = "no-answer";
    public const string Idle = "idle";
    public const string OutOfReach = "out-of-reach";

    /// <summary>Nothing happened after the last reminder either: who has the case may be gone (D30).</summary>
    public const string IdleStill = "idle-still";
    private const string Deadline = "deadline:";

    /// <summary>All that is still to come, or already late; in no order.</summary>
    public static IReadOnlyList<AgendaItem> Of(Case @case, OrganisationPlaybook playbook, WorkCalendar calendar) =>
        [.. OfOrganisation(@case, playbook, calendar), .. Outside(new CareAgenda(@case, playbook, calendar).All(), @case, calendar)];

    /// <summary>Without the employee's own aftercare, of which nobody else sees when it is.</summary>
    public static IReadOnlyList<AgendaItem> OfOrganisation(Case @case, OrganisationPlaybook playbook, WorkCalendar calendar) =>
        [.. Outside(new ReminderAgenda(@case, playbook, calendar).All(), @case, calendar)];

    /// <summary>The next moment at which something may be taken; past when that is now, null when nothing waits.</summary>
    public static DateTimeOffset? Next(Case @case, OrganisationPlaybook playbook, WorkCalendar calendar, DateTimeOffset now) =>
        Of(@case, playbook, calendar).Select(item => (DateTimeOffset?)item.TakenAt(now, calendar)).Min();

    /// <summary>
    /// When the next step of a chain is taken if nobody acts before, quiet hours included: what a card may promise. Null: there is
    /// no such step.
    /// </summary>
    public static DateTimeOffset? When(Case @case, string chain, OrganisationPlaybook playbook, WorkCalendar calendar) =>
        OfOrganisation(@case, playbook, calendar).Where(item => item.Chain == chain).Select(item => (DateTimeOffset?)item.DueAt).Min();

    /// <summary>
    /// When the manager hears of a report that is sent at this moment and whose route nobody chooses: the same moment, before there is a
    /// case.
    /// </summary>
    public static DateTimeOffset RouteOpens(DateTimeOffset sent, OrganisationPlaybook playbook, WorkCalendar calendar) =>
        calendar.AfterQuiet(RouteDue(sent, playbook, calendar));

    /// <summary>Whether time brought an event, and nobody did anything just now: who is told of it can be told in the morning.</summary>
    public static bool IsOfTime(CaseEvent happened) => happened
        is Reminded or LineExtended or RouteOpened { Why: NoAnswer }
        or CheckInAsked { Step: > 0 } or CheckInNotBrought or ContactExtended or ContactEnded or SharingShown;

    public static string DeadlineChain(string rule) => Deadline + rule;

    public static bool IsDeadline(string chain) => chain.StartsWith(Deadline, StringComparison.Ordinal);

    internal static DateTimeOffset RouteDue(DateTimeOffset sent, OrganisationPlaybook playbook, WorkCalendar calendar) =>
        calendar.Add(sent, playbook.Terms.RouteChosen);

    /// <summary>The steps of a chain that were not taken yet.</summary>
    internal static IEnumerable<AgendaItem> NotTaken(this Case @case, params IEnumerable<AgendaItem> steps) =>
        steps.Where(item => item.Step >= @case.StepAfter(item.Chain));

    internal static int StepAfter(this Case @case, string chain) =>
        (@case.Chains.FirstOrDefault(step => step.Chain == chain)?.Step ?? 0) + 1;

    private static IEnumerable<AgendaItem> Outside(IEnumerable<AgendaItem> items, Case @case, WorkCalendar calendar) =>
        items.Select(
            item => IsDangerNow(item, @case) ? item with { WakesPeople = true } : item with { DueAt = calendar.AfterQuiet(item.DueAt) });

    /// <summary>Danger that nobody saw yet wakes people, and so does that nobody has its case.</summary>
    private static bool IsDangerNow(AgendaItem item, Case @case) =>
        item.Chain == Danger || (item.Chain == Unclaimed && @case.Danger is { IsUnanswered: true });
}
