using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Weerbaar.Features.Figures;

namespace Weerbaar.Tests.Features.Figures;

/// <summary>
/// Somebody who knows the rules and has every published table works backwards: of no month, no group of months, no kind within
/// the reports and nothing that is left over can they say more closely how many it were than "one of five numbers" (D32).
/// </summary>
public sealed class ProtectionTests
{
    private const int Months = 3;
    private const int Highest = 9;
    private const int Groups = (1 << Months) - 1;

    private static IEnumerable<int> Values => Enumerable.Range(0, Highest + 1);

    /// <summary>What is published of each three months, by their counts.</summary>
    private static readonly string[,,] Published = EveryQuarter();

    [Theory]
    [InlineData(0, 0)]
    [InlineData(4, 0)]
    [InlineData(5, 5)]
    [InlineData(9, 5)]
    [InlineData(10, 10)]
    public void D32_A_count_is_rounded_down_to_five_and_below_five_it_is_only_few(int counted, int shown)
    {
        Assert.Equal(shown, Count.Of(counted).AtLeast);
        Assert.Equal(shown == 0, Count.Of(counted).IsFew);
    }

    [Theory]
    [InlineData(new[] { 12, 19, 7 }, 30)]
    [InlineData(new[] { 12, 3, 7 }, 15)]
    [InlineData(new[] { 4, 0, 0 }, 0)]
    [InlineData(new[] { 4, 4, 4 }, 5)]
    public void D32_A_quarter_is_the_sum_of_its_rounded_months(int[] months, int shown) =>
        Assert.Equal(shown, Quarter(months).Shown.AtLeast);

    [Fact]
    public void D32_A_year_of_small_months_still_says_something()
    {
        var year = SuppressedSum.Over(Period.OfYear(2026), month => month.Number % 2 == 0 ? 4 : 3);
        Assert.Equal(40, year.Shown.AtLeast);
    }

    /// <summary>
    /// Every three months of reports and of one kind among them. Worlds in which the same is published cannot be told apart; in
    /// each of them every group of months has at least five counts that it can be.
    /// </summary>
    [Fact]
    public void D32_The_differences_of_all_tables_of_a_quarter_tell_of_nothing_smaller_than_five()
    {
        (int All, int Kind)[] one =
            [.. Values.SelectMany(all => Enumerable.Range(0, all + 1).Select(kind => (all, kind)))];
        var candidates = new Dictionary<(string All, string Kind), uint[]>();
        foreach (var (first, second, third) in from a in one from b in one from c in one select (a, b, c))
        {
            var seen = (Published[first.All, second.All, third.All], Published[first.Kind, second.Kind, third.Kind]);
            if (!candidates.TryGetValue(seen, out var sets))
            {
                candidates[seen] = sets = new uint[3 * Groups];
            }

            Note(sets, 0, first.All, second.All, third.All);
            Note(sets, 1, first.Kind, second.Kind, third.Kind);
            Note(sets, 2, first.All - first.Kind, second.All - second.Kind, third.All - third.Kind);
        }

        Assert.Empty(
            candidates.Where(world => world.Value.Any(set => BitOperations.PopCount(set) < Count.Smallest)).Select(world => world.Key));
        Assert.True(candidates.Count > 20);
    }

    /// <summary>
    /// A year with its quarters and months, all that are shown: each month below five can still be nought and can still be four.
    /// </summary>
    [Property(Arbitrary = [typeof(SmallMonths)])]
    public bool D32_The_differences_of_months_quarters_and_year_leave_every_small_month_open(int[] months)
    {
        int[][] quarters = [.. months.Chunk(Months)];
        var shown = quarters.Select(quarter => Quarter(quarter).FewShown).ToArray();
        var year = SuppressedSum.Together([.. quarters.Select(Quarter)]).FewShown;
        (int Sum, SuppressedSum Counted)[][] sums = [.. quarters.Select((quarter, place) => Sums(quarter, shown[place]))];
        var possible = new HashSet<(int Quarter, int Sum)>();
        foreach (var (a, b, c, d) in from a in sums[0] from b in sums[1] from c in sums[2] from d in sums[3] select (a, b, c, d))
        {
            if (SuppressedSum.Together([a.Counted, b.Counted, c.Counted, d.Counted]).FewShown == year)
            {
                possible.UnionWith([(0, a.Sum), (1, b.Sum), (2, c.Sum), (3, d.Sum)]);
            }
        }

        return quarters.Index().All(quarter =>
        {
            var others = quarter.Item.Count(count => count <= 4) - 1;
            return others < 0 || Enumerable.Range(0, 5).All(value => possible.Any(
                at => at.Quarter == quarter.Index && value <= at.Sum && at.Sum <= value + (4 * others)));
        });
    }

    /// <summary>What the small months of a quarter can be together, when this was shown of them.</summary>
    private static (int Sum, SuppressedSum Counted)[] Sums(int[] quarter, int shown) =>
    [
        .. Enumerable.Range(0, (4 * quarter.Count(count => count <= 4)) + 1)
            .Select(sum => (Sum: sum, Counted: Small(quarter, sum)))
            .Where(one => one.Counted.FewShown == shown),
    ];

    /// <summary>A quarter with as many small months, which make this sum.</summary>
    private static SuppressedSum Small(int[] quarter, int sum)
    {
        var small = quarter.Count(count => count <= 4);
        return SuppressedSum.Together(
            [.. Enumerable.Range(0, small).Select(place => SuppressedSum.OfOne(Math.Clamp(sum - (4 * place), 0, 4))),
                SuppressedSum.OfOne(5)]);
    }

    private static SuppressedSum Quarter(int[] months) => SuppressedSum.Over(Period.OfQuarter(2026, 1), month => months[month.Number - 1]);

    private static string[,,] EveryQuarter()
    {
        var published = new string[Highest + 1, Highest + 1, Highest + 1];
        foreach (var (a, b, c) in from a in Values from b in Values from c in Values select (a, b, c))
        {
            int[] months = [a, b, c];
            published[a, b, c] = string.Join(
                ' ', months.Select(counted => Count.Of(counted).AtLeast).Append(Quarter(months).Shown.AtLeast));
        }

        return published;
    }

    /// <summary>Notes for each group of months how many it is in this world, as a bit.</summary>
    private static void Note(uint[] sets, int measure, int first, int second, int third)
    {
        for (var group = 1; group <= Groups; group++)
        {
            var sum = ((group & 1) * first) + (((group >> 1) & 1) * second) + ((group >> 2) * third);
            sets[(measure * Groups) + group - 1] |= 1u << sum;
        }
    }

    /// <summary>A year in which five months of six are below five.</summary>
    public static class SmallMonths
    {
        public static Arbitrary<int[]> OfYear() =>
            Gen.ArrayOf(Gen.Frequency((5, Gen.Choose(0, 4)), (1, Gen.Choose(5, 30))), 12).ToArbitrary();
    }
}
