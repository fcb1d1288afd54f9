namespace Weerbaar.Records;

/// <summary>
/// What is counted of one case in one month, by the month in which it was: so a month that is over changes no more. No person
/// is in it.
/// </summary>
/// <param name="Month">"2026-03".</param>
internal sealed record MonthFacts(string Month)
{
    /// <summary>It was reported in this month; kinds and choices stand only then.</summary>
    public bool Reported { get; init; }

    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>Answers to the questions that are counted, as "question:choice".</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>Whole hours from the report to the first talk with the employee, if that was in this month.</summary>
    public int? HoursToContact { get; init; }

    /// <summary>The same to the first decision.</summary>
    public int? HoursToDecision { get; init; }

    /// <summary>The same to the first closing.</summary>
    public int? HoursToClosing { get; init; }

    /// <summary>It was closed in this month, and had been reported to the police.</summary>
    public bool Police { get; init; }

    public int TakedownsAsked { get; init; }

    public int TakedownsDone { get; init; }

    public int CheckInsAsked { get; init; }

    public int CheckInsAnswered { get; init; }
}

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
