using System.Diagnostics;

namespace Weerbaar.Benchmarks.RandomPerson;

/// <summary>One fault, as it was found first.</summary>
internal sealed record Found(int Times, int Seed, IReadOnlyList<Act> Acts, Finding First);

/// <summary>
/// So many acts, in episodes that each begin anew, played in several towns beside each other: the bot's own pace is what takes time.
/// </summary>
internal sealed class LongRun(int acts, int seed, int first, bool tells, bool logs)
{
    private const int InAnEpisode = 250;

    private readonly Lock _one = new();
    private readonly long _began = Stopwatch.GetTimestamp();
    private readonly Dictionary<string, Found> _found = [];
    private readonly HashSet<string> _verbs = [];
    private int _next, _done, _possible;

    /// <summary>By name, the most frequent first.</summary>
    public IReadOnlyList<KeyValuePair<string, Found>> Findings => [.. _found.OrderByDescending(fault => fault.Value.Times)];

    public IReadOnlySet<string> Verbs => _verbs;

    public double Seconds => Stopwatch.GetElapsedTime(_began).TotalSeconds;

    /// <summary>Plays in a town of its own until no episode is left; gives all verbs that there are.</summary>
    public async Task<IReadOnlyList<string>> PlayAsync()
    {
        await using var town = await RandomPersonHost.StartAsync();
        IReadOnlyList<string> all = [];
        for (var number = Interlocked.Increment(ref _next) - 1; number * InAnEpisode < acts; number = Interlocked.Increment(ref _next) - 1)
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
        lock (_one)
        {
            (_done, _possible) = (_done + episode.Acts.Count, _possible + episode.Possible);
            _verbs.UnionWith(episode.Verbs);
            if (logs)
            {
                Console.WriteLine(string.Join('\n', episode.Log));
            }

            foreach (var finding in episode.Findings)
            {
                // Told at once: a run that is ended early has not found it for nothing.
                Console.WriteLine($"seed {own}: {finding.Name}: {finding.Told}\n  {finding.Of.Act}");
                _found[finding.Name] = _found.TryGetValue(finding.Name, out var known)
                    ? known with { Times = known.Times + 1 } : new Found(1, own, episode.Acts, finding);
            }

            Console.WriteLine($"{_done} acts, {_possible} of them possible, {_found.Count} kinds of findings, {Seconds:0} s");
        }
    }
}
