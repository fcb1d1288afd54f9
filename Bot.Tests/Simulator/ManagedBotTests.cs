using System.Diagnostics;
using System.Globalization;

namespace Weerbaar.Tests.Simulator;

/// <summary>The simulator with the real bot as its child.</summary>
public sealed class ManagedBotTests
{
    [Fact]
    public async Task The_bot_is_started_started_again_when_it_dies_and_ended_with_the_simulator()
    {
        int pid;
        await using (var simulator = await RunningSimulator.Start(null, "--answer-seconds", "90"))
        {
            await Until(async () => (bool)(await simulator.Get("/health"))["ready"]!);
            Assert.Empty((await simulator.Get("/api/violations"))["violations"]!.AsArray());
            using (var bot = Process.GetProcessById(Pid(simulator)))
            {
                bot.Kill();
            }

            await Until(async () => (int)(await simulator.Get("/api/bot"))["restarts"]! == 1);
            var said = await simulator.Say("chat-sanne", "sanne", "help");
            Assert.True((bool)said["delivery"]!["accepted"]!);
            var before = Pid(simulator);
            Assert.True((bool)(await simulator.Post("/api/bot/restart", new { kill = true }))["live"]!);
            pid = Pid(simulator);
            Assert.NotEqual(before, pid);
        }

        Assert.ThrowsAny<ArgumentException>(() => Process.GetProcessById(pid));
    }

    private static int Pid(RunningSimulator simulator) =>
        int.Parse(File.ReadAllText(Path.Combine(simulator.Folder, "bot.pid")), CultureInfo.InvariantCulture);

    private static async Task Until(Func<Task<bool>> holds)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        while (!await holds())
        {
            await Task.Delay(100, patience.Token);
        }
    }
}
