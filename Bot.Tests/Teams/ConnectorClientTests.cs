using AdaptiveCards;
using Weerbaar.Teams.Connector;

namespace Weerbaar.Tests.Teams;

public sealed class ConnectorClientTests : IAsyncLifetime
{
    private const string Thread = "19:chan@thread.tacv2;messageid=1790";

    private ConnectorHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await ConnectorHost.StartAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Words_are_posted_plain_with_the_bots_token_and_escaped_ids()
    {
        _host.Then(201, """{"id":"179"}""");

        var outcome = await _host.Client.SendAsync(_host.Chat, new TextMessage("**hé**"), default);

        Assert.Equal(new SendOutcome.Delivered("179"), outcome);
        var call = Assert.Single(_host.Calls);
        Assert.Equal("POST", call.Method);
        Assert.Equal("/emea/v3/conversations/a%3A1%20Personal%2F%C3%A4/activities", call.Target);
        Assert.Equal("Bearer token1", call.Authorization);
        Assert.True(
            JsonNode.DeepEquals(JsonNode.Parse("""{"type":"message","text":"**hé**","textFormat":"plain"}"""), JsonNode.Parse(call.Body)),
            call.Body);
        Assert.Contains("hé", call.Body, StringComparison.Ordinal);
        Assert.Equal(
            "grant_type=client_credentials&client_id=33333333-3333-3333-3333-333333333333"
            + "&scope=https%3A%2F%2Fapi.botframework.com%2F.default&client_secret=s3cret",
            Assert.Single(_host.Tokens).Body);
    }

    [Fact]
    public async Task A_card_is_an_attachment_with_a_summary_and_no_text()
    {
        var card = new AdaptiveCard { Body = [new TextBlock("x")] };
        _host.Then(202);

        var outcome = await _host.Client.SendAsync(
            _host.Chat, new CardMessage(card, "Er is nieuws") { IsUrgent = true }, default);

        Assert.Equal(new SendOutcome.Delivered(null), outcome);
        var body = JsonNode.Parse(_host.Calls.Single().Body)!;
        Assert.Null(body["text"]);
        Assert.Equal("Er is nieuws", (string?)body["summary"]);
        Assert.Equal("urgent", (string?)body["importance"]);
        Assert.Equal("application/vnd.microsoft.card.adaptive", (string?)body["attachments"]![0]!["contentType"]);
        Assert.Equal(CardJson.Write(card), body["attachments"]![0]!["content"]!.ToJsonString());
    }

    [Fact]
    public async Task A_message_is_answered_updated_and_deleted_by_its_id()
    {
        var thread = _host.Conversation(Thread, ConversationTypes.Channel);
        _host.Then(200, """{"id":"2"}""").Then(200, """{"id":"1"}""").Then(200);

        await _host.Client.ReplyAsync(thread, "1", new TextMessage("a"), default);
        await _host.Client.UpdateAsync(thread, "1", new TextMessage("b"), default);
        Assert.Equal(new SendOutcome.Delivered(null), await _host.Client.DeleteAsync(thread, "1", default));

        const string target = "/emea/v3/conversations/19%3Achan%40thread.tacv2%3Bmessageid%3D1790/activities/1";
        Assert.Equal(
            [("POST", target), ("PUT", target), ("DELETE", target)],
            _host.Calls.Select(call => (call.Method, call.Target)));
    }

