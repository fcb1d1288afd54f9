using Weerbaar.Playbook.Understanding;

namespace Weerbaar.Tests.Playbook;

/// <summary>Short words that must be understood without any other beside them, and those that must not be taken for more.</summary>
public sealed class CriesTests
{
    internal static IReadOnlyList<string> Dutch { get; } =
    [
        "alarm", "Alarm!", "gevaar", "help help", "hulp hulp", "hij is terug", "er is nog steeds gevaar", "hij trapt de deur in",
        "ik ben in gevaar", "er is gevaar", "bel de politie", "ik ben bang", "hij is binnen", "ze zijn hier", "ze komen vanavond",
        "help!!", "mijn kind is in gevaar", "mijn collega wordt aangevallen", "er is iemand in het gebouw met een mes",
    ];

    internal static IReadOnlyList<string> English { get; } =
    [
        "danger", "emergency", "he's back", "he is back", "there is still danger", "help me", "i am in danger", "there is danger",
        "call the police", "i'm scared", "he is inside", "they are here", "they are coming tonight", "my child is in danger",
    ];

    public static TheoryData<string> All => [.. Dutch, .. English];

    [Theory]
    [MemberData(nameof(All))]
    public void D2_A_cry_is_asked_about_at_once(string cry)
    {
        var reading = Phrasing.Municipality.Read(cry);
        Assert.True(reading is { Danger: not Danger.No, AsksAnyway: false }, $"{cry}: {reading}");
        Assert.True(reading.PointsToDanger, $"{cry}: {reading}");
    }

    [Theory]
    [InlineData("vals alarm")]
    [InlineData("brandalarm ging af")]
    [InlineData("help")]
    [InlineData("danger zone parking permit")]
    public void A_word_of_alarm_beside_others_is_no_cry(string words) =>
        Assert.NotEqual(Danger.Yes, Phrasing.Municipality.Read(words).Danger);

    [Theory]
    [InlineData("was ik er maar niet meer", SelfHarm.Own)]
    [InlineData("i have the pills ready", SelfHarm.Own)]
    [InlineData("mijn collega wil niet meer leven", SelfHarm.Other)]
    [InlineData("a pupil told me she wants to die", SelfHarm.Other)]
    [InlineData("ze schrijven dat ik mezelf moet ophangen", SelfHarm.Urged)]
    [InlineData("they write that I should kill myself", SelfHarm.Urged)]
    [InlineData("we maken er een eind aan voor vandaag, fijn weekend", SelfHarm.None)]
    [InlineData("this deadline is killing me", SelfHarm.None)]
    public void D43_Whose_life_it_is_about_is_told_apart(string words, SelfHarm whose) =>
        Assert.Equal(whose, Phrasing.Municipality.Read(words).SelfHarm);

    [Theory]
    [InlineData("help", Intent.Help)]
    [InlineData("ik wil het toch niet melden", Intent.NotReporting)]
    [InlineData("ik wil geen melding doen", Intent.NotReporting)]
    [InlineData("i don't want to file a report", Intent.NotReporting)]
    [InlineData("een kapotte lantaarnpaal melden", Intent.Elsewhere)]
    [InlineData("a broken streetlight", Intent.Elsewhere)]
    [InlineData("delete my data", Intent.MyData)]
    [InlineData("verwijder mijn gegevens", Intent.MyData)]
    [InlineData("welke gegevens bewaren jullie over mij", Intent.MyData)]
    [InlineData("what data do you keep about me", Intent.MyData)]
    [InlineData("ik wil iets melden", Intent.Report)]
    [InlineData("mijn huisadres staat op telegram", Intent.Report)]
    public void What_is_no_report_begins_none(string words, Intent intent) =>
        Assert.Equal(intent, Phrasing.Municipality.Read(words).Intent);

    [Theory]
    [InlineData("help", null)]
    [InlineData("stop", null)]
    [InlineData("ok", null)]
    [InlineData("ok top", null)]
    [InlineData("i need help with this", Language.English)]
    [InlineData("ik heb hulp nodig", Language.Dutch)]
    public void D39_Words_that_both_languages_have_tell_no_language(string words, Language? language) =>
        Assert.Equal(language, Phrasing.Municipality.Read(words).Language);
}
