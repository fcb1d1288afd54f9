namespace Weerbaar.Records;

/// <summary>
/// The exact counts of a month, without cases: what figures are made from once the month is over. Nobody is shown these.
/// </summary>
/// <param name="Month">"2026-03".</param>
internal sealed record MonthTally(string Month)
{
    public int Reports { get; init; }

    /// <summary>By kind; a report can have several.</summary>
    public IReadOnlyDictionary<string, int> Kinds { get; init; } = new Dictionary<string, int>();

    /// <summary>By "question:choice".</summary>
    public IReadOnlyDictionary<string, int> Choices { get; init; } = new Dictionary<string, int>();

    /// <summary>Whole hours, shortest first, of each case that came so far in this month.</summary>
    public IReadOnlyList<int> Contact { get; init; } = [];

    public IReadOnlyList<int> Decision { get; init; } = [];

    public IReadOnlyList<int> Closing { get; init; } = [];

    /// <summary>How many of the closed cases had been reported to the police.</summary>
    public int Police { get; init; }

    public int TakedownsAsked { get; init; }

    public int TakedownsDone { get; init; }

    public int CheckInsAsked { get; init; }

    public int CheckInsAnswered { get; init; }

    public static MonthTally Of(string month, IReadOnlyCollection<MonthFacts> cases) => new(month)
    {
        Reports = cases.Count(facts => facts.Reported),
        Kinds = ByName(cases.SelectMany(facts => facts.Kinds)),
        Choices = ByName(cases.SelectMany(facts => facts.Choices)),
        Contact = Hours(cases.Select(facts => facts.HoursToContact)),
        Decision = Hours(cases.Select(facts => facts.HoursToDecision)),
        Closing = Hours(cases.Select(facts => facts.HoursToClosing)),
        Police = cases.Count(facts => facts.Police),
        TakedownsAsked = cases.Sum(facts => facts.TakedownsAsked),
        TakedownsDone = cases.Sum(facts => facts.TakedownsDone),
        CheckInsAsked = cases.Sum(facts => facts.CheckInsAsked),
        CheckInsAnswered = cases.Sum(facts => facts.CheckInsAnswered),
    };

    private static Dictionary<string, int> ByName(IEnumerable<string> names) =>
        names.CountBy(name => name).OrderBy(named => named.Key, StringComparer.Ordinal).ToDictionary();

    private static int[] Hours(IEnumerable<int?> hours) => [.. hours.OfType<int>().Order()];
}
