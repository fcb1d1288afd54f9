using AdaptiveCards;
using Weerbaar.Teams.Sdk;
using Choice = AdaptiveCards.Choice;

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

    [Fact]
    public void Every_button_that_sends_inputs_names_those_in_which_nobody_types()
    {
        CardInput[] inputs =
        [
            new InputText("words", "Wat?"), new InputText("told", "Wat?") { IsMultiline = true },
            new InputText("hidden", "Wat?") { IsMultiline = true, IsVisible = false }, new InputNumber("number", "Hoeveel?"),
            new InputDate("date", "Wanneer?"), new InputTime("time", "Hoe laat?"), new InputToggle("tick", "Ja?", "Ja"),
            new InputChoiceSet("choice", "Wie?", [new Choice("Ikzelf", "Myself")]),
        ];
        Assert.Equivalent(
            typeof(CardInput).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(CardInput))),
            inputs.Select(input => input.GetType()).Distinct(), strict: true);
        var card = new AdaptiveCard
        {
            Body = [new Container([.. inputs]),
                new ActionSet(
                    [Button.Execute("Verder", "next"), Button.Dialog("Meer", "more"),
                        Button.Execute("Terug", "back", inputs: AssociatedInputs.None)])],
            Actions = [Button.Submit("Stuur", "send")],
        };

        var written = JsonNode.Parse(CardJson.Write(card))!;
        var sent = written["body"]![1]!["actions"]!.AsArray();

        string[] expected = ["hidden", "number", "date", "time", "tick", "choice"];
        Assert.All([sent[0]!, sent[0]!["fallback"]!, written["actions"]![0]!], button => Assert.Equal(expected, Chosen(button)));
        Assert.All(
            [sent[0]!, sent[0]!["fallback"]!, written["actions"]![0]!],
            button => Assert.Equal("told", Assert.Single(button["data"]![FieldSorts.Told]!.AsArray())!.GetValue<string>()));
        Assert.All([sent[1]!, sent[2]!], button => Assert.Null(button["data"]![FieldSorts.Chosen]));
        Assert.Equal(expected, ActionData.Read(Json.Parse(sent[0]!["data"]!.ToJsonString()))!.Chosen);
        Assert.Equal(["told"], ActionData.Read(Json.Parse(sent[0]!["data"]!.ToJsonString()))!.Told);
    }

    private static IEnumerable<string> Chosen(JsonNode button) => button["data"]![FieldSorts.Chosen]!.AsArray().Select(id => (string)id!);
}
