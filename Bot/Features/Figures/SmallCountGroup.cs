namespace Weerbaar.Features.Figures;

/// <summary>
/// Small counts taken together, with what readers can work out about their sum from all that they were shown. In a small
/// organisation each month has fewer than five, and only together they tell anything.
/// </summary>
/// <param name="Sum">What they are together; nobody is shown it.</param>
/// <param name="Low">Readers know that it is no less.</param>
/// <param name="High">Readers know that it is no more.</param>
internal readonly record struct SmallCountGroup(int Sum, int Low, int High)
{
    private int Width => High - Low;

    public static SmallCountGroup OfOne(int counted) => new(counted, 0, Count.Smallest - 1);

    /// <summary>
    /// The sum, rounded down, and never more than leaves each of them all that it could be: three months below five that made
    /// twelve together would each have four. Then less is shown.
    /// </summary>
    public static (int Shown, SmallCountGroup Group) Together(IReadOnlyList<SmallCountGroup> parts)
    {
        var (sum, low, high) = (parts.Sum(part => part.Sum), parts.Sum(part => part.Low), parts.Sum(part => part.High));
        var most = Count.Down(high - parts.Max(part => part.Width));
        var rounded = Count.Down(sum);
        return rounded < most
            ? (rounded, new SmallCountGroup(sum, Math.Max(low, rounded), Math.Min(high, rounded + Count.Smallest - 1)))
            : (most, new SmallCountGroup(sum, Math.Max(low, most), high));
    }
}
