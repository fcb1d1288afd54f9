using Weerbaar.Features.Figures;
using static Weerbaar.Tests.Cases.TestCases;

namespace Weerbaar.Tests.Features.Figures;

/// <summary>Months as a middle-sized municipality might have them.</summary>
internal static class FigureSamples
{
    public static PeriodFigures Of(Period period)
    {
        var figures = PeriodFigures.Of(period, Month, Rules);
        var months = period.Length is PeriodLength.Month
            ? Enumerable.Range(-11, 12).Select(back => Period.MonthOf(period.From.AddMonths(back)))
            : period.Months;
        return figures with
        {
            Months = [.. months.Select(month => (month, Count.Of(Month(month).Reports)))],
            Safety = [.. period.LastQuarters.Select(quarter => new SafetyMedian(quarter, 2 + (0.5 * quarter.Number)))],
        };
    }

    public static MonthTally Month(Period month) => new(month.Id)
    {
        Reports = 3 + (month.Number * 7 % 29),
        Kinds = new Dictionary<string, int> { ["threat"] = 6 + month.Number, ["insult"] = 12, ["doxing"] = 5, ["sexual"] = 2 },
        Choices = new Dictionary<string, int> { ["platform:facebook"] = 11, ["platform:x"] = 6, ["platform:mail"] = 4 },
        Contact = [.. Enumerable.Range(2, 12)],
        Decision = [.. Enumerable.Range(20, 14)],
        Closing = [.. Enumerable.Range(100, 11)],
        Police = 6,
        TakedownsAsked = 12,
        TakedownsDone = 4,
        CheckInsAsked = 25,
        CheckInsAnswered = 17,
    };
}
