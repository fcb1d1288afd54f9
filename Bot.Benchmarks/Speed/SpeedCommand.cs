using System.Diagnostics;
using System.Globalization;

namespace Weerbaar.Benchmarks.Speed;

/// <summary>
/// How fast Weerbaar answers, beside what others do with the same activities: one after another in one run, each as a process of
/// its own, with one driver and one stub of Teams for all. What counts is the ratios of one run.
/// </summary>
internal static class SpeedCommand
{
    public static async Task<int> RunAsync(IReadOnlyList<string> words)
    {
        var (options, began) = (SpeedOptions.Parse(words), Stopwatch.GetTimestamp());
        await using var run = await SpeedRun.BeginAsync(options);
        await run.PeersAsync();
        await run.EmbeddedAsync();
        await run.AzureAsync();
        var report = Said(run.Figures, options, await Machine.DescribedAsync(), Stopwatch.GetElapsedTime(began));
        Console.WriteLine();
        Console.WriteLine(report);
        if (options.Out is { } document)
        {
            Document.Fill(document, report);
        }

        return 0;
    }

    private static string Said(Measurements figures, SpeedOptions options, string machine, TimeSpan took)
    {
        var report = new Report(figures, options.Connections);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
            Measured on {machine}; {Build} build; {options.Seconds} s each; the whole run took {took.TotalMinutes:0.0} minutes.
            The disk keeps {figures.Flushes.PerSecond:N0} flushes a second of 4 KiB one after another (p50 {figures.Flushes.P50:0.00} ms, p99 {figures.Flushes.P99:0.00} ms).

            {report.Aims()}
            {report.Turns()}
            {report.Standings()}
            """);
    }

#if DEBUG
    private const string Build = "debug";
#else
    private const string Build = "release";
#endif
}
