using Weerbaar.Playbook.Understanding;

namespace Weerbaar.Tests.Playbook;

/// <summary>
/// Lists that people wrote before they had seen a phrase or a line of training, measured before anything was tuned on them
/// (docs/recognition.md). The fourth and those from the thirteenth on were never learned from, nor may be: what is reached on them is
/// what new words may expect.
/// </summary>
public sealed class SittingTests
{
    private static readonly string[] NeverLearned =
        ["fourth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth"];

    public static TheoryData<string> Sittings =>
        ["first", "second", "third", "fifth", "sixth", "seventh", "eighth", "ninth", .. NeverLearned];

    /// <summary>Three are lists of kinds alone.</summary>
    public static TheoryData<string> OfKinds => [.. Sittings, "tenth", "eleventh", "twelfth"];

    [Theory]
    [MemberData(nameof(Sittings))]
    public void D43_Self_harm_is_found_however_it_is_said(string sitting) => AssertShare(
        0.94, Rows(sitting, "selfharm").Where(row => row[0] != "none"), row => Read(row).SelfHarm is not SelfHarm.None);

    [Fact]
    public void D43_Of_all_lists_never_learned_from_95_in_a_hundred_are_found() => AssertShare(
        0.95,
        NeverLearned.SelectMany(sitting => Rows(sitting, "selfharm")).Where(row => row[0] != "none"),
        row => Read(row).SelfHarm is not SelfHarm.None);

    [Theory]
    [MemberData(nameof(Sittings))]
    public void D43_It_is_told_apart_whose_life_it_is_about(string sitting) => AssertShare(
        0.9, Rows(sitting, "selfharm").Where(row => row[0] != "none"), row => Name(Read(row).SelfHarm) == row[0]);

    [Theory]
    [MemberData(nameof(Sittings))]
    public void D2_Danger_now_is_asked_about_at_once(string sitting) => AssertShare(
        0.95,
        Rows(sitting, "danger").Where(row => row[0] == "now"),
        row => Read(row) is { Danger: not Danger.No, AsksAnyway: false } or { Intent: Intent.Help or Intent.SelfHarm });

    [Theory]
    [MemberData(nameof(Sittings))]
    public void D2_What_is_harmless_is_no_danger_and_no_crisis(string sitting)
    {
        AssertShare(0.98, Rows(sitting, "harmless"), row => Read(row).Danger is not Danger.Yes);
    }

    /// <summary>113 too often is worth less where it is needed; too seldom is worse.</summary>
    [Fact]
    public void D43_Of_all_harmless_lines_never_learned_from_few_are_taken_for_self_harm() =>
        AssertShare(0.93, NeverLearned.SelectMany(sitting => Rows(sitting, "harmless")), row => Read(row).SelfHarm is SelfHarm.None);

    [Theory]
    [MemberData(nameof(OfKinds))]
    public void D5_The_right_kind_is_among_the_proposed_and_mostly_first(string sitting)
    {
        AssertShare(0.94, Rows(sitting, "kinds"), row => Read(row).Kinds.Intersect(Kinds(row)).Any());
        AssertShare(0.84, Rows(sitting, "kinds"), row => Kinds(row).Contains(Read(row).Kinds.FirstOrDefault("-")));
    }

    /// <summary>All that was never learned from, as one list: the bars of the product.</summary>
    [Fact]
    public void D5_Of_all_lists_never_learned_from_the_kind_is_among_the_proposed_95_times_and_first_85_times_in_a_hundred()
    {
        var rows = NeverLearned.SelectMany(sitting => Rows(sitting, "kinds")).ToList();
        AssertShare(0.95, rows, row => Read(row).Kinds.Intersect(Kinds(row)).Any());
        AssertShare(0.85, rows, row => Kinds(row).Contains(Read(row).Kinds.FirstOrDefault("-")));
    }

    private static IEnumerable<string> Kinds(string[] row) => row[0].Split(',', '|')
        .Select(kind => kind switch { "campaign" => "hostile-campaign", "recorded" => "recorded-at-work", _ => kind });

    private static string Name(SelfHarm harm) => $"{harm}".ToLowerInvariant();

    private static Reading Read(string[] row) => Phrasing.Municipality.Read(row[^1]);

    private static List<string[]> Rows(string sitting, string list) =>
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Playbook", "sittings", sitting, $"{list}.tsv"))
            .Where(line => line.Length > 0).Select(line => line.Split('\t')),
    ];

    private static void AssertShare(double least, IEnumerable<string[]> rows, Func<string[], bool> fits)
    {
        var all = rows.ToList();
        var wrong = all.Where(row => !fits(row)).ToList();
        Assert.True(
            1 - ((double)wrong.Count / all.Count) >= least,
            $"{wrong.Count} of {all.Count} wrong:\n{string.Join('\n', wrong.Select(row => $"{string.Join('\t', row)} → {Read(row)}"))}");
    }
}
