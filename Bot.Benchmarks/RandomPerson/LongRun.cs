using System.Diagnostics;

namespace Weerbaar.Benchmarks.RandomPerson;

/// <summary>One fault, as it was found first.</summary>
internal sealed record Found(int Times, int Seed, IReadOnlyList<Act> Acts, Finding First);

/// <summary>So many acts, in episodes that each begin anew, played in several towns beside each other: the bot's own pace is what takes time.</summary>
internal sealed class LongRun(int acts, int seed, int first, bool tells, bool logs)
{
    private const int InAnEpisode = 250;

    private readonly Lock one = new();
    private readonly long began = Stopwatch.GetTimestamp();
    private readonly Dictionary<string, Found> found = [];
    private readonly HashSet<string> verbs = [];
    private int next, done, possible;

    /// <summary>By name, the most frequent first.</summary>
    public IReadOnlyList<KeyValuePair<string, Found>> Findings => [.. found.OrderByDescending(fault => fault.Value.Times)];

    public IReadOnlySet<string> Verbs => verbs;

    public double Seconds => Stopwatch.GetElapsedTime(began).TotalSeconds;

    /// <summary>Plays in a town of its own until no episode is left; gives all verbs that there are.</summary>
    public async Task<IReadOnlyList<string>> PlayAsync()
    {
        await using var town = await RandomPersonHost.StartAsync();
        IReadOnlyList<string> all = [];
        for (var number = Interlocked.Increment(ref next) - 1; number * InAnEpisode < acts; number = Interlocked.Increment(ref next) - 1)
        {
            var (episode, own) = (new Episode(town, tells ? Console.WriteLine : null), (seed * 1000) + first + number);
            await episode.PlayAsync(own, Math.Min(InAnEpisode, acts - (number * InAnEpisode)));
            all = town.Verbs;
            Tell(episode, own);
        }

        return all;
    }

    private void Tell(Episode episode, int own)
    {
        lock (one)
        {
            (done, possible) = (done + episode.Acts.Count, possible + episode.Possible);
            verbs.UnionWith(episode.Verbs);
            if (logs)
            {
                Console.WriteLine(string.Join('\n', episode.Log));
            }

            foreach (var finding in episode.Findings)
            {
                // Told at once: a run that is ended early has not found it for nothing.
                Console.WriteLine($"seed {own}: {finding.Name}: {finding.Told}\n  {finding.Of.Act}");
                found[finding.Name] = found.TryGetValue(finding.Name, out var known) ? known with { Times = known.Times + 1 } : new Found(1, own, episode.Acts, finding);
            }

            Console.WriteLine($"{done} acts, {possible} of them possible, {found.Count} kinds of findings, {Seconds:0} s");
        }
    }
}
