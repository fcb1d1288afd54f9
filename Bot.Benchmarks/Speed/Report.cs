using System.Globalization;
using Weerbaar.Benchmarks.Machinery;

namespace Weerbaar.Benchmarks.Speed;

/// <summary>What a run measured, as tables.</summary>
internal sealed class Report(Measurements figures, IReadOnlyList<int> connections)
{
    /// <summary>How each aim came out, as ratios of this run.</summary>
    public string Aims()
    {
        var table = new MarkdownTable(
            ["aim", "least", .. connections.Select(many => $"at {many}"), "reached"]);
        foreach (var aim in new Aims(figures).All)
        {
            var ratios = connections.Select(aim.Ratio).ToList();
            var reached = ratios.Where(ratio => ratio is not null).ToList();
            table.Add(
            [
                aim.Name, Said(aim.Least), .. ratios.Select(ratio => ratio is { } known ? Said(known) : "–"),
                reached.Count == 0
                    ? "–" : reached.All(ratio => ratio >= aim.Least) ? "yes" : reached.Any(ratio => ratio >= aim.Least) ? "in part" : "no",
            ]);
        }

        return table.ToString();
    }

    /// <summary>Every measurement.</summary>
    public string Turns()
    {
        var table = new MarkdownTable(
            ["who", "cases", "turn", .. connections.SelectMany(many => new[] { $"{many}: a second", "p50 ms", "p99 ms", "CPU µs" })]);
        foreach (var same in figures.Turns.GroupBy(figure => (figure.Who, figure.Cases, figure.Turn)))
        {
            table.Add(
            [
                same.Key.Who, Count(same.Key.Cases), same.Key.Turn,
                .. connections.SelectMany(many => Cells(figures.Find(same.Key.Who, same.Key.Turn, many, same.Key.Cases))),
            ]);
        }

        return table.ToString();
    }

    /// <summary>How each started and what it took.</summary>
    public string Standings()
    {
        var table = new MarkdownTable("who", "cases", "first answer after a cold start, ms", "memory after the run, MiB");
        foreach (var standing in figures.Standings)
        {
            table.Add(standing.Who, Count(standing.Cases), Whole(standing.FirstAnswer), Whole(standing.Memory));
        }

        return table.ToString();
    }

    private static string[] Cells(Sample? sample) => sample is null
        ? ["–", "–", "–", "–"]
        : [Whole(sample.PerSecond), Said(sample.P50), Said(sample.P99), sample.CpuEach is { } cpu ? Whole(cpu) : "–"];

    private static string Count(int? cases) => cases is { } known ? Whole(known) : "–";

    private static string Whole(double number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Said(double number) => !double.IsFinite(number) ? "–" : number.ToString("0.00", CultureInfo.InvariantCulture);
}
