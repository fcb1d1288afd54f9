using Weerbaar.Features.Figures;

namespace Weerbaar.Tests.Features.Figures;

/// <summary>Calendar periods and nothing else (D32).</summary>
public sealed class PeriodTests
{
    [Theory]
    [InlineData("2026-03", 1)]
    [InlineData("2026-12", 1)]
    [InlineData("2026-q2", 3)]
    [InlineData("2026", 12)]
    public void A_period_is_read_from_its_id(string id, int months)
    {
        var period = Period.Parse(id);
        Assert.Equal(id, period?.Id);
        Assert.Equal(months, period!.Months.Count);
        Assert.Equal(period.Until, period.From.AddMonths(months));
    }

    [Theory]
    [InlineData("")]
    [InlineData("2026-13")]
    [InlineData("2026-3")]
    [InlineData("2026-q5")]
    [InlineData("0000")]
    [InlineData("2026-03-01")]
    [InlineData("../2026")]
    [InlineData("+026")]
    public void D32_Nothing_else_is_a_period(string id) => Assert.Null(Period.Parse(id));

    [Theory]
    [InlineData("2026-02", "2025-q1 2025-q2 2025-q3 2025-q4")]
    [InlineData("2026-03", "2025-q2 2025-q3 2025-q4 2026-q1")]
    [InlineData("2026-q1", "2025-q2 2025-q3 2025-q4 2026-q1")]
    [InlineData("2026", "2026-q1 2026-q2 2026-q3 2026-q4")]
    public void The_last_quarters_are_those_that_were_over_with_it_and_never_one_that_ran(string id, string quarters) =>
        Assert.Equal(quarters.Split(' '), Period.Parse(id)!.LastQuarters.Select(quarter => quarter.Id));

    [Fact]
    public void A_month_begins_when_it_does_where_the_organisation_is()
    {
        var justApril = new DateTimeOffset(2026, 3, 31, 22, 30, 0, TimeSpan.Zero);
        Assert.Equal("2026-04", Period.MonthOf(justApril, "Europe/Amsterdam").Id);
        Assert.Equal("2026-03", Period.MonthOf(justApril, "UTC").Id);
    }

    [Fact]
    public void The_period_before_is_of_the_same_length()
    {
        Assert.Equal("2025-12", Period.Parse("2026-01")!.Before.Id);
        Assert.Equal("2025-q4", Period.Parse("2026-q1")!.Before.Id);
        Assert.Equal("2025", Period.Parse("2026")!.Before.Id);
        Assert.Equal("2026-q3", Period.Parse("2026-08")!.Quarter.Id);
    }
}
