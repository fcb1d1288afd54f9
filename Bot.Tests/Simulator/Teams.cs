namespace Weerbaar.Tests.Simulator;

/// <summary>A simulator that holds a scripted bot to the rules, shared by the tests that leave no trace.</summary>
public sealed class Teams : IAsyncLifetime
{
    internal RunningSimulator Simulator { get; private set; } = null!;

    internal ScriptedBot Bot { get; private set; } = null!;

    internal BotSide AsBot { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Bot = await ScriptedBot.Start();
        Simulator = await RunningSimulator.Start(null, "--no-bot", "--answer-seconds", "1");
        AsBot = await BotSide.Of(Simulator);
        await Simulator.Post("/api/bots", new { urls = new[] { Bot.Url } });
    }

    public async ValueTask DisposeAsync()
    {
        await Simulator.DisposeAsync();
        await Bot.DisposeAsync();
    }

    /// <summary>Somebody new with the app, so that no test throttles another.</summary>
    internal async Task<Newcomer> Newcomer()
    {
        Bot.Answer = _ => Task.FromResult(Microsoft.AspNetCore.Http.Results.Ok());
        var key = $"n{Guid.NewGuid():N}";
        var person = await Simulator.Post("/api/people", new { key, name = "Nieuw Iemand" });
        await Simulator.Post($"/api/people/{key}/app", new { action = "install" });
        var id = (string)Bot.LastOf("installationUpdate")["conversation"]!["id"]!;
        return new Newcomer(key, $"chat-{key}", id, (string)person["id"]!, (string)person["mri"]!);
    }

    internal async Task<string> IdOf(string conversation) => (string)(await Simulator.Get("/api/world"))["conversations"]!.AsArray()
        .First(c => (string?)c!["key"] == conversation)!["id"]!;

    internal static JsonObject Text(string text) => new() { ["type"] = "message", ["text"] = text };

    internal static JsonObject Card(JsonNode content) => new()
    {
        ["type"] = "message",
        ["attachments"] = new JsonArray(new JsonObject
        {
            ["contentType"] = "application/vnd.microsoft.card.adaptive",
            ["content"] = content,
        }),
    };

    internal static JsonNode GoodCard(string text = "Dag") => JsonNode.Parse($$$"""
        {"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock","text":"{{{text}}}","wrap":true},
         {"type":"Input.Text","id":"words","label":"Woorden"},{"type":"Input.Toggle","id":"sure","title":"Zeker","value":"false"}],
         "actions":[{"type":"Action.Execute","title":"Verder","verb":"next","data":{"step":1},
         "fallback":{"type":"Action.Submit","title":"Verder","data":{"verb":"next","step":1}} },
         {"type":"Action.Submit","title":"Meer","data":{"msteams":{"type":"task/fetch"},"case":"C1"}}]}
        """)!;
}

/// <summary>One such person.</summary>
internal sealed record Newcomer(string Key, string Chat, string ChatId, string Id, string Mri);

/// <summary>The tests that share one simulator run one after another.</summary>
[CollectionDefinition(nameof(Teams))]
[EndToEnd]
public sealed class TeamsTests : ICollectionFixture<Teams>;
