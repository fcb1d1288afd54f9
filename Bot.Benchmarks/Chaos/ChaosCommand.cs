using System.Diagnostics;

namespace Weerbaar.Benchmarks.Chaos;

/// <summary>Rounds of load under kills, faults and outages, and after each the account: nothing accepted may be lost.</summary>
internal static class ChaosCommand
{
    /// <summary>
    /// For how many seconds an answer that is owed may still be under way once there is peace: two tries of a slow connector.
    /// </summary>
    private const int AnsweredWithin = 60;

    /// <returns>0: nothing lost, nothing done twice, everybody is answered and sees the state, no duplicate without a cause.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        var options = ChaosOptions.Parse(arguments);
        Console.WriteLine($"chaos: {options}");
        await using var town = await ChaosHost.StartAsync(options);
        var (random, ledger) = (new Random(options.Seed), new AcceptedLog());
        var mischief = new FaultInjector(town, options, random);
        var began = Stopwatch.GetTimestamp();
        var account = new ChaosReport();
        for (var round = 1; round <= options.Rounds; round++)
        {
            var dropped = options.Dropped || round % 2 == 0;
            await new ChaosRound(town, options, ledger, mischief, random, account).RunAsync(dropped);
            Console.WriteLine(
                $"round {round}{(dropped ? ", queue messages dropped" : "")}: {Stopwatch.GetElapsedTime(began).TotalSeconds:0} s, kills {mischief.Kills}, inputs {ledger.Inputs}");
        }

        Console.WriteLine($"a bot was live after {town.Bots.SelectMany(place => place.Starts).Average():0.0} s");
        account.Unanswered = await new LastWord(town).FindSilentAsync();
        await Until.HoldsAsync(
            async () => ((account.Faults, account.Silent) = await town.Bots[0].VerifiedAsync()).Silent == 0, AnsweredWithin);
        return await account.PrintAsync(town, ledger, mischief) ? 0 : 1;
    }
}
