using System.Net;

namespace Weerbaar.Tests.Teams;

public sealed class RoutingTests : IAsyncLifetime
{
    private readonly RecordingBot _bot = new();
    private TeamsHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await TeamsHost.StartAsync(_bot);

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_click_brings_its_verb_ids_and_inputs()
    {
        var (kind, context, data) = await TurnAsync(Activities.Click());

        Assert.Equal("action", kind);
        Assert.Equal("approve", data!.Verb);
        Assert.False(data.IsRefresh);
        Assert.Equal([new("case", "c17"), new("rev", "4")], data.Ids);
        Assert.Equal([new("comment", "ok"), new("urgent", "true"), new("score", "3")], data.Inputs);
        Assert.Equal(Activities.PersonId, context.Person.Id);
    }

    [Fact]
    public async Task A_card_that_asks_by_itself_is_told_apart_from_a_click() =>
        Assert.True((await TurnAsync(Activities.Click("refresh", "automatic"))).Data!.IsRefresh);

    [Fact]
    public async Task An_old_clients_click_is_a_message_with_the_same_data()
    {
        var activity = Activities.Message(text: null);
        activity["value"] = JsonNode.Parse("""{"verb":"approve","ids":{"case":"c17"},"comment":"ok"}""");

        var (kind, _, data) = await TurnAsync(activity);

        Assert.Equal("submit", kind);
        Assert.Equal("approve", data!.Verb);
        Assert.Equal("c17", data.Ids["case"]);
        Assert.Equal("ok", data.Input("comment"));
    }

    [Fact]
    public async Task A_dialog_is_opened_and_sent()
    {
        var (fetch, _, asked) = await TurnAsync(Activities.Invoke(
            "task/fetch",
            """{"data":{"msteams":{"type":"task/fetch"},"verb":"propose"},"context":{"theme":"dark"}}"""));
        Assert.Equal("fetch", fetch);
        Assert.Equal("propose", asked!.Verb);
        Assert.Empty(asked.Inputs);

        var (sent, _, filled) = await TurnAsync(Activities.Invoke(
            "task/submit", """{"data":{"verb":"propose","reason":"te laat"},"context":{"theme":"dark"}}"""));
        Assert.Equal("sent", sent);
        Assert.Equal("te laat", filled!.Input("reason"));
    }

    [Theory]
    [InlineData("add", "installed")]
    [InlineData("add-upgrade", "installed")]
    [InlineData("remove", "removed")]
    public async Task An_installation_is_told_apart_from_a_removal(string action, string kind) =>
        Assert.Equal(kind, (await TurnAsync(Activities.Installation(action))).Kind);

    [Fact]
    public async Task New_members_are_handed_on()
    {
        var members = new JsonArray(new JsonObject { ["id"] = "29:x" });

        var (kind, _, _) = await TurnAsync(
            Activities.With("conversationUpdate", new JsonObject { ["membersAdded"] = members }));

        Assert.Equal("members", kind);
    }

    [Theory]
    [InlineData("messageReaction")]
    [InlineData("typing")]
    [InlineData("event")]
    [InlineData("conversationUpdate")]
    [InlineData("somethingNew")]
    public async Task Other_activities_are_taken_and_left_alone(string type)
    {
        Assert.Equal(HttpStatusCode.OK, (await _host.PostAsync(Activities.With(type, []))).StatusCode);
        Assert.Empty(_bot.Turns);
    }

    [Fact]
    public async Task Somebody_outside_any_directory_comes_to_no_handler_but_their_own()
    {
        foreach (var activity in (JsonObject[])[Activities.Message(), Activities.Click()])
        {
            activity["from"]!.AsObject().Remove("aadObjectId");

            var (kind, context, _) = await TurnAsync(activity);

            Assert.Equal("stranger", kind);
            Assert.Null(context.Sender);
        }
    }

    private async Task<(string Kind, Weerbaar.Teams.TurnContext Context, Weerbaar.Teams.ActionData? Data)> TurnAsync(
        JsonObject activity)
    {
        _bot.Turns.Clear();
        Assert.Equal(HttpStatusCode.OK, (await _host.PostAsync(activity)).StatusCode);
        return _bot.Turns.Single();
    }
}
