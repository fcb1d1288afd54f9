namespace Weerbaar.Tests.Journeys;

/// <summary>Promise 1: what was accepted is never lost, whatever is killed when.</summary>
public sealed class KilledTests
{
    [Fact]
    public async Task A_bot_killed_after_each_accepted_step_loses_nothing()
    {
        // A lease and a message of the dead are waited for: shorter here, so that the test is.
        await using var town = await Town.StartAsync(settings: new()
        {
            ["Delivery__LeaseFor"] = "00:00:15",
            ["Delivery__AnnouncedFor"] = "00:00:10",
        });
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

    private static async Task KilledAndStartedAsync(Town town)
    {
        town.KillBot(0);
        await town.RestartBotAsync(0);
    }
}
