using System.Diagnostics;
using System.Globalization;
using Weerbaar.Benchmarks.Machinery;

namespace Weerbaar.Benchmarks.RandomPerson;

/// <summary>A random person plays until so many acts are done, in episodes that each begin anew; what is found is shrunk to a short script.</summary>
internal static class PersonCommand
{
    private const int InAnEpisode = 250, Replays = 40, MostShrunk = 12;

    /// <returns>0: nothing was found.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        var count = Number(arguments, "--acts") ?? 20_000;
        var seed = Number(arguments, "--seed") ?? Random.Shared.Next(1_000_000);
        await using var town = await PersonTown.StartAsync();
        if (Words.After(arguments, "--replay") is { } file)
        {
            var again = new Episode(town, Console.WriteLine);
            await again.ReplayAsync(Script.Read(await File.ReadAllTextAsync(file)));
            return again.Findings.Count == 0 ? 0 : 1;
        }

        Console.WriteLine($"person: {count} acts, seed {seed}");
        var verbs = new HashSet<string>();
        var (began, done, possible, found) = (Stopwatch.GetTimestamp(), 0, 0, new Dictionary<string, (int Times, int Seed, Episode In, Finding First)>());
        for (var number = Number(arguments, "--first") ?? 0; done < count; number++)
        {
            var (episode, own) = (new Episode(town, arguments.Contains("--tell") ? Console.WriteLine : null), (seed * 1000) + number);
            await episode.PlayAsync(own, Math.Min(InAnEpisode, count - done));
            (done, possible) = (done + episode.Acts.Count, possible + episode.Possible);
            verbs.UnionWith(episode.Verbs);
            foreach (var finding in episode.Findings)
            {
                found[finding.Name] = found.TryGetValue(finding.Name, out var known) ? known with { Times = known.Times + 1 } : (1, own, episode, finding);
            }

            Console.WriteLine($"{done} acts, {possible} of them possible, {found.Count} kinds of findings, {Stopwatch.GetElapsedTime(began).TotalSeconds:0} s");
        }

        Console.WriteLine($"{verbs.Count} verbs were pressed; never: {string.Join(", ", town.Verbs.Except(verbs))}");
        var shrinks = arguments.Contains("--as-found") ? 0 : MostShrunk;
        foreach (var (name, (times, own, episode, first)) in found.OrderByDescending(one => one.Value.Times))
        {
            Console.WriteLine($"\n{name}: {times} times, first with seed {own}\n{first.Told}");
            if (shrinks-- > 0)
            {
                Console.WriteLine(Script.Write(await new Shrinking(town, Replays).ShrinkAsync(episode.Acts, first)));
            }
        }

        Console.WriteLine($"\nperson: {done} acts, seed {seed}: {found.Count} kinds of findings in {Stopwatch.GetElapsedTime(began).TotalSeconds:0} s");
        return found.Count == 0 ? 0 : 1;
    }

    private static int? Number(IReadOnlyList<string> arguments, string name) =>
        Words.After(arguments, name) is { } word ? int.Parse(word, CultureInfo.InvariantCulture) : null;
}
