namespace Weerbaar.Tests.Simulator;

/// <summary>Too many messages in each documented window. Windows of real length, but fewer messages for the long ones.</summary>
public sealed class ThrottleTests
{
    [Fact]
    public async Task The_documented_windows_hold_unless_told_otherwise()
    {
        await using var simulator = await RunningSimulator.Start(null, "--no-bot", "--no-opening");
        var windows = (await simulator.Get("/api/world"))["settings"]!["sendWindows"]!.AsArray();
        Assert.Equal(["7/1", "8/2", "60/30", "1800/3600"], windows.Select(w => $"{w!["count"]}/{w["seconds"]}"));
    }

    [Theory]
    [InlineData("S16", "3/1,99/2,99/30,99/3600", 3, 1)]
    [InlineData("S17", "99/1,3/2,99/30,99/3600", 3, 2)]
    [InlineData("S18", "99/1,99/2,3/30,99/3600", 3, 30)]
    [InlineData("S19", "99/1,99/2,99/30,3/3600", 3, 3600)]
    public async Task S16_to_S19_one_more_than_a_window_holds_is_throttled(string rule, string windows, int fits, int seconds)
    {
        await using var simulator = await RunningSimulator.Start(null, "--no-bot", "--no-opening", "--send-windows", windows);
        var bot = await BotSide.Of(simulator);
        var (chat, seq) = (await ChatWith(simulator, bot, "sanne"), await simulator.Seq());
        for (var i = 0; i < fits; i++)
        {
            Assert.Equal(201, (await bot.Send(chat, Teams.Text("x"))).Status);
        }

        var heard = await bot.Send(chat, Teams.Text("te veel"));
        Assert.Equal((429, "Throttled"), (heard.Status, heard.Code));
        Assert.InRange(heard.Headers.RetryAfter!.Delta!.Value.TotalSeconds, Math.Max(1, seconds - 10), seconds);
        Assert.Equal([rule], await simulator.RulesBrokenSince(seq));
        Assert.Equal(201, (await bot.Send(await ChatWith(simulator, bot, "liam"), Teams.Text("x"))).Status);
    }

    [Fact]
    public async Task S16_after_Retry_After_it_goes_on()
    {
        await using var simulator = await RunningSimulator.Start(null, "--no-bot", "--no-opening");
        var bot = await BotSide.Of(simulator);
        var chat = await ChatWith(simulator, bot, "sanne");
        TurnResult heard;
        do
        {
            heard = await bot.Send(chat, Teams.Text("x"));
        }
        while (heard.Status == 201);
        await Task.Delay(heard.Headers.RetryAfter!.Delta!.Value + TimeSpan.FromMilliseconds(1100));
        Assert.Equal(201, (await bot.Send(chat, Teams.Text("x"))).Status);
    }

    private static async Task<string> ChatWith(RunningSimulator simulator, BotSide bot, string person)
    {
        await simulator.Post($"/api/people/{person}/app", new { action = "install" });
        var id = (string)(await simulator.Get("/api/world"))["people"]!.AsArray().First(p => (string?)p!["key"] == person)!["id"]!;
        var made =
            await bot.Connector(
                HttpMethod.Post, "conversations",
                new { tenantId = bot["Bot__TenantId"], members = new[] { new JsonObject { ["id"] = id } } });
        return made.Id;
    }
}
