namespace Weerbaar.Tests.Simulator;

/// <summary>Restarting loses nothing, however it ended.</summary>
public sealed class RestartTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    [Fact]
    public async Task Conversations_messages_views_dialogs_keys_port_and_clock_are_there_after_a_kill()
    {
        await using var bot = await ScriptedBot.Start();
        JsonNode before, messages, keys;
        string message, chat;
        await using (var simulator = await RunningSimulator.Start(_folder, "--bot", bot.Url))
        {
            await Ready(simulator);
            await simulator.Post("/api/clock", new { advance = "PT5M" });
            (chat, message) = await SendCard(simulator);
            bot.AnswersWith(JsonNode.Parse("""
                {"statusCode":200,"type":"application/vnd.microsoft.card.adaptive","value":{"type":"AdaptiveCard","version":"1.5","body":[]}}
                """)!);
            await simulator.Click("chat-sanne", message, new { @as = "sanne", verb = "next" });
            await simulator.Say("chat-sanne", "sanne", "hallo");
            (before, messages, keys) = await Look(simulator);
            await simulator.Kill();
        }

        await using var again = await RunningSimulator.Start(_folder, "--bot", bot.Url);
        var (after, messagesAfter, keysAfter) = await Look(again);
        Assert.Equal(messages.ToJsonString(), messagesAfter.ToJsonString());
        Assert.Equal(keys.ToJsonString(), keysAfter.ToJsonString());
        Assert.Equal(before["conversations"]!.ToJsonString(), after["conversations"]!.ToJsonString());
        Assert.Equal(300, (int)after["clock"]!["offsetSeconds"]!);
        Assert.True((long)after["seq"]! > (long)before["seq"]!);
        Assert.Equal(200, (await (await BotSide.Of(again)).Update(chat, message, Teams.Text("nog steeds"))).Status);
    }

    [Fact]
    public async Task The_port_stays_and_the_first_day_is_not_played_twice()
    {
        await using var bot = await ScriptedBot.Start();
        Uri first;
        await using (var simulator = await RunningSimulator.Start(_folder, "--bot", bot.Url))
        {
            await Ready(simulator);
            first = simulator.Address;
        }

        var received = bot.Received.Count;
        await using var again = await RunningSimulator.Start(_folder, "--bot", bot.Url);
        Assert.Equal(first, again.Address);
        await Ready(again);
        Assert.Equal(received, bot.Received.Count);
    }

    [Fact]
    public async Task What_somebody_said_before_a_kill_is_brought_to_the_bot_afterwards_with_the_same_id()
    {
        await using var bot = await ScriptedBot.Start();
        string id;
        await using (var simulator = await RunningSimulator.Start(_folder, "--bot", bot.Url))
        {
            await Ready(simulator);
            var arrived = new TaskCompletionSource<string>();
            bot.Answer = async a =>
            {
                arrived.TrySetResult((string)a["id"]!);
                await Task.Delay(2000);
                return Microsoft.AspNetCore.Http.Results.Ok();
            };
            _ = simulator.Say("chat-liam", "liam", "hello");
            id = await arrived.Task;
            await simulator.Kill();
        }

        bot.Answer = _ => Task.FromResult(Microsoft.AspNetCore.Http.Results.Ok());
        await using var again = await RunningSimulator.Start(_folder, "--bot", bot.Url);
        while ((string?)(await again.Messages("chat-liam", "liam"))[0]!["delivery"] != "delivered")
        {
            await Task.Delay(50);
        }

        Assert.Equal(2, bot.Received.Count(r => (string?)r.Activity["id"] == id));
    }

    [Fact]
    public async Task Reset_starts_afresh()
    {
        await using var bot = await ScriptedBot.Start();
        await using (var simulator = await RunningSimulator.Start(_folder, "--bot", bot.Url))
        {
            await Ready(simulator);
            await simulator.Say("chat-liam", "liam", "hello");
            await simulator.Post("/api/reset", new { });
            await Ready(simulator);
            Assert.Empty(await simulator.Messages("chat-liam", "liam"));
            await simulator.Say("chat-liam", "liam", "hello");
        }

        await using var again = await RunningSimulator.Start(_folder, "--bot", bot.Url, "--reset");
        await Ready(again);
        Assert.Empty(await again.Messages("chat-liam", "liam"));
    }

    [Fact]
    public async Task The_clock_goes_forward_for_the_bots_too_and_never_back()
    {
        await using var bot = await ScriptedBot.Start();
        await using var simulator = await RunningSimulator.Start(_folder, "--bot", bot.Url);
        var moved = await simulator.Post("/api/clock", new { advance = "P1D" });
        Assert.Equal(204, (int)moved["bots"]![0]!["status"]!);
        Assert.Equal(86_400, bot.ClockOffset);
        Assert.Equal((409, "BackInTime"), await simulator.Refused("/api/clock", new { offsetSeconds = 0 }));
        await Ready(simulator);
        await simulator.Say("chat-liam", "liam", "hello");
        var said = DateTimeOffset.Parse((string)bot.LastOf("message")["timestamp"]!, System.Globalization.CultureInfo.InvariantCulture);
        Assert.InRange(said - DateTimeOffset.UtcNow, TimeSpan.FromHours(23.9), TimeSpan.FromHours(24.1));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task Ready(RunningSimulator simulator)
    {
        while (!(bool)(await simulator.Get("/health"))["ready"]!)
        {
            await Task.Delay(50);
        }
    }

    private static async Task<(string Chat, string Message)> SendCard(RunningSimulator simulator)
    {
        var chat =
            (string)(await simulator.Get("/api/world"))["conversations"]!.AsArray().First(c => (string?)c!["key"] == "chat-sanne")!["id"]!;
        return (chat, (await (await BotSide.Of(simulator)).Send(chat, Teams.Card(Teams.GoodCard()))).Id);
    }

    private static async Task<(JsonNode World, JsonNode Messages, JsonNode Keys)> Look(RunningSimulator simulator) =>
        (await simulator.Get("/api/world"), await simulator.Messages("chat-sanne", "sanne"), await simulator.Get("/v1/.well-known/keys"));
}
