namespace Weerbaar.Tests.Journeys;

/// <summary>Whatever fails on the way, in the end everybody sees the present state.</summary>
public sealed class FaultTests
{
    [Fact]
    public async Task A_failing_connector_delays_and_loses_nothing()
    {
        await using var town = await EndToEndHost.StartAsync();
        var (sanne, noor, marijke) = (town.Person("sanne"), town.Person("noor"), town.Person("marijke"));
        await sanne.SaysAsync("ik word online bedreigd");
        await sanne.FillsInAsync();
        await town.FaultAsync("connector", "status", 3, 429, retryAfter: 1);
        var number = Story.NumberIn((await sanne.ClicksAsync("Versturen")).Words);
        await noor.FindsAsync(number, "monitoring", 90);
        await marijke.FindsAsync(number, seconds: 90);
        await sanne.FindsAsync($"Jouw melding {number}", seconds: 90);
        Assert.Single(await noor.SeesAsync("monitoring"), seen => seen.FromBot && seen.Card is not null);
        Assert.Single(await marijke.SeesAsync(), seen => seen.Card is not null && seen.Says(number));

        // An update that happened though it was said to have failed is the same update again.
        await town.FaultAsync("connector", "statusAfter", 1, 504, method: "PUT");
        await town.FaultAsync("connector", "cutAfter", 1, method: "PUT");
        await noor.ClicksAsync("Ik pak dit op", conversation: "monitoring", on: number);
        await sanne.FindsAsync("Noor van Dijk van het meldteam heeft je melding", seconds: 90);
        await marijke.FindsAsync("Nog te bespreken met de medewerker en het meldteam", seconds: 90);
        Assert.Single(await sanne.SeesAsync(), seen => seen.Card is not null && seen.Says($"Jouw melding {number}"));

        // A new message with an unknown outcome may be seen twice, and is never missing.
        await town.FaultAsync("connector", "cutAfter", 1, method: "POST");
        await town.Person("daan").ReportsAsync("iemand scheldt mij uit op facebook");
        await EndToEndHost.EventuallyAsync(
            async () => (await noor.SeesAsync("monitoring")).Count(seen => seen.Card is not null) is 2 or 3,
            "the second case is in the channel", 90);
    }

    [Fact]
    public async Task A_silent_directory_and_no_token_delay_and_lose_nothing()
    {
        await using var town = await EndToEndHost.StartAsync(bots: 1);
        var (sanne, noor, marijke) = (town.Person("sanne"), town.Person("noor"), town.Person("marijke"));
        await town.FaultAsync("graph", "status", 500, 503);
        await sanne.SaysAsync("ik word online bedreigd");
        await sanne.FillsInAsync();
        var number = Story.NumberIn((await sanne.ClicksAsync("Versturen")).Words);
        await noor.FindsAsync(number, "monitoring", 90);
        Assert.False(await marijke.HasSeenAsync(number));
        var tried = await noor.ClicksAsync("Ik pak dit op", conversation: "monitoring", on: number);
        Assert.Contains("Er is niets kwijt", tried.Words, StringComparison.Ordinal);
        await town.NoFaultsAsync();
        await marijke.FindsAsync(number, seconds: 120);

        await noor.ClicksAsync("Ik pak dit op", conversation: "monitoring", on: number);
        await sanne.FindsAsync("Noor van Dijk van het meldteam");

        // A fresh process has no token yet, and gets none.
        town.KillBot(0);
        await town.FaultAsync("token", "status", 500, 503);
        await town.RestartBotAsync(0);
        await sanne.FillsAsync("Iets toevoegen", "Toevoegen", new() { ["text"] = "Hij belde weer." }, number);
        await town.NoFaultsAsync();
        await noor.FindsAsync($"zaak {number}", seconds: 120);
    }

    [Fact]
    public async Task The_sweep_alone_brings_everything_about()
    {
        await using var town = await EndToEndHost.StartAsync(settings: new()
        {
            ["Delivery__DropQueueMessages"] = "true",
            ["Delivery__SweepEvery"] = "00:00:03",
        });
        var (sanne, noor, marijke) = (town.Person("sanne"), town.Person("noor"), town.Person("marijke"));
        var number = await sanne.ReportsAsync();
        await noor.FindsAsync(number, "monitoring", 90);
        await marijke.FindsAsync(number, seconds: 90);
        await noor.ProposesAsync(number);
        await marijke.FindsAsync("Er ligt een voorstel", seconds: 90);
        await marijke.ApprovesAsync(number);
        await sanne.FindsAsync("Er is een besluit", seconds: 90);
        Assert.Equal("", string.Join('\n', await town.ViolationsAsync()));
    }
}
