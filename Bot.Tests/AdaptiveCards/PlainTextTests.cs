using AdaptiveCards;

namespace Weerbaar.Tests.AdaptiveCards;

public sealed class PlainTextTests
{
    [Fact]
    public void What_a_person_typed_is_a_run_and_no_markdown()
    {
        var card = new AdaptiveCard { Body = [PlainText.Of("[klik](https://example.org) **nu** <at>Jan</at>")] };

        var block = JsonNode.Parse(CardJson.Write(card))!["body"]![0]!;

        Assert.Equal("RichTextBlock", (string?)block["type"]);
        Assert.Equal("TextRun", (string?)block["inlines"]![0]!["type"]);
        Assert.Equal("[klik](https://example.org) **nu** <at>Jan</at>", (string?)block["inlines"]![0]!["text"]);
    }

    [Theory]
    [InlineData("a\u202Eb\u202Cc", "abc")]
    [InlineData("\u2066a\u2069", "a")]
    [InlineData("שלום\u200F!", "שלום\u200F!")]
    [InlineData("", "")]
    public void Marks_that_turn_text_around_are_not_shown_and_nothing_else_is_lost(string typed, string shown) =>
        Assert.Equal(shown, PlainText.Of(typed).Inlines[0].Text);

    [Fact]
    public void Fifty_thousand_characters_are_kept_whole()
    {
        var typed = new string('x', 49_999) + "\n";

        Assert.Equal(typed, PlainText.Of(typed).Inlines[0].Text);
    }
}
