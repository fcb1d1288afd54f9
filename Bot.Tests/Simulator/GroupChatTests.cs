namespace Weerbaar.Tests.Simulator;

/// <summary>Group chats as Graph makes them, and the bot in them.</summary>
[Collection(nameof(Teams))]
public sealed class GroupChatTests(Teams teams)
{
    private static readonly string[] Pair = ["sanne", "noor"];

    [Fact]
    public async Task S43_a_group_chat_names_its_members_as_Graph_wants_them()
    {
        var seq = await teams.Simulator.Seq();
        var (sanne, noor) = (await Id("sanne"), await Id("noor"));
        await Refuses(new JsonObject { ["chatType"] = "oneOnOne", ["topic"] = "Overleg", ["members"] = Both(sanne, noor) });
        await Refuses(Chat(Member(sanne)));
        await Refuses(Chat(Member(sanne), Member(noor, role: "member")));
        await Refuses(Chat(Member(sanne), Member(sanne)));
        await Refuses(Chat(Member(sanne), new JsonObject { ["id"] = noor, ["roles"] = new JsonArray("owner") }));
        Assert.Equal(5, (await teams.Simulator.RulesBrokenSince(seq)).Count(rule => rule == "S43"));

        Assert.Equal(404, (await Posted(Chat(Member(sanne), Member(Guid.NewGuid().ToString())))).Status);
        Assert.Equal(403, (await Posted(Chat(Member(sanne), Member(await Id("milan"))))).Status);
    }

    [Fact]
    public async Task A_chat_asked_for_twice_is_there_twice()
    {
        var chat = Chat(Member(await Id("sanne")), Member(await Id("noor")));
        var (first, second) = (await Posted(chat), await Posted(chat));
        Assert.Equal((201, 201), (first.Status, second.Status));
        Assert.NotEqual(first.Id, second.Id);
    }

    [Fact]
    public async Task The_bot_writes_in_a_chat_once_it_is_installed_there_and_its_members_see_it()
    {
        var id = (await Posted(Chat(Member(await Id("sanne")), Member(await Id("noor"))))).Id;
        Assert.Equal((403, "BotNotInConversationRoster"), await Outcome(teams.AsBot.Send(id, Teams.Text("Te vroeg."))));
        Assert.Equal(201, (await Installed(id)).Status);
        Assert.Equal((409, "Conflict"), await Outcome(Installed(id)));
        Assert.Equal(404, (await Installed("19:nobody@thread.v2")).Status);
        Assert.True((await teams.AsBot.Send(id, Teams.Text("Dag samen."))).Status is 200 or 201);

        var seen = await teams.Simulator.Messages(id, "sanne");
        Assert.Equal("Dag samen.", (string?)seen[^1]!["text"]);
        Assert.Equal(
            (409, "NotAMember"), await teams.Simulator.Refused($"/api/conversations/{id}/say", new { @as = "marijke", text = "?" }));
        while (!teams.Bot.Received
            .Any(r => (string?)r.Activity["type"] == "installationUpdate" && (string?)r.Activity["conversation"]!["id"] == id
            && (string?)r.Activity["conversation"]!["conversationType"] == "groupChat" && r.Activity["channelData"]!["team"] is null))
        {
            await Task.Delay(20);
        }
    }

    [Fact]
    public async Task People_begin_a_chat_of_their_own_and_the_bot_hears_what_mentions_it()
    {
        await teams.Simulator.Post("/api/chats", new { key = "own", name = "Even overleggen", members = Pair });
        Assert.Equal((409, "Exists"), await teams.Simulator.Refused("/api/chats", new { key = "own", members = Pair }));
        Assert.Equal((400, "BadRequest"), await teams.Simulator.Refused("/api/chats", new { key = "alone", members = Pair[..1] }));

        await teams.Simulator.Post("/api/conversations/own/say", new { @as = "sanne", text = "niet voor jou" });
        await teams.Simulator.Post("/api/conversations/own/say", new { @as = "sanne", text = "@Weerbaar dag" });

        var heard = Assert.Single(
            teams.Bot.Received,
            r => (string?)r.Activity["type"] == "message" && (string?)r.Activity["conversation"]!["name"] == "Even overleggen");
        Assert.Equal("<at>Weerbaar</at> dag", (string?)heard.Activity["text"]);
        Assert.Equal("groupChat", (string?)heard.Activity["conversation"]!["conversationType"]);
        Assert.Contains(heard.Activity["entities"]!.AsArray(), entity => (string?)entity!["type"] == "mention");
    }

    private async Task Refuses(JsonObject chat) => Assert.Equal((400, "BadRequest"), await Outcome(Posted(chat)));

    private Task<TurnResult> Posted(JsonObject chat) => teams.AsBot.Graph(HttpMethod.Post, "chats", chat);

    private async Task<TurnResult> Installed(string chat)
    {
        var catalog = (await teams.AsBot.Graph(HttpMethod.Get, "appCatalogs/teamsApps")).Json!["value"]![0]!["id"];
        return await teams.AsBot.Graph(HttpMethod.Post, $"chats/{chat}/installedApps", new JsonObject
        {
            ["teamsApp@odata.bind"] = $"https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/{catalog}",
        });
    }

    private static async Task<(int, string?)> Outcome(Task<TurnResult> call) => ((await call).Status, (await call).Code);

    private static JsonObject Chat(params JsonObject[] members) => new()
    {
        ["chatType"] = "group",
        ["topic"] = "Overleg",
        ["members"] = new JsonArray([.. members]),
    };

    private static JsonArray Both(string one, string other) => [Member(one), Member(other)];

    private static JsonObject Member(string id, string role = "owner") => new()
    {
        ["@odata.type"] = "#microsoft.graph.aadUserConversationMember",
        ["roles"] = new JsonArray(role),
        ["user@odata.bind"] = $"https://graph.microsoft.com/v1.0/users('{id}')",
    };

    private async Task<string> Id(string key) => (string)(await teams.Simulator.Get("/api/world"))["people"]!.AsArray()
        .First(p => (string?)p!["key"] == key)!["id"]!;
}
