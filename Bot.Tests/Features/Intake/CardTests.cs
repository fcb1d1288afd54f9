using AdaptiveCards;
using Weerbaar.Tests.AdaptiveCards;

namespace Weerbaar.Tests.Features.Intake;

/// <summary>Every card that somebody sees on a long way through the door.</summary>
[EndToEnd]
public sealed class CardTests(LongWay way) : IClassFixture<LongWay>
{
    [Theory]
    [InlineData(Language.Dutch)]
    [InlineData(Language.English)]
    public void Every_card_of_the_way_is_faultless_and_fits(Language language)
    {
        var cards = way.Cards[language].DistinctBy(CardLook.TextOf).ToList();

        Assert.InRange(cards.Count, 30, 200);
        Assert.All(cards, card =>
        {
            Assert.Empty(CardValidator.Faults(CardLook.TextOf(card)));
            Assert.InRange(CardLook.SizeOf(card), 1, CardSize.Limit);
        });
    }

    [Theory]
    [InlineData(Language.Dutch)]
    [InlineData(Language.English)]
    public void A_button_carries_ids_only_and_at_most_four_stand_together(Language language)
    {
        Assert.All(way.Cards[language].SelectMany(CardLook.Buttons), button => Assert.All(
            button["data"]!["ids"]!.AsObject(), id => Assert.InRange(((string?)id.Value)!.Length, 0, 40)));
        Assert.All(IntakeSets(language), set => Assert.InRange(set.Count, 1, 4));
    }

    [Theory]
    [InlineData(Language.Dutch, "bedreig")]
    [InlineData(Language.English, "threat")]
    public void What_a_notification_shows_says_nothing(Language language, string content)
    {
        Assert.All(
            way.Cards[language], card => Assert.DoesNotContain(content, (string)card["fallbackText"]!, StringComparison.OrdinalIgnoreCase));
        Assert.NotEmpty(way.Summaries[language]);
        Assert.All(way.Summaries[language], shown => Assert.DoesNotContain(content, shown, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Buttons of the intake that stand together; the card of a case that was sent has sets of its own.</summary>
    private IEnumerable<JsonArray> IntakeSets(Language language) => way.Cards[language].SelectMany(card => card["body"]!.AsArray())
        .Where(part => (string?)part!["type"] == "ActionSet").Select(set => set!["actions"]!.AsArray())
        .Where(actions => actions.Any(action => ((string?)action!["verb"])?.StartsWith("intake-", StringComparison.Ordinal) is true));
}
