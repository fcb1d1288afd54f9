namespace Weerbaar.Tests.Journeys;

/// <summary>Promise 1: what was accepted is never lost, whatever is killed when.</summary>
public sealed class KilledTests
{
    [Fact]
    public async Task A_bot_killed_after_each_accepted_step_loses_nothing()
    {
        // A lease and a message of the dead are waited for: shorter here, so that the test is.
        await using var town = await EndToEndHost.StartAsync(bots: 1, settings: new()
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

    /// <summary>Everything is kept and nothing is posted when it dies; nobody writes again, and nothing is delivered again.</summary>
    [Fact]
    public async Task Who_told_something_is_answered_though_the_bot_died_before_it_could()
    {
        await using var town = await EndToEndHost.StartAsync(bots: 1, settings: new()
        {
            ["Delivery__AnnouncedFor"] = "00:00:05",
            ["Delivery__AnswerWithin"] = "00:00:02",
        });
        var (sanne, liam) = (town.Person("sanne"), town.Person("liam"));
        await town.PostAsync("/api/faults", new JsonObject
        {
            ["target"] = "connector",
            ["kind"] = "slow",
            ["ms"] = 3_600_000,
            ["count"] = 100,
            ["method"] = "POST",
            ["pathContains"] = "/activities",
        });
        await Task.WhenAll(sanne.SaysAsync("ik word online bedreigd"), liam.SaysAsync("somebody threatens me online"));
        var (before, beforeLiam) = (await AnswersAsync(sanne), await AnswersAsync(liam));
        town.KillBot(0);
        await town.NoFaultsAsync();
        await town.RestartBotAsync(0);

        await EndToEndHost.EventuallyAsync(
            async () => await AnswersAsync(sanne) == before + 1 && await AnswersAsync(liam) == beforeLiam + 1, "both are answered, once",
            60);
        await Task.Delay(TimeSpan.FromSeconds(8));
        Assert.Equal((before + 1, beforeLiam + 1), (await AnswersAsync(sanne), await AnswersAsync(liam)));
    }

    private static async Task<int> AnswersAsync(TeamsUser person) => (await person.SeesAsync()).Count(seen => seen.FromBot);

    private static async Task KilledAndStartedAsync(EndToEndHost town)
    {
        town.KillBot(0);
        await town.RestartBotAsync(0);
    }
}
