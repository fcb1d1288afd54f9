using System.Net.Http.Json;

namespace Weerbaar.Tests.Simulator;

/// <summary>What people do in chats and channels, and what the bot gets of it.</summary>
[Collection(nameof(Teams))]
public sealed class ConversationTests(Teams teams)
{
    private RunningSimulator Simulator => teams.Simulator;

    [Fact]
    public async Task A_message_has_the_ids_and_times_of_Teams()
    {
        var person = await teams.Newcomer();
        await Simulator.Say(person.Chat, person.Key, "hallo");
        var activity = teams.Bot.LastOf("message");
        Assert.StartsWith("29:1", (string?)activity["from"]!["id"]);
        Assert.StartsWith("a:1", (string?)activity["conversation"]!["id"]);
        Assert.Equal(teams.AsBot["Bot__AppId"], ((string)activity["recipient"]!["id"]!)["28:".Length..]);
        Assert.Equal(person.Id, (string?)activity["from"]!["aadObjectId"]);
        Assert.True(long.TryParse((string?)activity["id"], out _));
        Assert.Equal("personal", (string?)activity["conversation"]!["conversationType"]);
        Assert.EndsWith("Z", (string?)activity["timestamp"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_channel_only_what_mentions_the_bot_gets_there()
    {
        var unheard = await Simulator.Say("monitoring", "noor", "koffie?");
        Assert.Null(unheard["delivery"]);
        Assert.Equal("notAddressed", (string?)unheard["sent"]!["delivery"]);
        await Simulator.Say("monitoring", "noor", "@weerbaar help");
        var activity = teams.Bot.LastOf("message");
        Assert.Equal("<at>Weerbaar</at> help", (string?)activity["text"]);
        var mention = activity["entities"]!.AsArray().First(e => (string?)e!["type"] == "mention")!;
        Assert.Equal((string?)activity["recipient"]!["id"], (string?)mention["mentioned"]!["id"]);
        Assert.Contains(";messageid=", (string?)activity["conversation"]!["id"]);
        Assert.NotNull(activity["channelData"]!["team"]!["aadGroupId"]);
    }

    [Fact]
    public async Task The_team_gets_another_channel_and_loses_it_and_the_bot_hears_of_both()
    {
        var key = "kanaal-" + Guid.NewGuid().ToString("N");
        await Simulator.Post("/api/conversations", new JsonObject { ["key"] = key, ["members"] = new JsonArray("noor") });
        var created = teams.Bot.LastOf("conversationUpdate");
        Assert.Equal("channelCreated", (string?)created["channelData"]!["eventType"]);
        var id = await teams.IdOf(key);
        Assert.Equal(id, (string?)created["channelData"]!["channel"]!["id"]);
        await teams.AsBot.Send(id, Teams.Text("hallo"));
        Assert.Single(await Simulator.Messages(key, "noor"));

        await Simulator.Http.DeleteAsync(new Uri($"/api/conversations/{key}", UriKind.Relative));
        Assert.Equal("channelDeleted", (string?)teams.Bot.LastOf("conversationUpdate")["channelData"]!["eventType"]);
        Assert.Equal(404, (await teams.AsBot.Send(id, Teams.Text("hallo?"))).Status);
        Assert.DoesNotContain((await Simulator.Get("/api/world"))["conversations"]!.AsArray(), c => (string?)c!["key"] == key);
    }

    [Fact]
    public async Task An_answer_to_a_thread_stays_in_it()
    {
        await Simulator.Say("monitoring", "noor", "@Weerbaar help");
        var question = teams.Bot.LastOf("message");
        var answer = await teams.AsBot.Send((string)question["conversation"]!["id"]!, Teams.Text("ja"));
        var replied = await teams.AsBot.Connector(
            HttpMethod.Post, $"conversations/{Uri.EscapeDataString(await teams.IdOf("monitoring"))}/activities/{answer.Id}",
            Teams.Text("nog iets"));
        var messages = await Simulator.Messages("monitoring", "emma");
        Assert.All(
            messages.Where(m => (string?)m!["id"] == answer.Id || (string?)m["id"] == replied.Id),
            m => Assert.Equal((string?)question["id"], (string?)m!["thread"]));
    }

    [Fact]
    public async Task A_thread_can_be_begun_by_the_bot_and_answered_by_people()
    {
        var made = await teams.AsBot.Connector(HttpMethod.Post, "conversations", new JsonObject
        {
            ["isGroup"] = true,
            ["tenantId"] = teams.AsBot["Bot__TenantId"],
            ["channelData"] = new JsonObject { ["channel"] = new JsonObject { ["id"] = await teams.IdOf("team") } },
            ["activity"] = Teams.Card(Teams.GoodCard()),
        });
        Assert.Equal(201, made.Status);
        Assert.EndsWith($";messageid={made.Json!["activityId"]}", made.Id, StringComparison.Ordinal);
        var said =
            await Simulator.Post(
                "/api/conversations/team/say", new { @as = "liam", text = "@Weerbaar thanks", thread = (string)made.Json["activityId"]! });
        Assert.Equal((string?)made.Json["activityId"], (string?)said["sent"]!["thread"]);
        Assert.Equal(made.Id, (string?)teams.Bot.LastOf("message")["conversation"]!["id"]);
    }

    [Fact]
    public async Task Somebodys_chat_is_always_the_same_one()
    {
        var person = await teams.Newcomer();
        var body = new { tenantId = teams.AsBot["Bot__TenantId"], members = new[] { new { id = person.Id } } };
        Assert.Equal(person.ChatId, (await teams.AsBot.Connector(HttpMethod.Post, "conversations", body)).Id);
        body = body with { members = [new { id = person.Mri }] };
        Assert.Equal(person.ChatId, (await teams.AsBot.Connector(HttpMethod.Post, "conversations", body)).Id);
    }

    [Fact]
    public async Task An_installation_comes_as_two_activities()
    {
        var person = await teams.Newcomer();
        var theirs = teams.Bot.Received.Select(r => r.Activity).Where(a => (string?)a["from"]!["aadObjectId"] == person.Id).ToList();
        Assert.Equal(["conversationUpdate", "installationUpdate"], theirs.Select(a => (string?)a["type"]).Order());
        await Simulator.Post($"/api/people/{person.Key}/app", new { action = "uninstall" });
        Assert.Equal("remove", (string?)teams.Bot.LastOf("installationUpdate")["action"]);
    }

    [Fact]
    public async Task Reactions_changes_and_deletions_reach_the_bot()
    {
        var person = await teams.Newcomer();
        var sent = await teams.AsBot.Send(person.ChatId, Teams.Text("dag"));
        await Simulator.Post($"/api/conversations/{person.Chat}/messages/{sent.Id}/react", new { @as = person.Key, type = "heart" });
        Assert.Equal("heart", (string?)teams.Bot.LastOf("messageReaction")["reactionsAdded"]![0]!["type"]);
        var said = await Simulator.Say(person.Chat, person.Key, "hallo");
        var path = $"/api/conversations/{person.Chat}/messages/{said["sent"]!["id"]}";
        using var edited = await Simulator.Http.PutAsync(path, JsonContent.Create(new { @as = person.Key, text = "hoi" }));
        Assert.Equal("hoi", (string?)teams.Bot.LastOf("messageUpdate")["text"]);
        await Simulator.Delete($"{path}?as={person.Key}");
        Assert.Equal("softDeleteMessage", (string?)teams.Bot.LastOf("messageDelete")["channelData"]!["eventType"]);
    }

    [Fact]
    public async Task A_card_with_refresh_is_asked_for_by_those_it_names_and_not_every_time()
    {
        var person = await teams.Newcomer();
        var card = Teams.GoodCard();
        card["refresh"] = JsonNode.Parse($$$"""{"action":{"type":"Action.Execute","verb":"refresh"},"userIds":["{{{person.Mri}}}"]}""");
        var sent = await teams.AsBot.Send(person.ChatId, Teams.Card(card));
        teams.Bot.AnswersWith(new JsonObject
        {
            ["statusCode"] = 200,
            ["type"] = "application/vnd.microsoft.card.adaptive",
            ["value"] = card.DeepClone(),
        });
        var path = $"/api/conversations/{person.Chat}/messages/{sent.Id}/refresh";
        Assert.NotNull((await Simulator.Post(path, new { @as = person.Key }))["delivery"]);
        Assert.Equal("automatic", (string?)teams.Bot.LastOf("invoke")["value"]!["trigger"]);
        Assert.Null((await Simulator.Post(path, new { @as = person.Key }))["delivery"]);
    }

    [Fact]
    public async Task Members_channels_and_the_team_can_be_asked_for()
    {
        var channel = Uri.EscapeDataString(await teams.IdOf("monitoring"));
        var first = await teams.AsBot.Connector(HttpMethod.Get, $"conversations/{channel}/pagedmembers?pageSize=1");
        var next =
            await teams.AsBot.Connector(
                HttpMethod.Get, $"conversations/{channel}/pagedmembers?pageSize=1&continuationToken={first.Json!["continuationToken"]}");
        Assert.Equal(2, first.Json["members"]!.AsArray().Count + next.Json!["members"]!.AsArray().Count);
        Assert.Equal(2, (await teams.AsBot.Connector(HttpMethod.Get, $"conversations/{channel}/members")).Json!.AsArray().Count);
        var person = await teams.Newcomer();
        var member =
            await teams.AsBot.Connector(HttpMethod.Get, $"conversations/{Uri.EscapeDataString(person.ChatId)}/members/{person.Id}");
        Assert.Equal(person.Mri, member.Id);
        await Simulator.Say("monitoring", "noor", "@Weerbaar help");
        var team = (string)teams.Bot.LastOf("message")["channelData"]!["team"]!["id"]!;
        var channels = await teams.AsBot.Connector(HttpMethod.Get, $"teams/{Uri.EscapeDataString(team)}/conversations");
        var ids = channels.Json!["conversations"]!.AsArray().Select(each => (string)each!["id"]!).ToList();
        Assert.All([team, await teams.IdOf("monitoring"), await teams.IdOf("team")], id => Assert.Contains(id, ids));
    }
}
