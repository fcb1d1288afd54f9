using System.Globalization;
using Weerbaar.Benchmarks.Machinery;

namespace Weerbaar.Benchmarks.RandomPerson;

/// <summary>A random person plays until so many acts are done; what is found is shrunk to a short script.</summary>
internal static class PersonCommand
{
    private const int Replays = 40, MostShrunk = 12;

    /// <returns>0: nothing was found.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        if (Words.After(arguments, "--replay") is { } file)
        {
            return await ReplayAsync(await File.ReadAllTextAsync(file));
        }

        var (count, towns) = (Number(arguments, "--acts") ?? 20_000, Number(arguments, "--towns") ?? 4);
        var seed = Number(arguments, "--seed") ?? Random.Shared.Next(1_000_000);
        Console.WriteLine($"person: {count} acts in {towns} towns, seed {seed}");
        var run = new LongRun(count, seed, Number(arguments, "--first") ?? 0, arguments.Contains("--tell"), arguments.Contains("--log"));
        var all = await Task.WhenAll(Enumerable.Range(0, towns).Select(_ => run.PlayAsync()));
        var verbs = all.SelectMany(known => known).ToHashSet();
        Console.WriteLine(
            $"{verbs.Count(run.Verbs.Contains)} of {verbs.Count} verbs were pressed; never: {string.Join(", ", verbs.Except(run.Verbs).Order())}");
        await TellAsync(run.Findings, arguments.Contains("--as-found") ? 0 : MostShrunk);
        Console.WriteLine($"\nperson: {count} acts, seed {seed}: {run.Findings.Count} kinds of findings in {run.Seconds:0} s");
        return run.Findings.Count == 0 ? 0 : 1;
    }

    private static async Task<int> ReplayAsync(string script)
    {
        await using var town = await RandomPersonHost.StartAsync();
        var again = new Episode(town, Console.WriteLine);
        await again.ReplayAsync(Script.Read(script));
        return again.Findings.Count == 0 ? 0 : 1;
    }

    private static async Task TellAsync(IReadOnlyList<KeyValuePair<string, Found>> findings, int shrunk)
    {
        foreach (var ((name, fault), number) in findings.Select((finding, number) => (finding, number)))
        {
            Console.WriteLine($"\n{name}: {fault.Times} times, first with seed {fault.Seed}\n{fault.First.Told}");
            if (number < shrunk)
            {
                await using var town = await RandomPersonHost.StartAsync();
                Console.WriteLine(Script.Write(await new Shrinking(town, Replays).ShrinkAsync(fault.Acts, fault.First)));
            }
        }
    }

    private static int? Number(IReadOnlyList<string> arguments, string name) =>
        Words.After(arguments, name) is { } word ? int.Parse(word, CultureInfo.InvariantCulture) : null;
}
