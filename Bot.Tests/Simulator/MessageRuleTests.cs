namespace Weerbaar.Tests.Simulator;

/// <summary>What the connector refuses: messages and cards.</summary>
[Collection(nameof(Teams))]
public sealed class MessageRuleTests(Teams teams)
{
    private RunningSimulator Simulator => teams.Simulator;

    private BotSide Bot => teams.AsBot;

    [Fact]
    public async Task S11_a_message_over_80_KB_counted_as_UTF_16_is_too_big()
    {
        var person = await teams.Newcomer();
        var other = await teams.Newcomer();
        Assert.Equal(201, (await Bot.Send(other.ChatId, Teams.Text(new string('é', 40_000)))).Status);
        await Refused("S11", 413, "MessageSizeTooBig", person, Teams.Text(new string('é', 41_000)));
    }

    [Theory]
    [InlineData("""{"type":"AdaptiveCard","version":"1.5","body":[{"type":"Rating","value":3}]}""")]
    [InlineData("""{"type":"AdaptiveCard","version":"1.5","body":[{"type":"Input.Text","label":"no id"}]}""")]
    [InlineData("""{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock","text":"x","size":"huge"}]}""")]
    [InlineData("""{"type":"AdaptiveCard","version":"1.5","actions":[{"type":"Action.Dance","title":"x"}]}""")]
    [InlineData("""{"type":"AdaptiveCard","version":"1.5","body":[{"type":"Chart.VerticalBar","data":[{"x":"mrt","y":"5"}],"fallback":"drop"}]}""")]
    [InlineData("""{"type":"AdaptiveCard","version":"1.5","body":[{"type":"Chart.Line","data":[{"x":1,"y":5}],"fallback":"drop"}]}""")]
    [InlineData("""{"type":"AdaptiveCard","version":"1.5","body":[{"type":"Chart.HorizontalBar","data":[],"bars":3,"fallback":"drop"}]}""")]
    [InlineData("""{"type":"Card","version":"1.5"}""")]
    [InlineData("\"a card as a string\"")]
    public async Task S12_a_card_that_the_renderer_faults_is_refused(string card) =>
        await Refused("S12", 400, "BadSyntax", await teams.Newcomer(), Teams.Card(JsonNode.Parse(card)!));

    [Fact]
    public async Task S12_an_unknown_element_with_a_fallback_is_no_fault()
    {
        var card = JsonNode.Parse("""
            {"type":"AdaptiveCard","version":"1.5","body":[{"type":"Rating","value":3,"fallback":{"type":"TextBlock","text":"3"}},
             {"type":"Icon","name":"Star","fallback":"drop"}]}
            """)!;
        var person = await teams.Newcomer();
        Assert.Equal(201, (await Bot.Send(person.ChatId, Teams.Card(card))).Status);
    }

    [Theory]
    [InlineData("\"1.6\"")]
    [InlineData("\"een\"")]
    public async Task S13_a_card_above_version_1_5_is_refused(string version) => await Refused(
        "S13", 400, "BadSyntax", await teams.Newcomer(),
        Teams.Card(JsonNode.Parse($$"""{"type":"AdaptiveCard","version":{{version}},"body":[]}""")!));

    [Fact]
    public async Task S14_an_update_with_text_and_a_card_is_refused()
    {
        var person = await teams.Newcomer();
        var sent = await Bot.Send(person.ChatId, Teams.Card(Teams.GoodCard()));
        var both = Teams.Card(Teams.GoodCard());
        both["text"] = "en tekst";
        var seq = await Simulator.Seq();
        var heard = await Bot.Update(person.ChatId, sent.Id, both);
        Assert.Equal((400, "BadSyntax"), (heard.Status, heard.Code));
        Assert.Contains("S14", await Simulator.RulesBrokenSince(seq));
    }

    [Fact]
    public async Task S15_text_and_a_card_become_two_messages_whose_id_is_of_no_use()
    {
        var person = await teams.Newcomer();
        var both = Teams.Card(Teams.GoodCard());
        both["text"] = "en tekst";
        var seq = await Simulator.Seq();
        var sent = await Bot.Send(person.ChatId, both);
        Assert.Equal(201, sent.Status);
        Assert.Equal(2, (await Simulator.Messages(person.Chat, person.Key)).Count);
        Assert.Equal(404, (await Bot.Update(person.ChatId, sent.Id, Teams.Text("x"))).Status);
        Assert.Contains("S15", await Simulator.RulesBrokenSince(seq));
    }

    [Theory]
    [InlineData("""{"text":"no type"}""")]
    [InlineData("""{"type":"message"}""")]
    [InlineData("""{"type":"dance","text":"x"}""")]
    public async Task S26_what_is_no_message_is_refused(string activity) =>
        await Refused("S26", 400, "BadSyntax", await teams.Newcomer(), JsonNode.Parse(activity)!);

    [Fact]
    public async Task S27_a_mention_that_is_not_in_the_text_is_written_down()
    {
        var person = await teams.Newcomer();
        var message = JsonNode.Parse($$$"""
            {"type":"message","text":"dag","entities":[{"type":"mention","text":"<at>Nieuw</at>","mentioned":{"id":"{{{person.Mri}}}"}}]}
            """)!;
        Assert.Contains("S27", await BrokenBy(person, message));
    }

    [Fact]
    public async Task S30_refresh_takes_only_ids_of_this_bot()
    {
        var person = await teams.Newcomer();
        var card = Teams.GoodCard();
        card["refresh"] = JsonNode.Parse($$$"""{"action":{"type":"Action.Execute","verb":"r"},"userIds":["{{{person.Id}}}"]}""");
        Assert.Contains("S30", await BrokenBy(person, Teams.Card(card)));
        card["refresh"]!["userIds"] = new JsonArray(person.Mri);
        Assert.DoesNotContain("S30", await BrokenBy(person, Teams.Card(card.DeepClone())));
    }

    [Fact]
    public async Task S36_suggested_actions_in_a_channel_are_written_down()
    {
        var seq = await Simulator.Seq();
        var message = Teams.Text("kies");
        message["suggestedActions"] = new JsonObject();
        await Bot.Send(await teams.IdOf("team"), message);
        Assert.Contains("S36", await Simulator.RulesBrokenSince(seq));
    }

    private async Task<IReadOnlyList<string>> BrokenBy(Newcomer person, JsonNode message)
    {
        var seq = await Simulator.Seq();
        Assert.Equal(201, (await Bot.Send(person.ChatId, message)).Status);
        return await Simulator.RulesBrokenSince(seq);
    }

    private async Task Refused(string rule, int status, string code, Newcomer person, JsonNode message)
    {
        var seq = await Simulator.Seq();
        var heard = await Bot.Send(person.ChatId, message);
        Assert.Equal((status, code), (heard.Status, heard.Code));
        Assert.Contains(rule, await Simulator.RulesBrokenSince(seq));
        Assert.Empty(await Simulator.Messages(person.Chat, person.Key));
    }
}
