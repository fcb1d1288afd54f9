using Weerbaar.Features.Figures;

namespace Weerbaar.Tests.Features.Figures;

/// <summary>Medians (D32): from ten cases, and no two of them that differ by a few.</summary>
public sealed class SuppressedMedianTests
{
    [Theory]
    [InlineData(9, false)]
    [InlineData(10, true)]
    public void D32_A_median_is_shown_from_ten_cases_on(int cases, bool shown) =>
        Assert.Equal(shown, SuppressedMedian.OfOne(Hours(cases)).Median is not null);

    [Fact]
    public void D32_The_median_is_the_middle_one()
    {
        Assert.Equal(5.5, SuppressedMedian.OfOne([1, 2, 3, 4, 5, 6, 7, 8, 9, 100]).Median);
        Assert.Equal(6, SuppressedMedian.OfOne([11, 1, 2, 3, 4, 5, 6, 7, 8, 9, 100]).Median);
    }

    [Fact]
    public void D32_A_quarter_has_a_median_where_none_of_its_months_has() => Assert.NotNull(Quarter(8, 7, 0).Median);

    [Fact]
    public void D32_Months_below_five_whose_sum_is_not_shown_have_no_median_together() => Assert.Null(Quarter(4, 4, 4).Median);

    /// <summary>Ten in January, one in February: the quarter's median beside January's would tell how long that one took.</summary>
    [Theory]
    [InlineData(10, 1, 0, false)]
    [InlineData(10, 5, 4, false)]
    [InlineData(10, 9, 0, false)]
    [InlineData(10, 5, 5, true)]
    [InlineData(10, 12, 11, true)]
    public void D32_Between_two_medians_there_are_ten_cases_or_none(int first, int second, int third, bool shown) =>
        Assert.Equal(shown, Quarter(first, second, third).Median is not null);

    [Fact]
    public void D32_A_year_looks_through_its_quarters_to_the_months()
    {
        // January is told, the rest of the first quarter is not; the other quarters are.
        var year = SuppressedMedian.Over(Period.OfYear(2026), month => Hours(month.Number switch { 1 => 12, 2 => 3, 3 => 0, _ => 10 }));
        Assert.Null(year.Median);
    }

    private static SuppressedMedian Quarter(params int[] cases) =>
        SuppressedMedian.Over(Period.OfQuarter(2026, 1), month => Hours(cases[month.Number - 1]));

    private static int[] Hours(int cases) => [.. Enumerable.Range(1, cases)];
}
