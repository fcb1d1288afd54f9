extern alias benchmarks;

using System.Text;
using benchmarks::Weerbaar.Benchmarks.Speed;
using Report = benchmarks::Weerbaar.Benchmarks.Speed.Report;

namespace Weerbaar.Tests.Benchmarks;

/// <summary>What is made of measurements; none is made here.</summary>
public sealed class SpeedTests
{
    [Fact]
    public void A_percentile_is_the_nearest_rank()
    {
        var sample = Sample.Of(Enumerable.Range(1, 200).Select(number => (double)number).Reverse(), seconds: 4, cpu: 0.1);
        Assert.Equal((100, 198, 200), (sample.P50, sample.P99, sample.Percentile(1)));
        Assert.Equal((50, 500), (sample.PerSecond, sample.CpuEach));
        Assert.Equal(7, Sample.Of([7], 1).P99);
        Assert.True(double.IsNaN(Sample.Of([], 1).P50));
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\ncontent-Length: 2\r\nServer: x\r\n\r\n{}", true)]
    [InlineData("HTTP/1.1 200 OK\r\nServer: x\r\nContent-Length: 3\r\n\r\n{}", false)]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n", true)]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n", false)]
    [InlineData("HTTP/1.1 204 No Content\r\nServer: x\r\n\r\n", true)]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Len", false)]
    public void It_is_known_where_an_answer_ends(string answer, bool whole) =>
        Assert.Equal(whole, HttpAnswer.IsWhole(Encoding.ASCII.GetBytes(answer)));

    [Fact]
    public void Figures_go_into_their_place_in_a_document_and_nowhere_else()
    {
        const string Before = "# Title\n<!-- figures -->\nold\n<!-- /figures -->\nWhat they mean.\n";
        var filled = Document.Filled(Before, "| new |\n");
        Assert.Equal("# Title\n<!-- figures -->\n\n| new |\n\n<!-- /figures -->\nWhat they mean.\n", filled);
        Assert.Equal(filled, Document.Filled(filled, "| new |\n"));
        Assert.Throws<InvalidOperationException>(() => Document.Filled("# Title\n", "| new |\n"));
    }

    [Fact]
    public void An_aim_is_reached_only_where_its_ratio_is_large_enough()
    {
        var figures = new Measurements { Flushes = Sample.Of([1], 1) };
        figures.Add(new Standing("npm echo", null, 500, 100));
        figures.Add(new Standing("Weerbaar, embedded", 10, 900, 50));
        foreach (var (many, ours) in new[] { (1, 50), (16, 300) })
        {
            figures.Add(new Figure("npm echo", null, "click, changes nothing", many, Sample.Of(Enumerable.Repeat(2.0, 100), 1)));
            figures.Add(new Figure("Weerbaar, embedded", 10, "step of a report, kept", many, Sample.Of(Enumerable.Repeat(1.0, ours), 1)));
        }

        var lines = new Report(figures, [1, 16]).Aims().Split('\n');
        Assert.Contains("| a kept step of a report, turns a second against a click on npm echo | 1.00 | 0.50 | 3.00 | in part |", lines);
        Assert.Contains("| p99 of that click on npm echo against that of our step | 1.00 | 2.00 | 2.00 | yes |", lines);
        Assert.Contains("| memory of npm echo against ours | 1.00 | 2.00 | 2.00 | yes |", lines);
        Assert.Contains(
            "| a flat line: step of a report, kept, with the most cases of what it was with the fewest | 0.90 | – | – | – |", lines);
    }

    [Fact]
    public void Options_are_short_when_it_must_be_quick_and_can_be_said_one_by_one()
    {
        Assert.Equal([0, 10_000, 100_000], SpeedOptions.Parse([]).Cases);
        var options = SpeedOptions.Parse(["--quick", "--cases", "0,5", "--out", "x.md"]);
        Assert.Equal([0, 5], options.Cases);
        Assert.Equal((0.6, 1, "x.md"), (options.Seconds, options.Starts, options.Out));
    }
}
