namespace Weerbaar.Tests.Simulator;

/// <summary>What Teams says when a channel is deleted, and when the app is taken out of the team.</summary>
[Collection(nameof(Teams))]
public sealed class DeletedChannelTests(Teams teams)
{
    private static readonly string[] Members = ["noor"];

    private RunningSimulator Simulator => teams.Simulator;

    [Fact]
    public async Task S04_a_deleted_channel_is_told_of_and_then_not_found_by_bot_or_people()
    {
        var key = await MadeAsync();
        Assert.Equal("channelCreated", Told()["channelData"]!["eventType"]!.GetValue<string>());
        var id = await teams.IdOf(key);
        var card = await teams.AsBot.Send(id, Teams.Text("dag"));
        Assert.Equal(201, card.Status);

        await Simulator.Delete($"/api/conversations/{key}");
        var told = Told();
        Assert.Equal("channelDeleted", told["channelData"]!["eventType"]!.GetValue<string>());
        Assert.Equal(id, told["channelData"]!["channel"]!["id"]!.GetValue<string>());
        Assert.Equal(told["channelData"]!["team"]!["id"]!.GetValue<string>(), told["conversation"]!["id"]!.GetValue<string>());

        var since = await Simulator.Seq();
        foreach (var answer in new[]
        {
            await teams.AsBot.Send(id, Teams.Text("nog eens")),
            await teams.AsBot.Connector(
                HttpMethod.Put, $"conversations/{Uri.EscapeDataString(id)}/activities/{card.Id}", Teams.Text("anders")),
            await teams.AsBot.Connector(HttpMethod.Get, $"conversations/{Uri.EscapeDataString(id)}/pagedmembers", null),
            await ThreadAsync(id),
        })
        {
            Assert.Equal((404, "ConversationNotFound"), (answer.Status, answer.Code));
        }

        Assert.All(await Simulator.RulesBrokenSince(since), rule => Assert.Equal("S04", rule));
        Assert.Equal(
            (404, "UnknownConversation"),
            await Simulator.Refused($"/api/conversations/{key}/say", new { @as = "noor", text = "@Weerbaar help" }));
    }

    [Fact]
    public async Task S05_without_the_app_a_channel_of_the_team_takes_nothing_and_the_bot_was_told_twice()
    {
        var id = await teams.IdOf(await MadeAsync());
        await Simulator.Post("/api/team/app", new { action = "uninstall" });
        try
        {
            Assert.Equal("remove", teams.Bot.LastOf("installationUpdate")["action"]!.GetValue<string>());
            Assert.Equal(teams.AsBot["Bot__AppId"], Told()["membersRemoved"]![0]!["id"]!.GetValue<string>()["28:".Length..]);
            var answer = await ThreadAsync(id);
            Assert.Equal((403, "BotNotInConversationRoster"), (answer.Status, answer.Code));
        }
        finally
        {
            await Simulator.Post("/api/team/app", new { action = "install" });
        }
    }

    private async Task<string> MadeAsync()
    {
        await teams.Newcomer();
        var key = $"c{Guid.NewGuid():N}";
        await Simulator.Post("/api/conversations", new { key, members = Members });
        return key;
    }

    private JsonNode Told() => teams.Bot.LastOf("conversationUpdate");

    private Task<TurnResult> ThreadAsync(string channel) => teams.AsBot.Connector(HttpMethod.Post, "conversations", new JsonObject
    {
        ["isGroup"] = true,
        ["tenantId"] = teams.AsBot["Bot__TenantId"],
        ["channelData"] = new JsonObject { ["channel"] = new JsonObject { ["id"] = channel } },
        ["activity"] = Teams.Text("dag"),
    });
}
