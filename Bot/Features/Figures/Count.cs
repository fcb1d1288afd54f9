namespace Weerbaar.Features.Figures;

/// <summary>
/// A count as people may see it: rounded down to a multiple of five; below five no more than that (D32). Nought is not told
/// apart from four: beside a nought "fewer than five" would say "at least one".
/// </summary>
/// <remarks>
/// Down and not to the nearest, so that each figure stands for five counts, the smallest one too. To the nearest "5" would
/// stand for three (5, 6 and 7), and "5 asked, 5 done" would say that at most two were left.
/// </remarks>
/// <param name="AtLeast">A multiple of five; nought: fewer than five.</param>
internal readonly record struct Count(int AtLeast)
{
    /// <summary>What is smaller leads to people.</summary>
    public const int Smallest = 5;

    public bool IsFew => AtLeast < Smallest;

    public static Count Of(int counted) => new(Down(counted));

    internal static int Down(int counted) => counted - (counted % Smallest);
}
