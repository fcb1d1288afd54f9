namespace Weerbaar.Features.Figures;

/// <summary>
/// How safe employees feel, out of scores that are their own (D29). They stay where they are, among each employee's own rows: once
/// a quarter is over they are read, and nothing is kept but the median of ten people or more. Of fewer nothing is kept at all.
/// </summary>
internal sealed class SafetyScores(FigureStore store, CaseStore cases, CheckInStore checkIns, OrganisationPlaybook playbook)
{
    /// <summary>Then what was counted case by case is of no use any more, and goes.</summary>
    public async Task PublishAsync(Period quarter, CancellationToken ct)
    {
        if (await store.ReadSafetyAsync(quarter.Id, ct) is not null || !await AreAllPublishedAsync(quarter, ct))
        {
            return;
        }

        var scores = await ReadNewestScoresAsync(quarter, ct);
        await store.PublishAsync(quarter.Id, new QuarterSafety(await IsShownAsync(quarter, scores.Count, ct) ? SuppressedMedian.MedianOf(scores) : null), ct);
        foreach (var month in quarter.Months)
        {
            await foreach (var (of, _) in store.ReadFactsAsync(month.Id, ct))
            {
                await store.ForgetAsync(of, month.Id, ct);
            }
        }
    }

    private async Task<bool> AreAllPublishedAsync(Period quarter, CancellationToken ct)
    {
        foreach (var month in quarter.Months)
        {
            if (await store.FindAsync(month.Id, ct) is null && await store.ReadFactsAsync(month.Id, ct).AnyAsync(ct))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Ten people, and ten answers as far as the figures show: a median where those say "fewer than five" in each month would say
    /// that there were more.
    /// </summary>
    private async Task<bool> IsShownAsync(Period quarter, int people, CancellationToken ct)
    {
        var answered = new Dictionary<Period, int>();
        foreach (var month in quarter.Months)
        {
            answered[month] = (await store.FindAsync(month.Id, ct))?.CheckInsAnswered ?? 0;
        }

        return people >= SuppressedMedian.Smallest && SuppressedSum.Over(quarter, month => answered[month]).Shown.AtLeast >= SuppressedMedian.Smallest;
    }

    /// <summary>One of each person, so that nobody weighs double.</summary>
    private async Task<List<int>> ReadNewestScoresAsync(Period quarter, CancellationToken ct)
    {
        var newest = new Dictionary<PersonId, CheckIn>();
        foreach (var of in await FindAnsweredAsync(quarter, ct))
        {
            if ((await cases.FindAsync(of, ct))?.Case.Affected is { } employee)
            {
                var own = await checkIns.ReadAsync(employee.Id, of, ct);
                foreach (var answer in own.Where(answer => MonthOf(answer).Quarter == quarter))
                {
                    newest[employee.Id] = newest.GetValueOrDefault(employee.Id) is { } known && known.AnsweredAt > answer.AnsweredAt ? known : answer;
                }
            }
        }

        return [.. newest.Values.Select(answer => answer.Safety)];
    }

    private async Task<HashSet<CaseId>> FindAnsweredAsync(Period quarter, CancellationToken ct)
    {
        var found = new HashSet<CaseId>();
        foreach (var month in quarter.Months)
        {
            await foreach (var (of, facts) in store.ReadFactsAsync(month.Id, ct))
            {
                if (facts.CheckInsAnswered > 0)
                {
                    found.Add(of);
                }
            }
        }

        return found;
    }

    private Period MonthOf(CheckIn answer) => Period.MonthOf(answer.AnsweredAt, playbook.Organisation.TimeZone);
}
