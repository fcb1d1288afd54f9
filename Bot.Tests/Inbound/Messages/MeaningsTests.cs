using Weerbaar.Inbound.Messages;
using Weerbaar.Tests.Playbook;

namespace Weerbaar.Tests.Inbound.Messages;

/// <summary>What words mean, whatever is open: every sort of words in every situation.</summary>
public sealed class MeaningsTests
{
    private const Meaning Crisis = Meaning.Crisis;
    private const Meaning Begin = Meaning.Begin;
    private const Meaning Add = Meaning.Add;
    private const Meaning Return = Meaning.Return;
    private const Meaning Command = Meaning.Command;

    /// <summary>
    /// Words, and what they mean with nothing open, with files only, with a report, with one put aside, with one case to follow, with other
    /// cases.
    /// </summary>
    private static readonly (string Words, Meaning[] In)[] Table =
    [
        ("ik wil niet meer leven", [Crisis, Crisis, Crisis, Crisis, Crisis, Crisis]),
        ("i want to kill myself", [Crisis, Crisis, Crisis, Crisis, Crisis, Crisis]),
        ("hij staat nu voor mijn deur met een mes", [Begin, Begin, Add, Return, Meaning.Follow, Meaning.Wait]),
        ("ze hebben mijn adres online gezet", [Begin, Begin, Add, Return, Meaning.Follow, Meaning.Wait]),
        ("someone is threatening to kill me", [Begin, Begin, Add, Return, Meaning.Follow, Meaning.Wait]),
        ("iemand scheldt me uit op facebook", [Begin, Begin, Add, Return, Meaning.Follow, Meaning.Wait]),
        ("melden", [Command, Command, Command, Command, Command, Command]),
        ("ik wil iets melden", [Command, Command, Command, Command, Command, Command]),
        ("report", [Command, Command, Command, Command, Command, Command]),
        ("help", [Command, Command, Command, Command, Command, Command]),
        ("verder", [Command, Command, Command, Command, Command, Command]),
        ("continue", [Command, Command, Command, Command, Command, Command]),
        ("stop", [Command, Command, Command, Command, Command, Command]),
        ("mijn meldingen", [Command, Command, Command, Command, Command, Command]),
        ("wat gebeurt er nu?", [Command, Command, Command, Command, Command, Command]),
        ("who reads this?", [Command, Command, Command, Command, Command, Command]),
        ("dank je wel", [Command, Command, Command, Command, Command, Command]),
        ("trek mijn melding over de bedreiging in", [Command, Command, Command, Command, Command, Command]),
        ("de maan stond groen boven het dak", [Meaning.Unclear, Begin, Add, Return, Meaning.Follow, Meaning.Wait]),
        ("lekker weer", [Meaning.Unknown, Begin, Add, Return, Meaning.Wait, Meaning.Wait]),
        ("https://x.example/boos/1", [Meaning.Unclear, Begin, Add, Return, Meaning.Follow, Meaning.Wait]),
        ("mijn collega wordt bedreigd op facebook", [Begin, Begin, Add, Return, Meaning.Wait, Meaning.Wait]),
        ("", [Meaning.Nothing, Meaning.Nothing, Meaning.Nothing, Meaning.Nothing, Meaning.Nothing, Meaning.Nothing]),
    ];

    /// <summary>After "is there danger now?" these are answers, whatever is open; else they are words like any.</summary>
    private static readonly (string Words, Meaning Answer)[] Answers =
    [
        ("ja", Meaning.DangerConfirmed), ("Ja!", Meaning.DangerConfirmed), ("yes", Meaning.DangerConfirmed),
        ("112", Meaning.DangerConfirmed),
        ("nee", Meaning.DangerDenied), ("Nee, gelukkig niet.", Meaning.DangerDenied), ("no", Meaning.DangerDenied),
        ("I'm safe", Meaning.DangerDenied), ("nee maar gisteren wel", Meaning.DangerDenied),
        ("weet ik niet", Meaning.DangerDoubted), ("I don't know", Meaning.DangerDoubted), ("misschien", Meaning.DangerDoubted),
    ];

    private static readonly bool[] Asked = [false, true];
    private static readonly Open[] All = [Open.Nothing, Open.Files, Open.Report, Open.PausedReport, Open.Case, Open.Cases];

    public static TheoryData<string, Open, bool, Meaning> Situations =>
    [
        .. from row in Table
           from open in All
           from asked in Asked
           select new TheoryDataRow<string, Open, bool, Meaning>(row.Words, open, asked, row.In[Array.IndexOf(All, open)]),
        .. from row in Answers
           from open in All
           select new TheoryDataRow<string, Open, bool, Meaning>(row.Words, open, true, row.Answer),
    ];

    [Theory]
    [MemberData(nameof(Situations))]
    public void D2_D43_Words_mean_the_same_whoever_asks_first(string words, Open open, bool asked, Meaning expected) =>
        Assert.Equal(expected, Meanings.Of(words, Phrasing.Municipality.Read(words), new Situation(open, asked)));

    [Theory]
    [InlineData("instagram", false, Meaning.Answer)]
    [InlineData("nee", false, Meaning.Answer)]
    [InlineData("nee", true, Meaning.DangerDenied)]
    [InlineData("hij staat nu voor mijn deur met een mes", false, Meaning.Add)]
    [InlineData("ik wil niet meer leven", false, Meaning.Crisis)]
    public void D2_An_answer_to_the_step_comes_after_danger_and_before_commands(string words, bool asked, Meaning expected) => Assert.Equal(
        expected, Meanings.Of(words, Phrasing.Municipality.Read(words), new Situation(Open.Report, asked, StepAnswered: true)));

    [Theory]
    [InlineData("het gaat niet zo best met me en ik pieker veel", Open.Case, Meaning.Wait)]
    [InlineData("het gaat niet zo best met me en ik pieker veel", Open.Nothing, Meaning.Wait)]
    [InlineData("ik slaap slecht en ik moet steeds huilen", Open.Case, Meaning.Wait)]
    [InlineData("hij schrijft nu: morgen ga je dood", Open.Case, Meaning.Wait)]
    [InlineData("hij staat nu voor mijn deur met een mes", Open.Case, Meaning.Wait)]
    [InlineData("hij staat nu voor mijn deur met een mes", Open.Nothing, Begin)]
    [InlineData("https://x.example/1", Open.Case, Meaning.Wait)]
    [InlineData("ik slaap slecht en ik moet steeds huilen", Open.Report, Meaning.Wait)]
    [InlineData("ik slaap slecht en ik moet steeds huilen", Open.PausedReport, Meaning.Wait)]
    [InlineData("hij staat nu voor mijn deur met een mes", Open.Report, Meaning.Add)]
    [InlineData("hij heeft mijn adres op facebook gezet", Open.Report, Meaning.Add)]
    public void D29_After_a_check_in_nothing_goes_to_a_case_unasked(string words, Open open, Meaning expected) => Assert.Equal(
        expected, Meanings.Of(words, Phrasing.Municipality.Read(words), new Situation(open, CheckInAsked: true)));

    [Fact]
    public void Every_meaning_is_met_in_the_table() => Assert.Equal(
        Enum.GetValues<Meaning>().Except([Meaning.Answer]).Order(),
        Situations.Select(row => row.Data.Item4).Distinct().Order());
}
