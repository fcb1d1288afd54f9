namespace Weerbaar.Tests.Journeys;

/// <summary>What Teams delivers more than once happens once; what an old client sends happens too.</summary>
public sealed class RepeatTests
{
    [Fact]
    public async Task Repeated_deliveries_have_one_effect_on_two_bots()
    {
        await using var town = await EndToEndHost.StartAsync(bots: 2);
        var (sanne, noor, marijke) = (town.Person("sanne"), town.Person("noor"), town.Person("marijke"));
        await sanne.SaysAsync("ik word online bedreigd");
        await RepeatedAsync(town);
        await RepeatedAsync(town);
        Assert.Single(await sanne.SeesAsync(), seen => seen.FromBot && seen.Says("112") && seen.Says("Reageer zelf niet online"));

        await sanne.FillsInAsync();
        await town.FaultAsync("delivery", "twice");
        var number = Story.NumberIn((await sanne.ClicksAsync("Versturen")).Words);
        await RepeatedAsync(town, "new");
        await noor.FindsAsync(number, "monitoring");
        Assert.Single(await noor.SeesAsync("monitoring"), seen => seen.FromBot && seen.Card is not null);

        await town.FaultAsync("delivery", "twice");
        await noor.ProposesAsync(number);
        await marijke.FindsAsync("Er ligt een voorstel");
        var asked = await marijke.ClicksAsync("Goedkeuren", on: number);
        await town.FaultAsync("delivery", "twice");
        await marijke.SubmitsAsync(asked, "Ja, ik keur dit goed");
        await RepeatedAsync(town, "new");
        await noor.FindsAsync("De acties worden uitgevoerd", "monitoring");
        await sanne.FindsAsync("Er is een besluit over melding");
        Assert.Single(await sanne.SeesAsync(), seen => seen.Says("Er is een besluit over melding"));
        Assert.Single(await marijke.SeesAsync(), seen => seen.Card is not null && seen.Says(number) && !seen.Says("Laat de kaart zien"));
        Assert.Equal("", string.Join('\n', await town.ViolationsAsync()));
    }

    [Fact]
    public async Task An_old_client_is_answered_by_a_new_message()
    {
        await using var town = await EndToEndHost.StartAsync();
        var (sanne, noor) = (town.Person("sanne"), town.Person("noor"));
        await sanne.SaysAsync("ik word online bedreigd");
        var first = await sanne.IsSafeAsync();
        var clicked = await sanne.ClicksOnAsync(first.Id, "Volgende", oldClient: true);
        Assert.True(clicked.Accepted, clicked.Words);
        Assert.NotEqual(first.Id, (await sanne.FindsAsync("Stap 2")).Id);
        await sanne.FillsInAsync();
        await sanne.ClicksAsync("Versturen", oldClient: true);
        var number = Story.NumberIn((await sanne.FindsAsync("Je melding is verstuurd")).Words);
        await noor.ClicksAsync("Ik pak dit op", conversation: "monitoring", oldClient: true, on: number);
        await noor.FindsAsync("Nog te bespreken met medewerker", "monitoring");
        Assert.Equal("", string.Join('\n', await town.ViolationsAsync()));
    }

    private static Task<JsonNode> RepeatedAsync(EndToEndHost town, string id = "same") =>
        town.PostAsync("/api/deliveries/repeat", new JsonObject { ["id"] = id, ["settleMs"] = 150 });
}
