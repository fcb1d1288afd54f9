using FsCheck;
using FsCheck.Xunit;
using Weerbaar.Features.Figures;
using static Weerbaar.Tests.Cases.TestCases;

namespace Weerbaar.Tests.Features.Figures;

/// <summary>
/// What <see cref="ProtectionTests"/> finds out about counts holds for the tables that people get: of each measure they say
/// exactly that, and of two measures of which one is part of the other nothing more than of each.
/// </summary>
public sealed class PublishedTablesTests
{
    /// <summary>All that are few, and the ends of what is shown as five.</summary>
    private static readonly int[] Counts = [0, 1, 2, 3, 4, 5, 9];

    private static readonly Period Quarter = Period.OfQuarter(2026, 1);

    private static readonly Dictionary<string, Func<MonthTally, int, MonthTally>> Measures = new()
    {
        ["reports"] = (tally, count) => tally with { Reports = count },
        ["kind"] = (tally, count) => tally with { Kinds = new Dictionary<string, int> { ["threat"] = count } },
        ["platform"] = (tally, count) => tally with { Choices = new Dictionary<string, int> { ["platform:facebook"] = count } },
        ["contact"] = (tally, count) => tally with { Contact = Same(count) },
        ["decision"] = (tally, count) => tally with { Decision = Same(count) },
        ["closing"] = (tally, count) => tally with { Closing = Same(count) },
        ["police"] = (tally, count) => tally with { Police = count },
        ["asked"] = (tally, count) => tally with { TakedownsAsked = count },
        ["done"] = (tally, count) => tally with { TakedownsDone = count },
        ["check-ins"] = (tally, count) => tally with { CheckInsAsked = count },
        ["answered"] = (tally, count) => tally with { CheckInsAnswered = count },
    };

    /// <summary>What is part of what.</summary>
    private static readonly Dictionary<string, string> Parts = new()
    {
        ["kind"] = "reports",
        ["platform"] = "reports",
        ["police"] = "closing",
        ["done"] = "asked",
        ["answered"] = "check-ins",
    };

    private static readonly ILookup<string, int[]> Alike = Worlds().ToLookup(Shown);

    public static TheoryData<string> Names => [.. Measures.Keys];

    /// <summary>
    /// Shares and medians are made of counts that are shown: no two worlds with the same counts shown differ in anything.
    /// </summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void D32_The_tables_tell_worlds_apart_only_where_their_rounded_counts_do(string measure)
    {
        var tables = new Dictionary<string, string>();
        foreach (var world in Worlds())
        {
            var text = Published(month => Measures[measure](new MonthTally(month.Id), world[month.Number - 1]));
            Assert.Equal(tables.TryAdd(Shown(world), text) ? text : tables[Shown(world)], text);
        }

        Assert.True(tables.Count > 1);
    }

    [Property(MaxTest = 300)]
    public bool D32_All_tables_together_tell_no_more_than_each_measure_alone(DoNotSize<int> seed)
    {
        var random = new System.Random(seed.Item);
        var seen = Seen([.. Alike.Select(world => world.Key)], Alike, random);
        return Published(Tally(World(seen, Alike, random))) == Published(Tally(World(seen, Alike, random)));
    }

    private static IEnumerable<int[]> Worlds() =>
        from a in Counts
        from b in Counts
        from c in Counts
        select new[] { a, b, c };

    /// <summary>Three months and their quarter, as each count alone is shown.</summary>
    private static string Shown(int[] world) => string.Join(' ', world.Select(counted => Count.Of(counted).AtLeast)
        .Append(SuppressedSum.Over(Quarter, month => world[month.Number - 1]).Shown.AtLeast));

    /// <summary>How each measure is shown in some world.</summary>
    private static Dictionary<string, string> Seen(string[] shown, ILookup<string, int[]> alike, System.Random random)
    {
        var whole = Measures.Keys.ToDictionary(measure => measure, _ => shown[random.Next(shown.Length)]);
        foreach (var (part, of) in Parts)
        {
            var most = alike[whole[of]].MaxBy(counts => counts.Sum())!;
            string[] can = [.. shown.Where(each => alike[each].Any(counts => IsWithin(counts, most)))];
            whole[part] = can[random.Next(can.Length)];
        }

        return whole;
    }

    /// <summary>One of the worlds that are seen so; nothing in it is more than what it is part of.</summary>
    private static Dictionary<string, int[]> World(Dictionary<string, string> seen, ILookup<string, int[]> alike, System.Random random)
    {
        while (true)
        {
            var world = seen.ToDictionary(measure => measure.Key, measure => Any([.. alike[measure.Value]]));
            var parts = Parts.ToDictionary(part => part.Key, part =>
                alike[seen[part.Key]].Where(counts => IsWithin(counts, world[part.Value])).ToArray());
            if (parts.Values.All(can => can.Length > 0))
            {
                return world.Keys.ToDictionary(
                    measure => measure, measure => parts.TryGetValue(measure, out var can) ? Any(can) : world[measure]);
            }
        }

        int[] Any(int[][] of) => of[random.Next(of.Length)];
    }

    private static bool IsWithin(int[] part, int[] whole) => part.Zip(whole).All(each => each.First <= each.Second);

    private static Func<Period, MonthTally> Tally(Dictionary<string, int[]> world) => month => world.Aggregate(
        new MonthTally(month.Id), (tally, measure) => Measures[measure.Key](tally, measure.Value[month.Number - 1]));

    private static string Published(Func<Period, MonthTally> ofMonth) => string.Join('\n', Quarter.Months.Append(Quarter)
        .Select(period => PeriodFigures.Of(period, ofMonth, Rules) with
        {
            Months = [.. period.Months.Select(month => (month, Count.Of(ofMonth(month).Reports)))],
        })
        .SelectMany(figures => FigureTables.Of(figures, Language.Dutch))
        .SelectMany(table => table.Lines.Select(line => $"{table.Title} {line.Name} {line.Text} {line.Number}")));

    private static int[] Same(int count) => [.. Enumerable.Repeat(30, count)];
}
