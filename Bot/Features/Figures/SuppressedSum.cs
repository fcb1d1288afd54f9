namespace Weerbaar.Features.Figures;

/// <summary>
/// One measure over a period. Only months are counted; a quarter or a year is the sum of its rounded months, in which those
/// below five count together (<see cref="Few"/>). Whoever takes the months from the quarter finds nothing new.
/// </summary>
/// <param name="Rounded">The sum of the months from five on, each rounded.</param>
/// <param name="Few">The months below five; null: there is none.</param>
/// <param name="FewShown">What is shown of those.</param>
internal sealed record SuppressedSum(int Rounded, SmallCountGroup? Few, int FewShown)
{
    public Count Shown => new(Rounded + FewShown);

    public static SuppressedSum Over(Period period, Func<Period, int> ofMonth) => period.Parts.Count == 0
        ? OfOne(ofMonth(period))
        : Together([.. period.Parts.Select(part => Over(part, ofMonth))]);

    public static SuppressedSum OfOne(int counted) => Count.Of(counted) is { IsFew: false } count
        ? new SuppressedSum(count.AtLeast, null, 0)
        : new SuppressedSum(0, Figures.SmallCountGroup.OfOne(counted), 0);

    public static SuppressedSum Together(IReadOnlyList<SuppressedSum> parts)
    {
        var rounded = parts.Sum(part => part.Rounded);
        SmallCountGroup[] small = [.. parts.Select(part => part.Few).OfType<SmallCountGroup>()];
        if (small.Length == 0)
        {
            return new SuppressedSum(rounded, null, 0);
        }

        var (shown, group) = Figures.SmallCountGroup.Together(small);
        return new SuppressedSum(rounded, group, shown);
    }
}
