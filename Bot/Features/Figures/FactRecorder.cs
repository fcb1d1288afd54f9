namespace Weerbaar.Features.Figures;

/// <summary>
/// Keeps what is counted of a case beside it, whenever it changed: in the months that are not published, and only where it
/// differs from what stands there.
/// </summary>
internal sealed class FactRecorder(CaseStore cases, FigureStore figures, OrganisationPlaybook playbook, TimeProvider time)
{
    public async Task<ReconcileState> SaveAsync(Case of, ReconcileState progress, CancellationToken ct)
    {
        if (progress.Counted >= of.Version || of.Drill)
        {
            return progress;
        }

        var facts = CaseMetrics.Of(await cases.ReadEventsAsync(of.Id, 0, ct).ToListAsync(ct), playbook);
        var before = progress.Facts.Select(RecordsJson.Write).ToHashSet();
        foreach (var month in facts.Where(month => !before.Contains(RecordsJson.Write(month))))
        {
            if (!await IsPublishedAsync(month.Month, ct))
            {
                await figures.SaveAsync(of.Id, month, ct);
            }
        }

        return progress with { Counted = of.Version, Facts = facts };
    }

    /// <summary>Nothing is read for the month that runs.</summary>
    private async Task<bool> IsPublishedAsync(string month, CancellationToken ct) =>
        month != Period.MonthOf(time.GetUtcNow(), playbook.Organisation.TimeZone).Id && await figures.FindAsync(month, ct) is not null;
}
