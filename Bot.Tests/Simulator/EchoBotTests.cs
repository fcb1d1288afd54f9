using System.Diagnostics;

namespace Weerbaar.Tests.Simulator;

/// <summary>An ordinary bot of the Bot Framework SDK for JavaScript: to it, too, the simulator is Teams.</summary>
public sealed class EchoBotTests
{
    private static readonly string Source = Path.Combine(Repository.Root, "Bot.Tests", "Simulator", "echo-bot");

    [Fact]
    public async Task An_npm_echo_bot_talks_to_the_simulator()
    {
        await Install();
        await using var simulator = await RunningSimulator.Start(null, "--no-bot", "--answer-seconds", "90");
        using var bot = await Start(simulator);
        await simulator.Post("/api/bots", new { urls = new[] { await bot.StandardOutput.ReadLineAsync() } });
        Assert.Equal("Welcome", (string?)(await simulator.Messages("chat-sanne", "sanne"))[0]!["text"]);

        var said = await simulator.Say("chat-sanne", "sanne", "card");
        Assert.Equal("Echo: card", (string?)said["messages"]![0]!["text"]);
        var clicked = await simulator.Click("chat-sanne", (string)said["messages"]![1]!["id"]!, new { @as = "sanne", title = "Press" });
        Assert.Equal("Pressed", (string?)clicked["shows"]!["card"]!["body"]![0]!["text"]);

        var mentioned = await simulator.Say("team", "liam", "@Weerbaar hi");
        Assert.Equal((string?)mentioned["sent"]!["id"], (string?)mentioned["messages"]![0]!["thread"]);
        Assert.Empty((await simulator.Get("/api/violations"))["violations"]!.AsArray());
        bot.StandardInput.Close();
        await bot.WaitForExitAsync();
    }

    [Fact]
    public async Task It_refuses_what_the_simulator_signs_wrongly()
    {
        await Install();
        await using var simulator = await RunningSimulator.Start(null, "--no-bot", "--no-opening");
        using var bot = await Start(simulator);
        var url = await bot.StandardOutput.ReadLineAsync();
        await simulator.Post("/api/people/sanne/app", new { action = "install" });
        var activity = await simulator.Get("/api/conversations/chat-sanne/template?as=sanne&kind=conversationUpdate");

        // The SDK takes a key without endorsements, and says 500 where it means 401.
        foreach (var sign in new[] { "wrongKey", "wrongAudience", "expired", "otherServiceUrl", "algNone", "none" })
        {
            var told = await simulator.Post("/api/raw", new { activity, sign, bot = url, timeoutMs = 90_000 });
            Assert.True((int?)told["status"] is >= 400, $"{sign}: {told.ToJsonString()}");
        }

        bot.StandardInput.Close();
        await bot.WaitForExitAsync();
    }

    private static async Task<Process> Start(RunningSimulator simulator)
    {
        var start = new ProcessStartInfo("node", [Path.Combine(Source, "echo-bot.js")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        foreach (var (name, value) in (await simulator.Get("/api/settings"))["environment"]!.AsObject())
        {
            start.Environment[name] = (string?)value;
        }

        return Process.Start(start)!;
    }

    private static readonly SemaphoreSlim OneInstall = new(1, 1);

    private static async Task Install()
    {
        await OneInstall.WaitAsync();
        try
        {
            var (done, wanted) = (Path.Combine(Source, "node_modules", ".package-lock.json"), Path.Combine(Source, "package-lock.json"));
            if (File.Exists(done) && File.GetLastWriteTimeUtc(done) >= File.GetLastWriteTimeUtc(wanted))
            {
                return;
            }

            using var npm =
                Process.Start(
                    new ProcessStartInfo("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"]) { WorkingDirectory = Source })!;
            await npm.WaitForExitAsync();
            Assert.Equal(0, npm.ExitCode);
            File.SetLastWriteTimeUtc(done, DateTime.UtcNow);
        }
        finally
        {
            OneInstall.Release();
        }
    }
}
