namespace Weerbaar.Features.Aftercare;

/// <summary>
/// Several cases of one person make one check-in (D29): who was asked for one of them today is not asked for another; and of those that
/// fall due together one asks, the same one whichever comes first.
/// </summary>
internal sealed class OneCheckIn(CaseStore cases, NewestCases newest, OrganisationPlaybook playbook, WorkCalendar calendar)
{
    private static readonly TimeSpan Asked = TimeSpan.FromHours(24);

    /// <summary>The employee is asked for another of their cases.</summary>
    public async Task<bool> IsElsewhereAsync(CaseId id, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if ((await cases.FindAsync(id, cancellationToken))?.Case is not { Affected: { } employee } @case
            || !TakeDueSteps.AsksNow(@case, playbook, calendar, now))
        {
            return false;
        }

        var others = (await newest(employee.Id, cancellationToken)).Where(other => other.Id != id && other.IsAbout(employee.Id));
        return others.Any(other => WasAsked(other, now) || (Comes(other, @case) && TakeDueSteps.AsksNow(other, playbook, calendar, now)));
    }

    private static bool WasAsked(Case @case, DateTimeOffset now) =>
        @case.Care.Asked is [.., var last]
            && @case.Chains.Any(step => step.Chain == last.Chain && step.Step == last.Step && now - step.At < Asked);

    private static bool Comes(Case first, Case then) => string.CompareOrdinal(first.Id.Value, then.Id.Value) < 0;
}
