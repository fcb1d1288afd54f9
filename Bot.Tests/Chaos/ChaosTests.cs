using Weerbaar.Tests.Journeys;

namespace Weerbaar.Tests.Chaos;

/// <summary>
/// Promise 1 on Azure's own storage engine: a short run of the command that kills two bots under load. The long run is
/// "dotnet run --project Bot.Benchmarks -- chaos --rounds 20".
/// </summary>
public sealed class ChaosTests
{
    [Fact]
    public async Task What_was_accepted_survives_kills_faults_and_an_outage_and_is_seen_by_all()
    {
        using var chaos = Process.Start(
            Process.Dll("Bot.Benchmarks"),
            ["chaos", "--rounds", "2", "--seconds", "6", "--outage", "1", "--reporters", "2"],
            new Dictionary<string, string>());
        Assert.True(await chaos.EndsWithinAsync(TimeSpan.FromMinutes(6)), Said(chaos));
        Assert.True(chaos.ExitCode == 0, Said(chaos));
        Assert.Contains(chaos.Output, line => line.StartsWith("round 2, queue messages dropped", StringComparison.Ordinal));
        Assert.Contains(
            chaos.Output,
            line => line.StartsWith(
                "lost 0, effects twice 0, audiences behind 0, left on the queue 0, silent 0", StringComparison.Ordinal));
    }

    private static string Said(Process chaos) => string.Join('\n', chaos.Output);
}
