using System.Globalization;

namespace Weerbaar.Features.Figures;

/// <summary>How long a period is.</summary>
internal enum PeriodLength
{
    Month,
    Quarter,
    Year,
}

/// <summary>
/// A calendar month, quarter or year, in the organisation's zone. There are figures about no other stretch of time: two that
/// differ by a day would tell what happened on that day (D32).
/// </summary>
/// <param name="Number">Of the month (1-12) or the quarter (1-4); 1 for a year.</param>
internal sealed record Period(PeriodLength Length, int Year, int Number)
{
    private const int MonthsInYear = 12;
    private const int MonthsInQuarter = 3;

    /// <summary>"2026-03", "2026-q1" or "2026": in keys and addresses.</summary>
    public string Id => Length switch
    {
        PeriodLength.Month => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{Number:D2}"),
        PeriodLength.Quarter => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-q{Number}"),
        _ => Year.ToString("D4", CultureInfo.InvariantCulture),
    };

    public DateOnly From => new(Year, FirstMonth, 1);

    /// <summary>The first day that is not in it any more.</summary>
    public DateOnly Until => From.AddMonths(Months.Count);

    /// <summary>The quarters of a year, the months of a quarter; a month has none, it is counted itself.</summary>
    public IReadOnlyList<Period> Parts => Length switch
    {
        PeriodLength.Year => [.. Enumerable.Range(1, MonthsInYear / MonthsInQuarter).Select(number => OfQuarter(Year, number))],
        PeriodLength.Quarter => Months,
        _ => [],
    };

    public IReadOnlyList<Period> Months => Length switch
    {
        PeriodLength.Month => [this],
        PeriodLength.Quarter => [.. Enumerable.Range(FirstMonth, MonthsInQuarter).Select(number => OfMonth(Year, number))],
        _ => [.. Enumerable.Range(1, MonthsInYear).Select(number => OfMonth(Year, number))],
    };

    public Period Quarter => OfQuarter(Year, ((FirstMonth - 1) / MonthsInQuarter) + 1);

    /// <summary>The one of the same length before it.</summary>
    public Period Before => Length switch
    {
        PeriodLength.Month => MonthOf(From.AddMonths(-1)),
        PeriodLength.Quarter => MonthOf(From.AddMonths(-MonthsInQuarter)).Quarter,
        _ => OfYear(Year - 1),
    };

    /// <summary>The four newest quarters that were over when it was: the last is its own where both end together.</summary>
    public IReadOnlyList<Period> LastQuarters
    {
        get
        {
            var own = Months[^1].Quarter;
            var last = own.Until == Until ? own : own.Before;
            return [last.Before.Before.Before, last.Before.Before, last.Before, last];
        }
    }

    private int FirstMonth => Length switch
    {
        PeriodLength.Month => Number,
        PeriodLength.Quarter => ((Number - 1) * MonthsInQuarter) + 1,
        _ => 1,
    };

    public static Period OfMonth(int year, int number) => new(PeriodLength.Month, year, number);

    public static Period OfQuarter(int year, int number) => new(PeriodLength.Quarter, year, number);

    public static Period OfYear(int year) => new(PeriodLength.Year, year, 1);

    public static Period MonthOf(DateOnly day) => OfMonth(day.Year, day.Month);

    /// <summary>The month in which something was, as the organisation's calendar hangs there.</summary>
    public static Period MonthOf(DateTimeOffset at, string timeZone) =>
        MonthOf(DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeBySystemTimeZoneId(at, timeZone).DateTime));

    /// <summary>Reads an <see cref="Id"/>; null: it is none.</summary>
    public static Period? Parse(string id)
    {
        if (id.Length < 4 || !int.TryParse(id.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year < 1)
        {
            return null;
        }

        return Enumerable.Range(1, 4).Select(number => OfQuarter(year, number))
            .Concat(OfYear(year).Months)
            .Append(OfYear(year))
            .FirstOrDefault(period => period.Id == id);
    }
}
