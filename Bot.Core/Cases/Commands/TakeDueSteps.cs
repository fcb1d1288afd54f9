namespace Weerbaar.Cases;

/// <summary>
/// The bot takes what is due: of each chain only the newest step, in the order of their times; what a gap skipped is
/// recorded before it. In quiet hours only danger now: who wakes at night leaves the rest to the morning.
/// </summary>
public sealed record TakeDueSteps : CaseCommand
{
    /// <summary>Another of the employee's cases asks how they are at this time: this one does not (D29).</summary>
    public bool IsAskedElsewhere { get; init; }

    public override Permission Right => Permission.Work;

    public override bool AlsoWhenEnded => true;

    protected internal override Decision Decide(Case @case, DecisionContext context) => new(
        [.. Agenda.Of(@case, context.Playbook, context.Calendar)
            .Where(item => item.TakenAt(context.Now, context.Calendar) <= context.Now)
            .GroupBy(item => item.Chain)
            .Select(chain => chain.OrderBy(item => item.Step).ToList())
            .OrderBy(chain => chain[^1].DueAt)
            .SelectMany(Newest)
            .Select(happens => IsAskedElsewhere && happens is CheckInAsked asked ? new CheckInShared(asked.Chain, asked.Step) : happens)],
        null);

    /// <summary>The employee is to be asked now how they are.</summary>
    public static bool AsksNow(Case @case, OrganisationPlaybook playbook, WorkCalendar calendar, DateTimeOffset now) =>
        Agenda.Of(@case, playbook, calendar).Any(item => item.Event is CheckInAsked && item.TakenAt(now, calendar) <= now);

    private static IEnumerable<CaseEvent> Newest(List<AgendaItem> chain) => chain.Count == 1
        ? [chain[0].Event]
        : [new StepsSkipped(chain[0].Chain, [.. chain.SkipLast(1).Select(item => item.Step)]), chain[^1].Event];
}
