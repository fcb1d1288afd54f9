namespace Weerbaar.Features.Figures;

/// <summary>Figures about a period; with another state than found there are none.</summary>
internal sealed record FigureAnswer(FigureState State, PeriodFigures? Figures = null);

/// <summary>
/// The published figures. A month is published by whoever first needs it after it is over, and stands as it was then (D32).
/// </summary>
internal sealed class StatisticsPublisher(FigureStore store, SafetyScores safety, OrganisationPlaybook playbook, TimeProvider timeProvider)
{
    private const int MonthsInTrend = 12;

    /// <summary>What happened in the last minutes of a month is counted by then, also by a process that was away.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromHours(6);

    public async Task<FigureAnswer> GetAsync(Period period, CancellationToken cancellationToken)
    {
        if (!IsOver(period))
        {
            return new FigureAnswer(FigureState.NotOver);
        }

        var tallies = await ReadTalliesAsync(period.Months, cancellationToken);
        if (tallies.Count == 0)
        {
            return new FigureAnswer(FigureState.TooEarly);
        }

        var figures = PeriodFigures.Of(period, month => tallies.GetValueOrDefault(month) ?? new MonthTally(month.Id), playbook);
        return new FigureAnswer(FigureState.Found, figures with
        {
            Months = await ReadMonthsAsync(period, tallies, cancellationToken),
            Safety = await ReadSafetyAsync(period, cancellationToken),
        });
    }

    /// <summary>The newest month that is over.</summary>
    public Period Newest
    {
        get
        {
            var now = Period.MonthOf(timeProvider.GetUtcNow(), playbook.Organisation.TimeZone);
            return IsOver(now.Before) ? now.Before : now.Before.Before;
        }
    }

    /// <summary>From when on there are figures about it.</summary>
    public DateTimeOffset SettledAt(Period period)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(playbook.Organisation.TimeZone);
        var midnight = period.Until.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, zone.GetUtcOffset(midnight)) + Settling;
    }

    /// <summary>Publishes a month although nothing was counted in it: the first, from which on there are figures.</summary>
    public async Task<MonthTally> PublishAsync(Period month, CancellationToken cancellationToken)
    {
        var tally = await store.FindAsync(month.Id, cancellationToken) ?? await store.PublishAsync(
            MonthTally.Of(
                month.Id, await store.ReadFactsAsync(month.Id, cancellationToken).Select(of => of.Facts).ToListAsync(cancellationToken)),
                cancellationToken);
        if (month == month.Quarter.Months[^1])
        {
            await safety.PublishAsync(month.Quarter, cancellationToken);
        }

        return tally;
    }

    private bool IsOver(Period period) => timeProvider.GetUtcNow() >= SettledAt(period);

    /// <summary>Those of the months that there are figures about.</summary>
    private async Task<Dictionary<Period, MonthTally>> ReadTalliesAsync(IEnumerable<Period> months, CancellationToken cancellationToken)
    {
        var first = await store.FindFirstAsync(cancellationToken);
        var tallies = new Dictionary<Period, MonthTally>();
        foreach (var month in months.Where(IsOver))
        {
            var begun = first is not null && string.CompareOrdinal(month.Id, first) >= 0;
            if (begun || await store.ReadFactsAsync(month.Id, cancellationToken).AnyAsync(cancellationToken))
            {
                tallies[month] = await PublishAsync(month, cancellationToken);
            }
        }

        return tallies;
    }

    /// <summary>For a month the year that it ends, so that a trend is to be seen.</summary>
    private async Task<IReadOnlyList<(Period Month, Count Reports)>> ReadMonthsAsync(
        Period period, Dictionary<Period, MonthTally> own, CancellationToken cancellationToken)
    {
        var trend = period.Length is not PeriodLength.Month ? own : await ReadTalliesAsync(
            Enumerable.Range(1 - MonthsInTrend, MonthsInTrend).Select(back => Period.MonthOf(period.From.AddMonths(back))),
            cancellationToken);
        return [.. trend.OrderBy(month => month.Key.From).Select(month => (month.Key, Count.Of(month.Value.Reports)))];
    }

    /// <summary>Of the quarters that were over by then, whose people are told of together and nowhere else.</summary>
    private async Task<IReadOnlyList<SafetyMedian>> ReadSafetyAsync(Period period, CancellationToken cancellationToken)
    {
        var found = new List<SafetyMedian>();
        foreach (var quarter in period.LastQuarters)
        {
            if ((await store.ReadSafetyAsync(quarter.Id, cancellationToken))?.Score is { } score)
            {
                found.Add(new SafetyMedian(quarter, score));
            }
        }

        return found;
    }
}
