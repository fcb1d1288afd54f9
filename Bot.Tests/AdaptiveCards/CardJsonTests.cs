using System.Text.Json.Nodes;
using Weerbaar.AdaptiveCards;

namespace Weerbaar.Tests.AdaptiveCards;

public sealed class CardJsonTests
{
    [Fact]
    public void A_card_is_written_with_the_names_of_the_schema()
    {
        var card = new AdaptiveCard
        {
            Lang = "nl",
            Body =
            [
                new TextBlock("Hé") { Style = TextBlockStyle.Heading, Size = TextSize.ExtraLarge },
                new InputDate("when", "Wanneer?") { Value = new DateOnly(2026, 9, 1) },
                ExtensionElement.Of("Badge", new JsonObject { ["text"] = "nieuw" }, new TextBlock("nieuw")),
            ],
            Actions = [new ActionOpenUrl("https://example.org/") { Title = "Lees", Fallback = Fallback.Drop }],
        };

        Assert.Equal(
            """
            {"type":"AdaptiveCard","$schema":"http://adaptivecards.io/schemas/adaptive-card.json",
            "version":"1.5","lang":"nl","body":[
            {"type":"TextBlock","text":"Hé","wrap":true,"style":"heading","size":"extraLarge"},
            {"type":"Input.Date","value":"2026-09-01","label":"Wanneer?","id":"when"},
            {"fallback":{"type":"TextBlock","text":"nieuw","wrap":true},"type":"Badge","text":"nieuw"}],
            "actions":[{"type":"Action.OpenUrl","url":"https://example.org/","title":"Lees","fallback":"drop"}]}
            """.ReplaceLineEndings(""),
            CardJson.Write(card));
    }
}
