using System.Net.Http.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Weerbaar.Tests.Simulator;

/// <summary>What stands at the door: the host's name, the live events, several bots, and the signing proxy.</summary>
public sealed class DoorTests
{
    [Theory]
    [InlineData("localhost", 200)]
    [InlineData("127.0.0.1", 200)]
    [InlineData("weerbaar.example", 421)]
    public async Task Only_this_machines_own_names_are_let_in(string host, int status)
    {
        await using var simulator = await RunningSimulator.Start(null, "--no-bot");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/world") { Headers = { Host = host } };
        using var response = await simulator.Http.SendAsync(request);
        Assert.Equal(status, (int)response.StatusCode);
    }

    [Fact]
    public async Task Deliveries_take_turns_and_pass_over_a_process_that_is_gone()
    {
        await using var one = await ScriptedBot.Start();
        await using var simulator = await RunningSimulator.Start(null, "--no-bot", "--no-opening");
        await using (var other = await ScriptedBot.Start())
        {
            await simulator.Post("/api/bots", new { urls = new[] { one.Url, other.Url } });
            await simulator.Post("/api/people/sanne/app", new { action = "install" });
            for (var i = 0; i < 4; i++)
            {
                await simulator.Say("chat-sanne", "sanne", $"{i}");
            }

            Assert.Equal(3, one.Received.Count);
            Assert.Equal(3, other.Received.Count);
        }

        for (var i = 0; i < 4; i++)
        {
            Assert.True((bool)(await simulator.Say("chat-sanne", "sanne", $"{i}"))["delivery"]!["accepted"]!);
        }
    }

    [Fact]
    public async Task What_happens_is_told_live()
    {
        await using var simulator = await RunningSimulator.Start(null, "--no-bot", "--no-opening");
        await simulator.Post("/api/people/sanne/app", new { action = "install" });
        var seq = await simulator.Seq();
        var waiting = simulator.Get($"/api/changes?after={seq}&waitMs=20000");
        await simulator.Post("/api/clock", new { advance = "PT1H" });
        Assert.Equal("clock", (string?)(await waiting)["events"]![0]!["type"]);
        await using var stream = await simulator.Http.GetStreamAsync($"/api/events?after={seq}");
        using var reader = new StreamReader(stream);
        var lines = new List<string?>();
        while (lines.LastOrDefault()?.StartsWith("data:", StringComparison.Ordinal) != true)
        {
            lines.Add(await reader.ReadLineAsync());
        }

        Assert.Contains("event: clock", lines);
        Assert.Equal(3600, (int)JsonNode.Parse(lines[^1]!["data: ".Length..])!["offsetSeconds"]!);
    }

    [Fact]
    public async Task The_proxy_signs_what_comes_unsigned_and_gives_back_the_answer()
    {
        await using var bot = await ScriptedBot.Start();
        bot.Answer = _ => Task.FromResult(Results.Json(new { statusCode = 200 }));
        await using var proxy = await RunningSimulator.Start(null, "proxy", "--bot", bot.Url);
        using var response =
            await proxy.Http.PostAsJsonAsync("/api/messages", new { type = "invoke", serviceUrl = "http://127.0.0.1:56150/_connector" });
        Assert.Equal("""{"statusCode":200}""", await response.Content.ReadAsStringAsync());
        var token = new JsonWebToken(bot.Received.Single().Authorization!["Bearer ".Length..]);
        Assert.Equal("http://127.0.0.1:56150/_connector", token.GetPayloadValue<string>("serviceurl"));
        Assert.Equal("127.0.0.1:56150", (await BotSide.Of(proxy))["Bot__ServiceHosts__1"]);
        Assert.Contains(
            "Sanne Bakker", File.ReadAllText(Path.Combine(proxy.Folder, ".m365agentsplayground.yml")), StringComparison.Ordinal);
    }
}
