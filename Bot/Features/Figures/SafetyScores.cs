namespace Weerbaar.Features.Figures;

/// <summary>
/// How safe employees feel, out of scores that are their own (D29). They stay where they are, among each employee's own rows: once
/// a quarter is over they are read, and nothing is kept but the median of ten people or more. Of fewer nothing is kept at all.
/// </summary>
internal sealed class SafetyScores(FigureStore store, CaseStore cases, CheckInStore checkIns, OrganisationPlaybook playbook)
{
    /// <summary>Then what was counted case by case is of no use any more, and goes.</summary>
    public async Task PublishAsync(Period quarter, CancellationToken cancellationToken)
    {
        if (await store.ReadSafetyAsync(quarter.Id, cancellationToken) is not null
            || !await AreAllPublishedAsync(quarter, cancellationToken))
        {
            return;
        }

        var scores = await ReadNewestScoresAsync(quarter, cancellationToken);
        await store.PublishAsync(
            quarter.Id,
            new QuarterSafety(await IsShownAsync(quarter, scores.Count, cancellationToken) ? SuppressedMedian.MedianOf(scores) : null),
            cancellationToken);
        foreach (var month in quarter.Months)
        {
            await foreach (var (caseId, _) in store.ReadFactsAsync(month.Id, cancellationToken))
            {
                await store.ForgetAsync(caseId, month.Id, cancellationToken);
            }
        }
    }

    private async Task<bool> AreAllPublishedAsync(Period quarter, CancellationToken cancellationToken)
    {
        foreach (var month in quarter.Months)
        {
            if (await store.FindAsync(month.Id, cancellationToken) is null
                && await store.ReadFactsAsync(month.Id, cancellationToken).AnyAsync(cancellationToken))
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
    private async Task<bool> IsShownAsync(Period quarter, int people, CancellationToken cancellationToken)
    {
        var answered = new Dictionary<Period, int>();
        foreach (var month in quarter.Months)
        {
            answered[month] = (await store.FindAsync(month.Id, cancellationToken))?.CheckInsAnswered ?? 0;
        }

        return people >= SuppressedMedian.Smallest
            && SuppressedSum.Over(quarter, month => answered[month]).Shown.AtLeast >= SuppressedMedian.Smallest;
    }

    /// <summary>One of each person, so that nobody weighs double.</summary>
    private async Task<List<int>> ReadNewestScoresAsync(Period quarter, CancellationToken cancellationToken)
    {
        var newest = new Dictionary<PersonId, CheckIn>();
        foreach (var caseId in await FindAnsweredAsync(quarter, cancellationToken))
        {
            if ((await cases.FindAsync(caseId, cancellationToken))?.Case.Affected is { } employee)
            {
                var own = await checkIns.ReadAsync(employee.Id, caseId, cancellationToken);
                foreach (var answer in own.Where(answer => MonthOf(answer).Quarter == quarter))
                {
                    newest[employee.Id] = newest.GetValueOrDefault(employee.Id) is { } known && known.AnsweredAt > answer.AnsweredAt
                        ? known : answer;
                }
            }
        }

        return [.. newest.Values.Select(answer => answer.Safety)];
    }

    private async Task<HashSet<CaseId>> FindAnsweredAsync(Period quarter, CancellationToken cancellationToken)
    {
        var found = new HashSet<CaseId>();
        foreach (var month in quarter.Months)
        {
            await foreach (var (caseId, facts) in store.ReadFactsAsync(month.Id, cancellationToken))
            {
                if (facts.CheckInsAnswered > 0)
                {
                    found.Add(caseId);
                }
            }
        }

        return found;
    }

    private Period MonthOf(CheckIn answer) => Period.MonthOf(answer.AnsweredAt, playbook.Organisation.TimeZone);
}
