namespace Weerbaar.Benchmarks.Chaos;

/// <summary>The sum of all rounds.</summary>
internal sealed class Account
{
    private readonly List<Found> all = [];
    private int queued;

    /// <summary>Stories whose sender never came to a number: nothing of them was promised but the draft.</summary>
    public int Unfinished { get; set; }

    public void Add(IReadOnlyList<Found> found, int left)
    {
        all.AddRange(found);
        queued += left;
    }

    public void Print(ChaosTown town, Ledger ledger, Mischief mischief)
    {
        var causes = town.Bots.SelectMany(place => place.PostedAgain()).CountBy(cause => cause).Select(count => $"{count.Key} {count.Value}");
        Console.WriteLine($"kills {mischief.Kills} ({mischief.Counts})");
        Console.WriteLine($"cases {all.Count}, stories without a number {Unfinished}, accepted inputs {ledger.Inputs} ({ledger.Kinds})");
        Console.WriteLine($"lost {all.Sum(found => found.Lost.Count)}, effects twice {all.Sum(found => found.Twice.Count)}, "
            + $"audiences behind {all.Sum(found => found.Stale.Count)}, left on the queue {queued}");
        Console.WriteLine($"messages seen twice {all.Sum(found => found.Duplicates)}; posted again by cause: {string.Join(", ", causes)}");
        foreach (var line in all.SelectMany(found => found.Lost.Select(lost => $"LOST {lost}")
            .Concat(found.Twice.Select(twice => $"TWICE {twice}")).Concat(found.Stale.Select(stale => $"BEHIND {stale}"))))
        {
            Console.WriteLine(line);
        }

        foreach (var error in town.Bots.SelectMany(place => place.Errors()).CountBy(line => line).OrderByDescending(count => count.Value).Take(12))
        {
            Console.WriteLine($"logged {error.Value} times: {error.Key}");
        }
    }

    /// <summary>A duplicate is forgiven only where a post's outcome was unknown, and the bot said so.</summary>
    public async Task<bool> IsCleanAsync(ChaosTown town)
    {
        var violations = await town.ViolationsAsync();
        foreach (var violation in violations)
        {
            Console.WriteLine($"VIOLATION {violation}");
        }

        return all.All(found => found is { Lost.Count: 0, Twice.Count: 0, Stale.Count: 0 })
            && queued == 0
            && violations.Count == 0
            && all.Sum(found => found.Duplicates) <= town.Bots.Sum(place => place.PostedAgain().Count());
    }
}
