using System.Diagnostics;

namespace Weerbaar.Tests.Simulator;

/// <summary>What can be made to go wrong on the bot's side.</summary>
[Collection(nameof(Teams))]
public sealed class FaultTests(Teams teams)
{
    [Fact]
    public async Task A_status_is_answered_so_often_as_asked_and_nothing_happens()
    {
        var person = await teams.Newcomer();
        await Fault(person, new { kind = "status", status = 412, count = 2 });
        Assert.Equal("PreconditionFailed", (await Send(person)).Code);
        Assert.Equal(412, (await Send(person)).Status);
        Assert.Equal(201, (await Send(person)).Status);
        Assert.Single(await teams.Simulator.Messages(person.Chat, person.Key));
    }

    [Fact]
    public async Task Retry_After_and_a_body_that_is_no_JSON_can_be_asked_for()
    {
        var person = await teams.Newcomer();
        await Fault(person, new { kind = "status", status = 502, html = true, retryAfter = 3 });
        var heard = await Send(person);
        Assert.Null(heard.Json);
        Assert.Equal(TimeSpan.FromSeconds(3), heard.Headers.RetryAfter!.Delta);
    }

    [Fact]
    public async Task A_504_after_success_leaves_the_message_there()
    {
        var person = await teams.Newcomer();
        await Fault(person, new { kind = "statusAfter", status = 504 });
        Assert.Equal(504, (await Send(person)).Status);
        Assert.Single(await teams.Simulator.Messages(person.Chat, person.Key));
    }

    [Fact]
    public async Task A_response_can_be_lost_after_success_and_a_connection_before()
    {
        var person = await teams.Newcomer();
        await Fault(person, new { kind = "cutAfter" });
        await Assert.ThrowsAsync<HttpRequestException>(() => Send(person));
        Assert.Single(await teams.Simulator.Messages(person.Chat, person.Key));
        await Fault(person, new { kind = "cut" });
        await Assert.ThrowsAsync<HttpRequestException>(() => Send(person));
        Assert.Single(await teams.Simulator.Messages(person.Chat, person.Key));
    }

    [Fact]
    public async Task Slow_is_slow()
    {
        var person = await teams.Newcomer();
        await Fault(person, new { kind = "slow", ms = 700 });
        var watch = Stopwatch.StartNew();
        Assert.Equal(201, (await Send(person)).Status);
        Assert.True(watch.ElapsedMilliseconds >= 700);
    }

    [Theory]
    [InlineData("metadata", "/v1/.well-known/openidconfiguration")]
    [InlineData("keys", "/v1/.well-known/keys")]
    public async Task Metadata_and_keys_can_be_unreachable(string target, string path)
    {
        var fault = await teams.Simulator.Post("/api/faults", new JsonObject { ["target"] = target, ["kind"] = "cut", ["count"] = null });
        await Assert.ThrowsAsync<HttpRequestException>(() => teams.Simulator.Http.GetAsync(path));
        await teams.Simulator.Delete($"/api/faults/{fault["id"]}");
        Assert.True((await teams.Simulator.Http.GetAsync(path)).IsSuccessStatusCode);
    }

    [Fact]
    public async Task Token_and_Graph_can_fail_for_one_person_only()
    {
        await teams.Simulator.Post("/api/faults", new { target = "token", kind = "status", status = 503 });
        using var response = await teams.AsBot.TokenRequest("https://graph.microsoft.com/.default");
        Assert.Equal(503, (int)response.StatusCode);
        var (one, other) = (await teams.Newcomer(), await teams.Newcomer());
        await teams.Simulator.Post("/api/faults", new { target = "graph", kind = "status", status = 504, person = one.Key });
        Assert.Equal(200, (await teams.AsBot.Graph(HttpMethod.Get, $"users/{other.Id}")).Status);
        Assert.Equal(504, (await teams.AsBot.Graph(HttpMethod.Get, $"users/{one.Id}")).Status);
    }

    [Fact]
    public async Task What_a_bot_calls_is_written_down_with_the_fault_that_struck()
    {
        var person = await teams.Newcomer();
        var seq = await teams.Simulator.Seq();
        await Fault(person, new { kind = "status", status = 500 });
        await Send(person);
        var calls = (await teams.Simulator.Get($"/api/calls?after={seq}"))["calls"]!.AsArray();
        Assert.Contains(calls, c => (int)c!["status"]! == 500 && (string?)c["side"] == "connector" && c["fault"] is not null);
    }

    [Theory]
    [InlineData("""{"target":"moon","kind":"cut"}""")]
    [InlineData("""{"target":"graph","kind":"status"}""")]
    public async Task A_fault_that_makes_no_sense_is_refused(string fault) =>
        Assert.Equal((400, "BadRequest"), await teams.Simulator.Refused("/api/faults", JsonNode.Parse(fault)!));

    private Task<TurnResult> Send(Newcomer person) => teams.AsBot.Send(person.ChatId, Teams.Text("x"));

    private async Task Fault(Newcomer person, object fault)
    {
        var json = System.Text.Json.JsonSerializer.SerializeToNode(fault)!;
        json["target"] = "connector";
        json["conversation"] = person.Chat;
        await teams.AsBot.Token("api.botframework.com");
        await teams.Simulator.Post("/api/faults", json);
    }
}
