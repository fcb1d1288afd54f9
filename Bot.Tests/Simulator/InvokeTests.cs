using Microsoft.AspNetCore.Http;

namespace Weerbaar.Tests.Simulator;

/// <summary>Clicks and dialogs: what the bot gets, and what it may answer.</summary>
[Collection(nameof(Teams))]
public sealed class InvokeTests(Teams teams)
{
    private const string CardType = "application/vnd.microsoft.card.adaptive";

    private RunningSimulator Simulator => teams.Simulator;

    [Fact]
    public async Task A_click_brings_the_data_with_the_inputs_and_its_card_replaces_this_ones_view_until_the_message_is_updated()
    {
        var (person, message) = await WithCard();
        teams.Bot.AnswersWith(new JsonObject { ["statusCode"] = 200, ["type"] = CardType, ["value"] = Teams.GoodCard("Nieuw") });
        var clicked =
            await Simulator.Click(person.Chat, message, new { @as = person.Key, title = "Verder", inputs = new { words = "au" } });
        var value = teams.Bot.LastOf("invoke")["value"]!;
        Assert.Equal("""{"step":1,"words":"au","sure":"false"}""", value["action"]!["data"]!.ToJsonString());
        Assert.Equal("card", (string?)clicked["shows"]!["kind"]);
        Assert.Equal("Nieuw", await Shown(person, message));
        await teams.AsBot.Update(person.ChatId, message, Teams.Card(Teams.GoodCard("Later")));
        Assert.Equal("Later", await Shown(person, message));
    }

    [Fact]
    public async Task An_old_client_sends_the_submit_fallback_as_a_message_with_a_value()
    {
        var (person, message) = await WithCard();
        await Simulator.Click(person.Chat, message, new { @as = person.Key, verb = "next", useSubmitFallback = true });
        var activity = teams.Bot.LastOf("message");
        Assert.Equal("next", (string?)activity["value"]!["verb"]);
        Assert.Equal(message, (string?)activity["replyToId"]);
        Assert.Null(activity["text"]);
    }

    [Fact]
    public async Task A_button_of_a_card_that_was_just_changed_can_still_be_pressed_by_whoever_had_it_on_screen()
    {
        var (person, message) = await WithCard();
        await teams.AsBot.Update(person.ChatId, message, Teams.Card(new JsonObject
        {
            ["type"] = "AdaptiveCard",
            ["version"] = "1.5",
            ["body"] = new JsonArray(new JsonObject { ["type"] = "TextBlock", ["text"] = "Anders" }),
        }));
        var path = $"/api/conversations/{person.Chat}/messages/{message}/click";
        Assert.Equal((409, "NoSuchButton"), await Simulator.Refused(path, new { @as = person.Key, verb = "next" }));
        await Simulator.Click(person.Chat, message, new { @as = person.Key, verb = "next", data = new { step = 1 } });
        Assert.Equal("1", teams.Bot.LastOf("invoke")["value"]!["action"]!["data"]!["step"]!.ToJsonString());
    }

    [Fact]
    public async Task A_button_that_is_not_on_the_card_cannot_be_pressed_but_can_be_forged()
    {
        var (person, message) = await WithCard();
        var path = $"/api/conversations/{person.Chat}/messages/{message}/click";
        Assert.Equal((409, "NoSuchButton"), await Simulator.Refused(path, new { @as = person.Key, verb = "delete" }));
        Assert.Equal(
            (409, "NoSuchButton"), await Simulator.Refused(path, new { @as = person.Key, verb = "next", data = new { step = 2 } }));
        Assert.Equal(
            (409, "BadInput"), await Simulator.Refused(path, new { @as = person.Key, verb = "next", inputs = new { other = "x" } }));
        teams.Bot.AnswersWith(
            new JsonObject { ["statusCode"] = 200, ["type"] = "application/vnd.microsoft.activity.message", ["value"] = "Nee" });
        var forged =
            await Simulator.Click(person.Chat, message, new { @as = person.Key, forge = true, verb = "delete", data = new { all = true } });
        Assert.Equal("Nee", (string?)forged["shows"]!["text"]);
    }

    [Theory]
    [InlineData("""{"statusCode":200,"type":"application/vnd.microsoft.adaptive.card","value":{}}""", "S24")]
    [InlineData("""{"statusCode":200,"type":"application/vnd.microsoft.activity.message","value":{}}""", "S24")]
    [InlineData("""{"statusCode":400,"type":"application/vnd.microsoft.error","value":"x"}""", "S24")]
    [InlineData("""{"status":200}""", "S24")]
    [InlineData("""{"statusCode":200,"type":"application/vnd.microsoft.card.adaptive","value":"{}"}""", "S25")]
    [InlineData("""{"statusCode":200,"type":"application/vnd.microsoft.card.adaptive","value":{"type":"AdaptiveCard","version":"1.6"}}""", "S25")]
    public async Task S24_S25_an_answer_to_a_click_of_another_shape_is_an_error_to_whoever_clicked(string answer, string rule)
    {
        var (person, message) = await WithCard();
        teams.Bot.AnswersWith(JsonNode.Parse(answer)!);
        var clicked = await Simulator.Click(person.Chat, message, new { @as = person.Key, verb = "next" });
        Assert.Equal("error", (string?)clicked["shows"]!["kind"]);
        Assert.Equal(rule, (string?)clicked["violations"]![0]!["rule"]);
        Assert.False((bool)clicked["delivery"]!["accepted"]!);
    }

