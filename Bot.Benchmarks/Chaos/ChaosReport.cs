namespace Weerbaar.Benchmarks.Chaos;

/// <summary>The sum of all rounds.</summary>
internal sealed class ChaosReport
{
    private readonly List<Found> _all = [];
    private int _queued;

    /// <summary>Stories whose sender never came to a number, although there was peace in the end.</summary>
    public int Unfinished { get; set; }

    /// <summary>What "verify" found of what is kept.</summary>
    public IReadOnlyList<string> Faults { get; set; } = [];

    /// <summary>Turns that were kept and never got their answer, although there was peace in the end and their sender came back.</summary>
    public int Silent { get; set; }

    /// <summary>Who said something in the end, when there was peace, and got no answer.</summary>
    public IReadOnlyList<string> Unanswered { get; set; } = [];

    public void Add(IReadOnlyList<Found> found, int left)
    {
        _all.AddRange(found);
        _queued += left;
    }

    /// <returns>
    /// True: nothing lost, nothing done twice, nobody left in silence, everybody sees the state. A message seen twice is forgiven only
    /// where the outcome of its post was unknown, and the bot said so of that very case.
    /// </returns>
    public async Task<bool> PrintAsync(ChaosHost town, AcceptedLog ledger, FaultInjector mischief)
    {
        var (seen, unexplained) = Duplicates(town);
        Console.WriteLine($"kills {mischief.Kills} ({mischief.Said(true)})");
        Console.WriteLine($"beside them {mischief.Said(false)}");
        Console.WriteLine($"cases {_all.Count}, stories without a number {Unfinished}, accepted inputs {ledger.Inputs} ({ledger.Kinds})");
        Console.WriteLine($"lost {_all.Sum(found => found.Lost.Count)}, effects twice {_all.Sum(found => found.Twice.Count)}, "
            + $"audiences behind {_all.Sum(found => found.Behind.Count)}, left on the queue {_queued}, silent {Silent + Unanswered.Count}");
        Console.WriteLine($"messages seen twice {_all.Sum(found => found.Duplicates)} ({Counted(seen)}), without a cause {unexplained}; "
            + $"posted again {Counted(town.Bots.SelectMany(place => place.PostedAgain()).Select(again => again.Cause))}");
        var wrong = Wrong().Concat(await town.ViolationsAsync()).Concat(Faults).ToList();
        wrong.ForEach(Console.WriteLine);
        foreach (var error in town.Bots.SelectMany(place => place.Errors()).CountBy(line => line).OrderByDescending(count => count.Value)
            .Take(12))
        {
            Console.WriteLine($"logged {error.Value} times: {error.Key}");
        }

        return wrong.Count == 0 && Unfinished == 0 && _queued == 0 && Silent == 0 && unexplained == 0
            && mischief is { Kills: > 0, BadEnds: 0 };
    }

    private IEnumerable<string> Wrong() => _all.SelectMany(found => found.Lost.Select(lost => $"LOST {found.Number} {lost}")
        .Concat(found.Twice.Select(twice => $"TWICE {found.Number} {twice}"))
        .Concat(found.Behind.Select(behind => $"BEHIND {behind}")))
        .Concat(Unanswered.Select(person => $"SILENT {person}"));

    /// <summary>Which causes the bot named in the cases in which something was seen twice, and how often it named none.</summary>
    private (List<string> Causes, int Unexplained) Duplicates(ChaosHost town)
    {
        var said = town.Bots.SelectMany(place => place.PostedAgain()).ToLookup(again => again.Number, again => again.Cause);
        var causes = _all.SelectMany(found => said[found.Number].Take(found.Duplicates)).ToList();
        return (causes, _all.Sum(found => found.Duplicates) - causes.Count);
    }

    private static string Counted(IEnumerable<string> words) =>
        string.Join(", ", words.CountBy(word => word).OrderBy(count => count.Key).Select(count => $"{count.Key} {count.Value}"));
}
