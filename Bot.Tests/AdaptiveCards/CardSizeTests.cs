using AdaptiveCards;

namespace Weerbaar.Tests.AdaptiveCards;

public sealed class CardSizeTests
{
    [Fact]
    public void Size_is_counted_in_utf_16_with_letters_as_they_stand()
    {
        var one = CardSize.Of(new AdaptiveCard { Body = [new TextBlock("")] });

        Assert.Equal(one + 2, CardSize.Of(new AdaptiveCard { Body = [new TextBlock("é")] }));
        Assert.Equal(one + 2, CardSize.Of(new AdaptiveCard { Body = [new TextBlock("<")] }));
    }

    [Fact]
    public void A_card_that_is_too_large_gives_way_to_the_first_shorter_one_that_fits()
    {
        var full = new AdaptiveCard { Body = [PlainText.Of(new string('x', 50_000))] };
        var half = new AdaptiveCard { Body = [PlainText.Of(new string('x', 25_000))] };
        var least = new AdaptiveCard { Body = [new TextBlock("kort")] };

        Assert.Same(half, CardSize.FirstThatFits(full, () => half, () => least));
        Assert.Same(half, CardSize.FirstThatFits(half, () => least));
        Assert.Same(least, CardSize.FirstThatFits(full, () => full, () => least));
    }
}