    [Fact]
    public async Task S24_no_body_or_another_status_is_no_answer_to_a_click()
    {
        var (person, message) = await WithCard();
        foreach (var result in new[] { Results.Ok(), Results.StatusCode(501), Results.Text("ok") })
        {
            teams.Bot.Answer = _ => Task.FromResult(result);
            var clicked = await Simulator.Click(person.Chat, message, new { @as = person.Key, verb = "next" });
            Assert.Equal("S24", (string?)clicked["violations"]![0]!["rule"]);
        }
    }

    [Fact]
    public async Task An_error_in_the_documented_shape_breaks_no_rule()
    {
        var (person, message) = await WithCard();
        teams.Bot.AnswersWith(
            JsonNode.Parse("""{"statusCode":400,"type":"application/vnd.microsoft.error","value":{"code":"X","message":"y"}}""")!);
        var clicked = await Simulator.Click(person.Chat, message, new { @as = person.Key, verb = "next" });
        Assert.Equal("error", (string?)clicked["shows"]!["kind"]);
        Assert.Empty(clicked["violations"]!.AsArray());
    }

    [Fact]
    public async Task A_dialog_opens_goes_on_and_closes()
    {
        var (person, message) = await WithCard();
        teams.Bot.AnswersWith(Dialog(Form()));
        var opened = await Simulator.Click(person.Chat, message, new { @as = person.Key, title = "Meer" });
        Assert.Equal("C1", (string?)teams.Bot.LastOf("invoke")["value"]!["data"]!["case"]);
        var dialog = opened["shows"]!["dialog"]!;
        var step =
            await Simulator.Post(
                $"/api/dialogs/{dialog["id"]}/submit", new { @as = person.Key, title = "Klaar", inputs = new { reason = "zo" } });
        Assert.Equal("zo", (string?)teams.Bot.LastOf("invoke")["value"]!["data"]!["reason"]);
        Assert.Equal("dialog", (string?)step["shows"]!["kind"]);
        teams.Bot.Answer = _ => Task.FromResult(Results.Ok());
        var closed = await Simulator.Post($"/api/dialogs/{dialog["id"]}/submit", new { @as = person.Key, title = "Klaar" });
        Assert.Equal("closed", (string?)closed["shows"]!["kind"]);
        Assert.Empty((await Simulator.Get($"/api/dialogs?as={person.Key}"))["dialogs"]!.AsArray());
    }

    [Theory]
    [InlineData("""{"task":{"type":"continue","value":{"title":"x","card":{"type":"AdaptiveCard","version":"1.5"}}}}""", "S31")]
    [InlineData("""{"task":{"type":"continue","value":{"title":"x","height":"huge","card":null}}}""", "S31")]
    [InlineData("""{"task":{"type":"continue","value":{"title":"x","url":"http://plain.example"}}}""", "S31")]
    [InlineData("""{"task":{"type":"stop"}}""", "S31")]
    [InlineData("{}", "S31")]
    public async Task S31_a_dialog_of_another_shape_is_an_error(string answer, string rule)
    {
        var (person, message) = await WithCard();
        teams.Bot.AnswersWith(JsonNode.Parse(answer)!);
        var opened = await Simulator.Click(person.Chat, message, new { @as = person.Key, title = "Meer" });
        Assert.Equal("error", (string?)opened["shows"]!["kind"]);
        Assert.Equal(rule, (string?)opened["violations"]![0]!["rule"]);
    }

    private static JsonNode Form() => JsonNode.Parse("""
        {"type":"AdaptiveCard","version":"1.5","body":[{"type":"Input.Text","id":"reason","label":"Waarom"}],
         "actions":[{"type":"Action.Submit","title":"Klaar","data":{"k":1}}]}
        """)!;

    private static JsonObject Dialog(JsonNode card) => new()
    {
        ["task"] = new JsonObject
        {
            ["type"] = "continue",
            ["value"] = new JsonObject
            {
                ["title"] = "Meer",
                ["height"] = "medium",
                ["width"] = 400,
                ["card"] = new JsonObject { ["contentType"] = CardType, ["content"] = card },
            },
        },
    };

    private async Task<string?> Shown(Newcomer person, string message) =>
        (string?)(await Simulator.Get(
            $"/api/conversations/{person.Chat}/messages/{message}?as={person.Key}"))["card"]!["body"]![0]!["text"];

    private async Task<(Newcomer Person, string Message)> WithCard()
    {
        var person = await teams.Newcomer();
        return (person, (await teams.AsBot.Send(person.ChatId, Teams.Card(Teams.GoodCard()))).Id);
    }
}
