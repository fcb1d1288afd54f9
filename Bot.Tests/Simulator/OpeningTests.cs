using Microsoft.AspNetCore.Http;
using Weerbaar.Simulator.Start;

namespace Weerbaar.Tests.Simulator;

/// <summary>The first day with a bot that is slow to come up: a channel that is not bound shows officers nothing.</summary>
public sealed class OpeningTests
{
    [Theory]
    [InlineData("message", 503)]
    [InlineData("message", 401)]
    [InlineData("installationUpdate", 401)]
    public async Task What_sets_a_bot_up_is_brought_again_until_it_is_taken(string type, int status)
    {
        await using var bot = await ScriptedBot.Start();
        bot.Answer = activity => Task.FromResult((string?)activity["type"] == type ? Results.StatusCode(status) : Results.Ok());
        await using var simulator = await RunningSimulator.Start(null, "--bot", bot.Url);

        await Until(async () => (string?)(await simulator.Get("/api/bot"))["refusal"] == $"{status}");
        await Until(() => Task.FromResult(bot.Received.Count(r => (string?)r.Activity["type"] == type) > 1));
        Assert.False((bool)(await simulator.Get("/health"))["ready"]!);
        bot.Answer = _ => Task.FromResult(Results.Ok());

        await Until(async () => (bool)(await simulator.Get("/health"))["ready"]!);
        Assert.Null((await simulator.Get("/api/bot"))["refusal"]);
        var binding = Assert.Single(await simulator.Messages("monitoring", "noor"));
        Assert.Equal("delivered", (string?)binding!["delivery"]);
        Assert.Equal("delivered", (string?)Assert.Single(await simulator.Messages("team", "ilse"))!["delivery"]);
        Assert.All(
            bot.Received.Where(r => (string?)r.Activity["type"] == type).GroupBy(r => (string?)r.Activity["id"]).Take(1),
            tries => Assert.True(tries.Count() > 1, "It came again as another."));
    }

    [Fact]
    public async Task A_binding_that_was_refused_before_a_stop_is_brought_after_it_and_said_once()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        await using var bot = await ScriptedBot.Start();
        bot.Answer = activity => Task.FromResult((string?)activity["type"] == "message" ? Results.StatusCode(503) : Results.Ok());
        await using (var simulator = await RunningSimulator.Start(folder, "--bot", bot.Url))
        {
            await Until(async () => (string?)(await simulator.Get("/api/bot"))["refusal"] == "503");
            await simulator.Kill();
        }

        bot.Answer = _ => Task.FromResult(Results.Ok());
        await using (var again = await RunningSimulator.Start(folder, "--bot", bot.Url))
        {
            await Until(async () => (bool)(await again.Get("/health"))["ready"]!);
            Assert.Equal("delivered", (string?)Assert.Single(await again.Messages("monitoring", "noor"))!["delivery"]);
        }

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_clock_that_was_moved_while_a_bot_starts_is_told_to_it_once_it_is_up_and_after_each_start()
    {
        var port = FreePort.Find();
        await using var simulator = await RunningSimulator.Start(null, "--bot", $"http://127.0.0.1:{port}");
        var moved = await simulator.Post("/api/clock", new { advance = "P1D" });
        Assert.Null(moved["bots"]![0]!["status"]);

        await using (var bot = await ScriptedBot.Start(port))
        {
            await Until(() => Task.FromResult(bot.ClockOffset == 86_400));
            await Until(async () => (bool)(await simulator.Get("/health"))["ready"]!);
        }

        await Until(async () => !(bool)(await simulator.Get("/health"))["bot"]!);
        await using var another = await ScriptedBot.Start(port);
        await Until(() => Task.FromResult(another.ClockOffset == 86_400));
    }

    private static async Task Until(Func<Task<bool>> holds)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (!await holds())
        {
            await Task.Delay(50, patience.Token);
        }
    }
}
