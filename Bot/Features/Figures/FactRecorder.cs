namespace Weerbaar.Features.Figures;

/// <summary>
/// Keeps what is counted of a case beside it, whenever it changed: in the months that are not published, and only where it
/// differs from what stands there.
/// </summary>
internal sealed class FactRecorder(CaseStore cases, FigureStore figures, OrganisationPlaybook playbook, TimeProvider timeProvider)
{
    public async Task<ReconcileState> SaveAsync(Case @case, ReconcileState progress, CancellationToken cancellationToken)
    {
        if (progress.Counted >= @case.Version || @case.Drill)
        {
            return progress;
        }

        var facts = CaseMetrics.Of(await cases.ReadEventsAsync(@case.Id, 0, cancellationToken).ToListAsync(cancellationToken), playbook);
        var before = progress.Facts.Select(RecordsJson.Write).ToHashSet();
        foreach (var month in facts.Where(month => !before.Contains(RecordsJson.Write(month))))
        {
            if (!await IsPublishedAsync(month.Month, cancellationToken))
            {
                await figures.SaveAsync(@case.Id, month, cancellationToken);
            }
        }

        return progress with { Counted = @case.Version, Facts = facts };
    }

    /// <summary>Nothing is read for the month that runs.</summary>
    private async Task<bool> IsPublishedAsync(string month, CancellationToken cancellationToken) =>
        month != Period.MonthOf(timeProvider.GetUtcNow(), playbook.Organisation.TimeZone).Id
            && await figures.FindAsync(month, cancellationToken) is not null;
}
