using AdaptiveCards;
using Choice = AdaptiveCards.Choice;

namespace Weerbaar.Tests.AdaptiveCards;

public sealed class CardValidatorTests
{
    [Fact]
    public void A_card_of_every_element_has_no_fault() => Assert.Empty(CardValidator.Faults(EveryElement()));

    [Theory]
    [InlineData("""{"type":"TextBlock","text":"x"}""", "does not wrap")]
    [InlineData("""{"type":"Input.Text","id":"a"}""", "no label")]
    [InlineData("""{"type":"Input.Text","label":"a"}""", "unique Id")]
    [InlineData("""{"type":"Input.Text","id":"a","label":"a","isRequired":true}""", "error message")]
    [InlineData("""{"type":"Input.ChoiceSet","id":"a","label":"a","choices":[]}""", "at least one choice")]
    [InlineData("""{"type":"Image","url":"https://example.org/a.png"}""", "no altText")]
    [InlineData("""{"type":"Badge","text":"a"}""", "unknown type without a fallback")]
    [InlineData("""{"type":"TextBlock","text":"x","wrap":true,"size":"huge"}""", "huge")]
    [InlineData("""{"type":"ActionSet","actions":[{"type":"Action.Execute","title":"a"}]}""", "no Action.Submit")]
    public void A_fault_is_found(string element, string fault)
    {
        var card = $$"""{"type":"AdaptiveCard","version":"1.5","lang":"nl","body":[{{element}}]}""";

        Assert.Contains(CardValidator.Faults(card), found => found.Contains(fault, StringComparison.Ordinal));
    }

    [Fact]
    public void A_card_over_the_limit_is_a_fault()
    {
        var card = new AdaptiveCard { Lang = "nl", Body = [new TextBlock(new string('é', CardSize.Limit / 2))] };

        Assert.Contains("card: over 80 KB", CardValidator.Faults(card));
    }

    internal static AdaptiveCard EveryElement() => new()
    {
        Lang = "nl",
        FallbackText = "Er staat iets voor je klaar.",
        Body =
        [
            new TextBlock("Kop") { Style = TextBlockStyle.Heading, Weight = TextWeight.Bolder },
            PlainText.Of("**geen** markdown"),
            new Container([new TextBlock("in")]) { Style = ContainerStyle.Emphasis, Bleed = true },
            new ColumnSet([new Column([new TextBlock("links")]), new Column([new TextBlock("rechts")])]),
            new FactSet([new Fact("Nummer", "W-1")]),
            new Image("https://example.org/a.png", "een schild") { Size = ImageSize.Small },
            new Table(
                [new TableColumnDefinition(), new TableColumnDefinition(2)],
                [new TableRow([new TableCell([new TextBlock("a")]), new TableCell([new TextBlock("b")])])]),
            new InputText("text", "Wat?") { IsMultiline = true, IsRequired = true, ErrorMessage = "Vul iets in." },
            new InputNumber("number", "Hoeveel?") { Min = 0, Max = 10 },
            new InputDate("date", "Wanneer?") { Value = new DateOnly(2026, 9, 1) },
            new InputTime("time", "Hoe laat?") { Value = "10:30" },
            new InputToggle("toggle", "Gevaar", "Er is nu gevaar"),
            new InputChoiceSet("choice", "Welke?", [new Choice("Bedreiging", "threat"), new Choice("Doxing", "doxing")])
            {
                IsMultiSelect = true,
                Style = ChoiceStyle.Expanded,
            },
            new InputChoiceSet("person", "Wie?", [])
            {
                Style = ChoiceStyle.Filtered,
                ChoicesData = new ChoiceQuery("graph.microsoft.com/users"),
            },
            new ActionSet(
            [
                Button.Execute("Verder", "next", new() { ["case"] = "x" }, ActionStyle.Positive),
                Button.Dialog("Toelichten", "explain"),
            ]),
            ExtensionElement.Of("Badge", new JsonObject { ["text"] = "nieuw" }, Fallback.Drop),
        ],
        Actions =
        [
            Button.Submit("Verstuur", "send"),
            new ActionOpenUrl("https://example.org/") { Title = "Lees meer" },
            new ActionToggleVisibility(["text"]) { Title = "Toon" },
            new ActionShowCard(new AdaptiveCard { Body = [new TextBlock("binnen")] }) { Title = "Open" },
        ],
        Refresh = new Refresh(new ActionExecute("refresh")) { UserIds = ["29:1"] },
    };
}
