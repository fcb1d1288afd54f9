using AdaptiveCards;

namespace Weerbaar.Tests.AdaptiveCards;

public sealed class ButtonTests
{
    [Fact]
    public void A_button_carries_its_verb_and_ids_also_for_old_clients()
    {
        var button = Written(Button.Execute("Goedkeuren", "approve", new() { ["case"] = "c1" }, ActionStyle.Positive));

        Assert.Equal("Action.Execute", (string?)button["type"]);
        Assert.Equal("approve", (string?)button["verb"]);
        Assert.Equal("positive", (string?)button["style"]);
        Assert.Equal("""{"verb":"approve","ids":{"case":"c1"}}""", button["data"]!.ToJsonString());
        Assert.Equal("Action.Submit", (string?)button["fallback"]!["type"]);
        Assert.Equal("Goedkeuren", (string?)button["fallback"]!["title"]);
        Assert.Equal(button["data"]!.ToJsonString(), button["fallback"]!["data"]!.ToJsonString());
    }

    [Fact]
    public void A_dialogs_button_asks_for_the_dialog_and_takes_no_inputs_along()
    {
        var button = Written(Button.Dialog("Voorstellen", "propose"));

        Assert.Equal("Action.Submit", (string?)button["type"]);
        Assert.Equal("none", (string?)button["associatedInputs"]);
        Assert.Equal(
            """{"msteams":{"type":"task/fetch"},"verb":"propose","ids":{}}""", button["data"]!.ToJsonString());
    }

    private static JsonNode Written(CardAction action) =>
        JsonNode.Parse(CardJson.Write(new AdaptiveCard { Actions = [action] }))!["actions"]![0]!;
}
