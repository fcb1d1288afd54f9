namespace Weerbaar.Tests.Simulator;

/// <summary>What the connector refuses: places and people.</summary>
[Collection(nameof(Teams))]
public sealed class ConnectorRefusalTests(Teams teams)
{
    private RunningSimulator Simulator => teams.Simulator;

    private BotSide Bot => teams.AsBot;

    [Theory]
    [InlineData(null)]
    [InlineData("no.token.atall")]
    public async Task S01_a_call_without_a_good_token_is_refused(string? token)
    {
        var seq = await Simulator.Seq();
        var path = $"{Bot.ServiceUrl}/v3/conversations/x/activities";
        var heard = await Bot.Ask(HttpMethod.Post, path, Teams.Text("x"), token);
        Assert.Equal(401, heard.Status);
        Assert.Contains("S01", await Simulator.RulesBrokenSince(seq));
    }

    [Fact]
    public async Task S01_a_token_for_Graph_is_no_token_for_the_connector()
    {
        var graph = await Bot.Token("graph.microsoft.com");
        Assert.Equal(401, (await Bot.Connector(HttpMethod.Get, "conversations/x/members", null, graph)).Status);
    }

    [Fact]
    public async Task S04_an_unknown_conversation_is_not_found() =>
        await Refused("S04", 404, "ConversationNotFound", () => Bot.Send("a:1unknown", Teams.Text("x")));

    [Fact]
    public async Task S05_after_the_app_is_gone_nothing_gets_in()
    {
        var person = await teams.Newcomer();
        await Simulator.Post($"/api/people/{person.Key}/app", new { action = "uninstall" });
        await Refused("S05", 403, "BotNotInConversationRoster", () => Bot.Send(person.ChatId, Teams.Text("x")));
    }

    [Fact]
    public async Task S06_a_chat_cannot_be_made_with_somebody_without_the_app()
    {
        var person = (JsonObject)await Simulator.Post("/api/people", new { key = $"x{Guid.NewGuid():N}" });
        await Refused("S06", 403, "ForbiddenOperationException", () => Create((string)person["id"]!));
    }

    [Fact]
    public async Task S07_somebody_who_blocked_the_bot_is_left_alone()
    {
        var person = await teams.Newcomer();
        await Simulator.Post($"/api/people/{person.Key}/app", new { action = "block" });
        await Refused("S07", 403, "ConversationBlockedByUser", () => Bot.Send(person.ChatId, Teams.Text("x")));
        await Simulator.Post($"/api/people/{person.Key}/app", new { action = "unblock" });
        Assert.Equal(201, (await Bot.Send(person.ChatId, Teams.Text("x"))).Status);
    }

    [Fact]
    public async Task S08_a_disabled_account_gets_nothing_and_the_refusal_has_the_older_shape()
    {
        var person = await teams.Newcomer();
        await Simulator.Patch($"/api/people/{person.Key}", new { enabled = false });
        var heard = await Refused("S08", 403, null, () => Bot.Send(person.ChatId, Teams.Text("x")));
        Assert.Equal(209, (int)heard.Json!["errorCode"]!);
        Assert.Equal("MessageWritesBlocked", (string?)JsonNode.Parse((string)heard.Json["message"]!)!["subCode"]);
    }

    [Fact]
    public async Task S09_an_Entra_id_with_a_prefix_is_no_person()
    {
        var person = await teams.Newcomer();
        await Refused("S09", 403, "BadArgument", () => Create($"29:{person.Id}"));
    }

    [Fact]
    public async Task S10_a_chat_with_two_or_without_a_tenant_is_refused()
    {
        var person = await teams.Newcomer();
        var tenantId = Bot["Bot__TenantId"];
        await Refused(
            "S10", 400, "BadSyntax",
            () => Bot.Connector(HttpMethod.Post, "conversations", new { members = new[] { new { id = person.Id } } }));
        await Refused("S10", 400, "BadSyntax", () =>
            Bot.Connector(
                HttpMethod.Post, "conversations", new { tenantId, members = new[] { new { id = person.Id }, new { id = person.Id } } }));
    }

    [Fact]
    public async Task S10_a_thread_without_its_first_message_is_refused()
    {
        var channel = await teams.IdOf("team");
        await Refused("S10", 400, "BadSyntax", () => Bot.Connector(HttpMethod.Post, "conversations", new
        {
            isGroup = true,
            tenantId = Bot["Bot__TenantId"],
            channelData = new { channel = new { id = channel } },
        }));
    }

    [Fact]
    public async Task S20_another_ones_message_cannot_be_changed()
    {
        var person = await teams.Newcomer();
        var said = await Simulator.Say(person.Chat, person.Key, "hallo");
        await Refused("S20", 403, "NotEnoughPermissions", () => Bot.Update(person.ChatId, (string)said["sent"]!["id"]!, Teams.Text("x")));
    }

    [Fact]
    public async Task S21_a_deleted_message_cannot_be_changed()
    {
        var person = await teams.Newcomer();
        var sent = await Bot.Send(person.ChatId, Teams.Text("x"));
        await Simulator.Delete($"/api/conversations/{person.Chat}/messages/{sent.Id}");
        await Refused("S21", 404, "ActivityNotFoundInConversation", () => Bot.Update(person.ChatId, sent.Id, Teams.Text("y")));
    }

    [Fact]
    public async Task S35_a_call_that_the_connector_does_not_have_is_written_down() =>
        await Refused("S35", 404, "NotFound", () => Bot.Connector(HttpMethod.Get, "nothing/here"));

    private Task<TurnResult> Create(string memberId) => Bot.Connector(HttpMethod.Post, "conversations", new
    {
        tenantId = Bot["Bot__TenantId"],
        members = new[] { new { id = memberId } },
    });

    private async Task<TurnResult> Refused(string rule, int status, string? code, Func<Task<TurnResult>> doing)
    {
        var seq = await Simulator.Seq();
        var heard = await doing();
        Assert.Equal((status, code), (heard.Status, heard.Code));
        Assert.Contains(rule, await Simulator.RulesBrokenSince(seq));
        return heard;
    }
}
