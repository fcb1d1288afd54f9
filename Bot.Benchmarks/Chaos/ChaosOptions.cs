using System.Globalization;

namespace Weerbaar.Benchmarks.Chaos;

/// <summary>How much chaos. Every second round runs with every queue message dropped.</summary>
internal sealed record ChaosOptions
{
    /// <summary>Rounds, the first with the queue, the next without, and so on.</summary>
    public int Rounds { get; init; } = 2;

    /// <summary>Every round without the queue.</summary>
    public bool Dropped { get; init; }

    /// <summary>For how long new stories begin in a round.</summary>
    public int Seconds { get; init; } = 20;

    public int Bots { get; init; } = 2;

    /// <summary>How many people report at the same time, one case after another.</summary>
    public int Reporters { get; init; } = 4;

    /// <summary>How long storage is gone, once a round, in seconds; 0: never.</summary>
    public int Outage { get; init; } = 60;

    /// <summary>The bot's own times for a lease, an announcement and an answer, as in production; else shorter ones.</summary>
    public bool ProductionTimes { get; init; }

    public int Seed { get; init; } = Environment.TickCount & 0xFFFF;

    public static ChaosOptions Parse(IReadOnlyList<string> words)
    {
        int Number(string name, int otherwise) =>
            words.ToList().IndexOf(name) is var at and >= 0 ? int.Parse(words[at + 1], CultureInfo.InvariantCulture) : otherwise;
        var plain = new ChaosOptions();
        return new ChaosOptions
        {
            Rounds = Number("--rounds", plain.Rounds),
            Dropped = words.Contains("--dropped"),
            ProductionTimes = words.Contains("--production-times"),
            Seconds = Number("--seconds", plain.Seconds),
            Bots = Number("--bots", plain.Bots),
            Reporters = Number("--reporters", plain.Reporters),
            Outage = Number("--outage", plain.Outage),
            Seed = Number("--seed", plain.Seed),
        };
    }
}
