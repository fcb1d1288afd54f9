namespace Weerbaar.Cases;

/// <summary>What the bot does for the employee by itself, also after the case was closed (D29, D30).</summary>
public sealed class CareAgenda(Case @case, OrganisationPlaybook playbook, WorkCalendar calendar)
{
    private const string Contact = "contact:";

    public static bool IsContact(string chain) => chain.StartsWith(Contact, StringComparison.Ordinal);

    /// <summary>More check-ins are to come, now or after a pause.</summary>
    public static bool IsRunning(Case @case, OrganisationPlaybook playbook, WorkCalendar calendar) =>
        new CareAgenda(@case, playbook, calendar).CheckIns().Any();

    /// <summary>When the next check-in is; null: none is to come.</summary>
    public static DateTimeOffset? NextCheckIn(Case @case, OrganisationPlaybook playbook, WorkCalendar calendar) =>
        new CareAgenda(@case, playbook, calendar).CheckIns()
            .Select(item => (DateTimeOffset?)calendar.AfterQuiet(item.DueAt))
            .Min();

    public IEnumerable<AgendaItem> All() => [.. CheckIns(), .. ContactLate()];

    /// <summary>
    /// Nobody is asked about what was withdrawn, unless they ask for it. What falls in a pause waits for its end, where the
    /// newest is asked.
    /// </summary>
    private IEnumerable<AgendaItem> CheckIns()
    {
        var care = @case.Care;
        if (@case.Affected is null || care.Stopped || (@case.IsWithdrawn && care.Round == 1))
        {
            return [];
        }

        var (chain, since, number) = ($"check-in:{care.Round}", care.Since ?? @case.OpenedAt, care.Asked.Count + 1);
        return @case.NotTaken(playbook.Aftercare.CheckIns.Select((term, place) => new AgendaItem(
            Later(calendar.Add(since, term), care.PausedUntil), chain, place + 1, new CheckInAsked(number, chain, place + 1))));
    }

    /// <summary>A reminder, then the next of the line, and so on; at its end the employee is told.</summary>
    private IEnumerable<AgendaItem> ContactLate()
    {
        if (@case.Care.Wish is not { Waits: true } wish)
        {
            return [];
        }

        var steps = new List<AgendaItem>();
        var (chain, due) = ($"{Contact}{wish.Number}", wish.At);
        for (var step = 1; step <= 2 * (wish.Line.Count - wish.First + 1); step++)
        {
            due = calendar.Add(due, playbook.Aftercare.ContactWaits);
            var reached = wish.First + (step / 2);
            CaseEvent happens = step % 2 == 1 ? new Reminded(chain, step)
                : reached > wish.Line.Count ? new ContactEnded(chain, step)
                : new ContactExtended(chain, step, reached);
            steps.Add(new(due, chain, step, happens));
        }

        return @case.NotTaken(steps);
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset? other) => other > one ? other.Value : one;
}
