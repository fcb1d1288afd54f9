namespace Weerbaar.Cases;

/// <summary>
/// Danger that nobody confirmed: the next of the line after the playbook's minutes, one further each time; then the second
/// deciders; then the always-reachable desk. It goes on until somebody confirms, less often once everybody was tried a few times.
/// </summary>
public sealed class DangerAgenda(Case @case, OrganisationPlaybook playbook, WorkCalendar calendar)
{
    /// <summary>So often everybody is tried with the same minutes in between; then that many times less often.</summary>
    private const int Often = 3;
    private const int Seldom = 12;

    public IEnumerable<AgendaItem> All() => @case.Danger is { IsUnanswered: true } danger
        ? [new(DueAt(danger), Agenda.Danger, danger.Rounds + 1, Next(danger))]
        : [];

    /// <summary>Everybody was tried, and the next round reaches nobody new.</summary>
    public static bool IsAtItsEnd(Case @case, OrganisationPlaybook playbook, WorkCalendar calendar) =>
        new DangerAgenda(@case, playbook, calendar)
        .All().Any(item => @case.Danger!.EndOfLine is not null || item.Event is DangerEscalated { To: DangerReach.Desk, Desk: null });

    private DateTimeOffset DueAt(DangerNow danger)
    {
        var from = danger.EscalatedAt ?? danger.RaisedAt;
        var times = danger.EndOfLine is { } end && danger.Rounds - end >= Often ? Seldom : 1;
        return Enumerable.Range(0, times).Aggregate(from, (at, _) => calendar.Add(at, playbook.Terms.DangerAcknowledged));
    }

    private DangerEscalated Next(DangerNow danger)
    {
        var to = ReachAfter(danger);
        return new DangerEscalated(danger.IsForLine && LineIsLeft ? @case.Route.Reached + 1 : @case.Route.Reached)
        {
            Round = danger.Rounds + 1,
            To = to,
            Desk = to is DangerReach.Desk && playbook.Organisation.Desk?.Person is { } person ? new PersonId($"{person}") : null,
        };
    }

    private bool LineIsLeft => @case.Route is { OpenedAt: not null, Line: { } line } route && route.Reached < line.Count;

    /// <summary>
    /// Danger of which the employee wants no manager to know skips those who decide: after the officers come the advisers, then the desk.
    /// A directory that cannot say who decides holds nothing up either.
    /// </summary>
    private DangerReach ReachAfter(DangerNow danger) => danger switch
    {
        { Route: DangerRoute.TeamOnly, Rounds: 0 } => DangerReach.Line,
        { Route: DangerRoute.TeamOnly, Reach: DangerReach.Line } => DangerReach.Helpers,
        { Route: DangerRoute.TeamOnly } => DangerReach.Desk,
        { Reach: DangerReach.Line } when LineIsLeft || (@case.Route.Line is null && danger.Rounds == 0) => DangerReach.Line,
        { Reach: DangerReach.Line } => DangerReach.Helpers,
        _ => DangerReach.Desk,
    };
}
