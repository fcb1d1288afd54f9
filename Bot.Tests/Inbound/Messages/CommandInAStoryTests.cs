using Weerbaar.Inbound.Messages;
using Weerbaar.Playbook.Understanding;
using Weerbaar.Tests.Playbook;

namespace Weerbaar.Tests.Inbound.Messages;

/// <summary>
/// A word of a command in what somebody tells makes no command of it: it is kept, and the command is answered beside it (D2).
/// </summary>
public sealed class CommandInAStoryTests
{
    private static readonly string Sittings = Path.Combine(AppContext.BaseDirectory, "Playbook", "sittings");

    public static TheoryData<string> All => [.. Directory.GetDirectories(Sittings).Select(folder => Path.GetFileName(folder)).Order()];

    /// <summary>
    /// All that the lists call a report of some kind, or danger. A bare "help" brings the help card, which begins with danger.
    /// </summary>
    [Theory]
    [MemberData(nameof(All))]
    public void D2_No_line_of_a_kind_or_of_danger_is_only_a_command(string sitting)
    {
        var told = Rows(sitting, "kinds").Concat(Rows(sitting, "danger").Where(row => row[0] != "no")).Select(row => row[^1]);
        var lost =
            told.Where(line => Read(line) is var said && Of(line, said) is Meaning.Command && said.Intent is not Intent.Help).ToList();
        Assert.True(lost.Count == 0, string.Join('\n', lost.Select(line => $"{line} → {Read(line)}")));
    }

    [Theory]
    [InlineData("trek mijn melding in, anders pakt hij mijn kinderen", Intent.Withdraw)]
    [InlineData("trek je melding in of ik sla je", Intent.Withdraw)]
    [InlineData("ze dwingen me mijn melding in te trekken", Intent.Withdraw)]
    [InlineData("he says he will hurt my kids if I don't withdraw my report", Intent.Withdraw)]
    [InlineData("hier is nog meer bewijs: hij schreef dat hij me weet te vinden", Intent.AddEvidence)]
    [InlineData("here is another screenshot for my case: he wrote that he knows where I live", Intent.AddEvidence)]
    [InlineData("ik wil praten, hij bedreigt mijn kinderen", Intent.Talk)]
    [InlineData("i want to talk to someone, he says he will kill me", Intent.Talk)]
    [InlineData("ik wil nazorg, hij bedreigt me nog steeds", Intent.Aftercare)]
    public void D2_What_is_told_beside_a_command_stays_told_and_the_command_is_answered_beside_it(string words, Intent beside)
    {
        var said = Read(words);
        Assert.Equal(beside, said.Besides);
        Assert.Equal(
            [Meaning.Begin, Meaning.Add, Meaning.Follow],
            new[] { Open.Nothing, Open.Report, Open.Case }.Select(open => Meanings.Of(words, said, new Situation(open))));
        Assert.True(said.PointsToDanger, $"{said}");
    }

    [Theory]
    [InlineData("trek mijn melding over de bedreiging in", Intent.Withdraw)]
    [InlineData("ik wil mijn melding intrekken", Intent.Withdraw)]
    [InlineData("ik wil mijn melding over de bedreiging van vorige week graag intrekken", Intent.Withdraw)]
    [InlineData("ik wil mijn aangifte wegens bedreiging intrekken", Intent.Withdraw)]
    [InlineData("mijn melding mag weg", Intent.Withdraw)]
    [InlineData("haal mijn melding weg", Intent.Withdraw)]
    [InlineData("doe de melding maar weg", Intent.Withdraw)]
    [InlineData("cancel my report", Intent.Withdraw)]
    [InlineData("please delete my report about the threats on facebook", Intent.Withdraw)]
    [InlineData("hier is nog meer bewijs", Intent.AddEvidence)]
    [InlineData("kan ik een screenshot van de bedreiging toevoegen aan mijn melding", Intent.AddEvidence)]
    [InlineData("can i add a screenshot of the threat to my report", Intent.AddEvidence)]
    [InlineData("ik wil met iemand praten", Intent.Talk)]
    [InlineData("heeft er al iemand naar mijn melding gekeken", Intent.Status)]
    [InlineData("when will someone get back to me", Intent.Status)]
    [InlineData("help me please", Intent.Help)]
    public void A_bare_command_stays_one(string words, Intent expected)
    {
        var said = Read(words);
        Assert.Equal((Meaning.Command, expected), (Of(words, said), said.Intent));
    }

    [Fact]
    public void D2_Words_of_going_on_in_a_long_text_are_no_command()
    {
        const string Words = "het pakketje waar we zo van schrokken was van de catering, het meldpunt belde ons daar vanmiddag over terug";
        var said = Read(Words) with { Intent = Intent.Resume };
        Assert.NotEqual(Meaning.Command, Of(Words, said));
        Assert.Equal(Meaning.Command, Of("verder met mijn melding", said));
    }

    private static Meaning Of(string words, Reading said) => Meanings.Of(words, said, new Situation(Open.Case));

    private static Reading Read(string words) => QuestionAndMore.Parted(Phrasing.Municipality.Read(words), words, Phrasing.Municipality);

    private static IEnumerable<string[]> Rows(string sitting, string list) =>
        Path.Combine(Sittings, sitting, $"{list}.tsv") is var file && File.Exists(file)
            ? File.ReadLines(file).Where(line => line.Length > 0).Select(line => line.Split('\t')) : [];
}
