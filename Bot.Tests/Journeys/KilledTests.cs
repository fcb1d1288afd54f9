namespace Weerbaar.Tests.Journeys;

/// <summary>Promise 1: what was accepted is never lost, whatever is killed when.</summary>
public sealed class KilledTests
{
    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    public async Task A_bot_killed_after_each_accepted_step_loses_nothing(int bots, bool onAzurite)
    {
        // A lease and a message of the dead are waited for: shorter here, so that the test is.
        var settings = new Dictionary<string, string>
        {
            ["Delivery__LeaseFor"] = "00:00:15",
            ["Delivery__AnnouncedFor"] = "00:00:10",
        };
        await using var town = await Town.StartAsync(bots, settings, onAzurite);
        var (sanne, noor, marijke) = (town.Person("sanne"), town.Person("noor"), town.Person("marijke"));
        await sanne.SaysAsync("ik word online bedreigd");
        await KilledAndStartedAsync(town);
        await sanne.FillsInAsync();
        await KilledAndStartedAsync(town);
        var sent = await sanne.ClicksAsync("Versturen");
        await KilledAndStartedAsync(town);
        var number = Story.NumberIn(sent.Words);

        await noor.FindsAsync(number, "monitoring", 90);
        await marijke.FindsAsync(number, seconds: 90);
        await noor.ProposesAsync(number);
        await KilledAndStartedAsync(town);
        await marijke.FindsAsync("Er ligt een voorstel", seconds: 90);
        await marijke.ApprovesAsync(number);
        await KilledAndStartedAsync(town);
        await noor.FindsAsync("acties worden uitgevoerd", "monitoring", 90);
        await sanne.FindsAsync("Er is een besluit", seconds: 90);
    }

    /// <summary>All of them: whichever took the step is among them.</summary>
    private static async Task KilledAndStartedAsync(Town town)
    {
        for (var bot = 0; bot < town.BotCount; bot++)
        {
            town.KillBot(bot);
        }

        for (var bot = 0; bot < town.BotCount; bot++)
        {
            await town.RestartBotAsync(bot);
        }
    }
}
