using Weerbaar.Records;

namespace Weerbaar.Figures;

/// <summary>Adds up a month.</summary>
internal static class Tally
{
    public static MonthTally Of(Period month, IReadOnlyCollection<MonthFacts> cases) => new(month.Id)
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
