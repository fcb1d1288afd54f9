namespace Weerbaar.Features.Figures;

/// <summary>
/// How long something took over a period: the median, from ten cases on (D32). Whether there is one depends on nothing but
/// counts that are shown: or a median over three months below five would say how many they were. The median of a longer
/// period is shown where no median of a part is, or where what was not in those is ten again: two medians that differ by one
/// case would tell about that case.
/// </summary>
/// <param name="Untold">Of how many, as far as it is shown, no median is known to readers.</param>
internal sealed record SuppressedMedian(
    SuppressedSum Cases, IReadOnlyList<int> Hours, bool IsPublished, bool AnyTold, bool AnyUntold, int Untold)
{
    public const int Smallest = 10;

    /// <summary>In hours; null: not shown.</summary>
    public double? Median => IsPublished ? MedianOf(Hours) : null;

    public static SuppressedMedian Over(Period period, Func<Period, IReadOnlyList<int>> ofMonth) => period.Parts.Count == 0
        ? OfOne(ofMonth(period))
        : Together([.. period.Parts.Select(part => Over(part, ofMonth))]);

    internal static SuppressedMedian OfOne(IReadOnlyList<int> hours)
    {
        var cases = SuppressedSum.OfOne(hours.Count);
        return cases.Shown.AtLeast >= Smallest
            ? new SuppressedMedian(cases, hours, true, true, false, 0)
            : new SuppressedMedian(cases, hours, false, false, true, cases.Shown.AtLeast);
    }

    internal static SuppressedMedian Together(IReadOnlyList<SuppressedMedian> parts)
    {
        var cases = SuppressedSum.Together([.. parts.Select(part => part.Cases)]);
        var (anyTold, anyUntold) = (parts.Any(part => part.AnyTold), parts.Any(part => part.AnyUntold));
        var untold = anyTold ? parts.Sum(part => part.Untold) : cases.Shown.AtLeast;
        int[] hours = [.. parts.SelectMany(part => part.Hours)];
        var told = cases.Shown.AtLeast >= Smallest && (!anyUntold || untold >= Smallest);
        return told
            ? new SuppressedMedian(cases, hours, true, true, false, 0)
            : new SuppressedMedian(cases, hours, false, anyTold, anyUntold, untold);
    }

    internal static double MedianOf(IReadOnlyList<int> values)
    {
        int[] sorted = [.. values.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2.0;
    }
}