    [Fact]
    public async Task A_chat_with_a_person_is_made_by_the_bare_entra_id()
    {
        _host.Then(201, """{"id":"a:1Personal"}""");

        var outcome = await _host.Client.CreatePersonalAsync(Activities.PersonId, default);

        Assert.Equal(
            new SendOutcome.Created(_host.Chat with { ConversationId = "a:1Personal" }, null), outcome);
        var call = _host.Calls.Single();
        Assert.Equal("/emea/v3/conversations", call.Target);
        var expected = $$"""
            {"isGroup":false,"bot":{"id":"28:{{Activities.AppId}}"},"members":[{"id":"{{Activities.PersonId}}"}],
             "tenantId":"{{Activities.TenantId}}","channelData":{"tenant":{"id":"{{Activities.TenantId}}"} } }
            """;
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(call.Body)), call.Body);
    }

    [Fact]
    public async Task A_thread_in_a_channel_is_made_with_its_first_message()
    {
        _host.Then(201, $$"""{"id":"{{Thread}}","activityId":"1790"}""");
        var reply = _host.Conversation("19:chan@thread.tacv2;messageid=5", ConversationTypes.Channel);

        var outcome = await _host.Client.CreateThreadAsync(reply, new TextMessage("x"), default);

        Assert.Equal(
            new SendOutcome.Created(_host.Conversation(Thread, ConversationTypes.Channel), "1790"), outcome);
        var body = JsonNode.Parse(_host.Calls.Single().Body)!;
        Assert.True((bool?)body["isGroup"]);
        Assert.Equal("19:chan@thread.tacv2", (string?)body["channelData"]!["channel"]!["id"]);
        Assert.Equal("x", (string?)body["activity"]!["text"]);
    }

    [Fact]
    public async Task Members_come_page_by_page_with_either_name_of_their_id()
    {
        _host.Then(200, """{"continuationToken":"a&b","members":[{"id":"29:1","objectId":"e1","name":"Ada"}]}""")
            .Then(200, """{"members":[{"id":"29:2","aadObjectId":"e2"}]}""");

        var found = await _host.Roster.GetMembersAsync(_host.Chat, default);

        Assert.Equal([new Member("29:1", "e1", "Ada"), new Member("29:2", "e2", null)], found.Value);
        Assert.EndsWith("?pageSize=200&continuationToken=a%26b", _host.Calls[1].Target, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_member_is_found_or_said_why_not()
    {
        _host.Then(200, """{"id":"29:1","aadObjectId":"e1"}""")
            .Then(404, """{"error":{"code":"ConversationNotFound"}}""");

        var found = await _host.Roster.GetMemberAsync(_host.Chat, "e1", default);
        var gone = await _host.Roster.GetMemberAsync(_host.Chat, "e1", default);

        Assert.Equal(new Member("29:1", "e1", null), found.Value);
        Assert.Equal(new SendOutcome.ConversationGone(), gone.Failure);
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net.example.org/emea/")]
    [InlineData("http://127.0.0.1:1/")]
    [InlineData("")]
    [InlineData("emea")]
    public async Task A_host_that_is_not_on_the_list_never_sees_the_token(string serviceUrl)
    {
        var outcome = await _host.Client.SendAsync(
            _host.Chat with { ServiceUrl = serviceUrl }, new TextMessage("x"), default);

        Assert.Equal(new SendOutcome.Refused(0, "HostNotAllowed"), outcome);
        Assert.Empty(_host.Server.Requests);
    }

    [Fact]
    public async Task A_token_is_kept_until_it_nears_its_end()
    {
        _host.Then(200).Then(200).Then(200);

        await _host.Client.SendAsync(_host.Chat, new TextMessage("x"), default);
        _host.Clock.Advance(TimeSpan.FromMinutes(54));
        await _host.Client.SendAsync(_host.Chat, new TextMessage("x"), default);
        Assert.Single(_host.Tokens);

        _host.Clock.Advance(TimeSpan.FromMinutes(2));
        await _host.Client.SendAsync(_host.Chat, new TextMessage("x"), default);
        Assert.Equal("Bearer token2", _host.Calls[^1].Authorization);
    }

    [Fact]
    public async Task A_token_that_is_refused_is_renewed_once()
    {
        const string refused = """{"error":{"code":"BotNotRegistered","message":"m"}}""";
        _host.Then(401, refused).Then(200, """{"id":"1"}""").Then(401, refused).Then(401, refused);

        Assert.Equal(
            new SendOutcome.Delivered("1"), await _host.Client.SendAsync(_host.Chat, new TextMessage("x"), default));
        Assert.Equal(
            new SendOutcome.Refused(401, "BotNotRegistered"),
            await _host.Client.SendAsync(_host.Chat, new TextMessage("x"), default));
        Assert.Equal(
            ["Bearer token1", "Bearer token2", "Bearer token2", "Bearer token3"],
            _host.Calls.Select(call => call.Authorization));
    }
}
