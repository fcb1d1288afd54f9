extern alias benchmarks;

using benchmarks::Weerbaar.Benchmarks.Machinery;

namespace Weerbaar.Tests.Benchmarks;

public sealed class MarkdownTableTests
{
    [Fact]
    public void A_table_has_its_heads_a_rule_and_its_rows_and_no_cell_ends_early()
    {
        var table = new MarkdownTable("who", "how many");
        table.Add("bot", "1,200");
        table.Add("a|b", "3");
        Assert.Equal("| who | how many |\n| --- | ---: |\n| bot | 1,200 |\n| a\\|b | 3 |\n", table.ToString());
    }

    [Fact]
    public void A_row_with_too_few_cells_is_refused() =>
        Assert.Throws<ArgumentException>(() => new MarkdownTable("who", "how many").Add("bot"));
}
