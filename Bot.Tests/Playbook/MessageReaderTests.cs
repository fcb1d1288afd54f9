using System.Diagnostics;
using Weerbaar.Playbook.Understanding;

namespace Weerbaar.Tests.Playbook;

public sealed class MessageReaderTests
{
    [Theory]
    [InlineData("ik word online bedreigd", Language.Dutch)]
    [InlineData("I'm being threatened online", Language.English)]
    public void D2_The_first_words_of_the_story_are_understood(string text, Language language)
    {
        var reading = Phrasing.Municipality.Read(text);
        Assert.Equal(("threat", Danger.Ask, Intent.Report, language),
            (reading.Kinds[0], reading.Danger, reading.Intent, reading.Language));
    }

    [Theory]
    [InlineData("bedreigd")]
    [InlineData("bedreigt")]
    [InlineData("bedreigen")]
    [InlineData("bedreiging")]
    [InlineData("bedreigingen")]
    [InlineData("Bédreigd!!")]
    [InlineData("bedrieigd")]
    [InlineData("berdeigd")]
    [InlineData("b3dr31gd")]
    [InlineData("threatened")]
    [InlineData("threatening")]
    [InlineData("threats")]
    [InlineData("thraetened")]
    [InlineData("gethreatend")]
    public void D5_Forms_and_slips_of_a_word_are_that_word(string text) =>
        Assert.StartsWith("threat", string.Join(',', Phrasing.Municipality.Read(text).Kinds), StringComparison.Ordinal);

    [Theory]
    [InlineData("bedriegt")]
    [InlineData("threads")]
    [InlineData("bereikt")]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("😀😀")]
    [InlineData("\ud83d")]
    [InlineData("https://example.org/bedreigd?threat=1")]
    public void Other_words_are_not(string text) => Assert.Empty(Phrasing.Municipality.Read(text).Kinds);

    [Fact]
    public void A_joke_takes_nothing_from_a_threat_in_the_same_message() => Assert.NotEqual(
        Danger.No, Phrasing.Municipality.Read("ik lach me dood, maar hij schreef ook dat hij me vermoordt").Danger);

    [Fact]
    public void Not_threatened_is_no_threat_but_a_death_threat_with_not_in_it_is()
    {
        Assert.Equal(["insult"], Phrasing.Municipality.Read("ik word niet bedreigd, wel uitgescholden").Kinds);
        Assert.NotEqual(Danger.No, Phrasing.Municipality.Read("hij zegt dat ik het niet overleef en vermoordt me").Danger);
    }

    [Fact]
    public void D43_Being_urged_to_self_harm_is_a_threat_by_others_with_113_beside_it()
    {
        var reading = Phrasing.Municipality.Read("ze willen dat ik mezelf iets aandoe");
        Assert.Equal(SelfHarm.Urged, reading.SelfHarm);
        Assert.Contains("threat", reading.Kinds);
        Assert.Equal((Intent.Report, Danger.Ask), (reading.Intent, reading.Danger));
    }

    [Theory]
    [InlineData("een collega van mij wordt bedreigd", true)]
    [InlineData("ik word bedreigd door een collega", false)]
    [InlineData("my colleague gets threats", true)]
    public void D1_Who_it_happens_to_is_heard(string text, bool colleague) =>
        Assert.Equal(colleague, Phrasing.Municipality.Read(text).AboutColleague);

    [Fact]
    public void Why_names_the_playbook_s_phrases_and_never_the_text() => Assert.DoesNotContain(
        "Fridolin", Phrasing.Municipality.Read("Fridolin bedreigt mij").Why, StringComparison.OrdinalIgnoreCase);

    /// <summary>The aim is 50 ms on a quiet machine; the best of five on a busy one shows a quadratic step all the same.</summary>
    [Theory]
    [InlineData("ik word bedreigd en uitgescholden door een inwoner op facebook. ")]
    [InlineData("a")]
    [InlineData("ik ")]
    [InlineData("a@")]
    [InlineData("😀")]
    [InlineData("bedreigdbedreigd")]
    public void Fifty_thousand_characters_are_read_at_once(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 50_000 / piece.Length));
        Phrasing.Municipality.Read(text);
        var best = Enumerable.Range(0, 5).Min(_ =>
        {
            var began = Stopwatch.GetTimestamp();
            Phrasing.Municipality.Read(text);
            return Stopwatch.GetElapsedTime(began);
        });
        Assert.InRange(best, TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }
}
