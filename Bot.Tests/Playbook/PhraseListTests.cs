namespace Weerbaar.Tests.Playbook;

/// <summary>
/// The lists of phrases, in the order in which they were written. Each was measured once before anything was tuned on it
/// (docs/recognition.md has those figures); these tests hold what was reached, at the bar that phrases nobody tuned for must meet.
/// </summary>
public sealed class PhraseListTests
{
    public static TheoryData<string> Lists =>
    [
        "phrases-test-list.tsv", "phrases-second-list.tsv", "phrases-third-list.tsv", "phrases-fourth-list.tsv",
        "phrases-fifth-list.tsv", "phrases-sixth-list.tsv", "phrases-seventh-list.tsv",
        "phrases-eighth-list.tsv", "phrases-ninth-list.tsv", "phrases-tenth-list.tsv",
        "phrases-eleventh-list.tsv", "phrases-twelfth-list.tsv",
    ];

    [Theory]
    [MemberData(nameof(Lists))]
    public void D5_The_right_kind_comes_first_nine_times_in_ten(string list) =>
        AssertShare(0.9, Phrasing.List(list).Where(line => line.Kinds is not (["*"] or ["-"])), line => line.KindFits(line.Read()));

    [Theory]
    [MemberData(nameof(Lists))]
    public void D2_A_threat_to_life_is_never_no(string list) =>
        AssertShare(1, Phrasing.List(list).Where(line => line.Danger is "!no" or "yes"), line =>
            line.Read().Danger is not Weerbaar.Playbook.Understanding.Danger.No);

    /// <summary>Indirect threats, in images of many writers. No phrase was ever made for one of them, nor may be.</summary>
    [Fact]
    public void D2_Threats_that_nobody_tuned_for_are_asked_about()
    {
        var threats = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Playbook", "threats-never-tuned.txt"));
        Assert.All(threats, threat => Assert.NotEqual(
            Weerbaar.Playbook.Understanding.Danger.No, Phrasing.Municipality.Read(threat).Danger));
    }

    [Theory]
    [InlineData("hoi")]
    [InlineData("dank je wel")]
    [InlineData("help")]
    [InlineData("mijn meldingen")]
    [InlineData("thanks a lot")]
    public void D2_A_greeting_and_a_command_are_not_asked_about(string text) =>
        Assert.Equal(Weerbaar.Playbook.Understanding.Danger.No, Phrasing.Municipality.Read(text).Danger);

    [Theory]
    [MemberData(nameof(Lists))]
    public void D2_A_harmless_line_is_yes_at_most_once_in_twenty(string list) =>
        AssertShare(0.95, Phrasing.List(list).Where(line => line.Kinds.Contains("-")), line =>
            line.Read().Danger is not Weerbaar.Playbook.Understanding.Danger.Yes);

    [Theory]
    [MemberData(nameof(Lists))]
    public void Danger_is_as_expected(string list) =>
        AssertShare(0.97, Phrasing.List(list).Where(line => line.Danger != "*"), line => line.DangerFits(line.Read()));

    [Theory]
    [MemberData(nameof(Lists))]
    public void Intents_are_understood(string list) =>
        AssertShare(0.95, Phrasing.List(list), line => line.IntentFits(line.Read()));

    [Theory]
    [MemberData(nameof(Lists))]
    public void D43_Words_of_self_harm_are_never_missed(string list) =>
        AssertShare(1, Phrasing.List(list).Where(line => line.Intents is ["self-harm"]), line => line.IntentFits(line.Read()));

    [Theory]
    [MemberData(nameof(Lists))]
    public void D1_A_colleague_is_heard(string list) =>
        AssertShare(0.9, Phrasing.List(list), line => line.Colleague == line.Read().AboutColleague);

    private static void AssertShare(double least, IEnumerable<Phrasing> lines, Func<Phrasing, bool> fits)
    {
        var all = lines.ToList();
        var wrong = all.Where(line => !fits(line)).ToList();
        Assert.True(
            all.Count == 0 || 1 - ((double)wrong.Count / all.Count) >= least,
            $"{wrong.Count} of {all.Count} wrong:\n{string.Join('\n', wrong.Select(line => $"{line.Text} → {line.Read()}"))}");
    }
}
