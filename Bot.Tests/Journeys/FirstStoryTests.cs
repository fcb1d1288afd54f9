namespace Weerbaar.Tests.Journeys;

/// <summary>From "I'm being threatened online" to a decision and its action, by several people through the HTTP door.</summary>
public sealed class FirstStoryTests
{
    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    public async Task From_the_first_words_to_a_closed_case(int bots, bool onAzurite)
    {
        await using var town = await EndToEndHost.StartAsync(bots, onAzurite: onAzurite);
        var (sanne, noor, marijke) = (town.Person("sanne"), town.Person("noor"), town.Person("marijke"));

        await sanne.SaysAsync("ik word online bedreigd");
        var safety = await sanne.FindsAsync("0900-8844");
        Assert.True(safety.Says("112") && safety.Says("Reageer zelf niet online") && safety.Says("Bewaar eerst alles"), safety.Words);

        await sanne.FillsInAsync();
        var sent = await sanne.ClicksAsync("Versturen");
        var number = Story.NumberIn(sent.Words);

        var channel = await noor.FindsAsync(number, "monitoring");
        Assert.DoesNotContain("Sanne", channel.Words, StringComparison.Ordinal);
        await marijke.FindsAsync(number);

        await noor.ProposesAsync(number);
        await sanne.FindsAsync("Noor van Dijk van het meldteam heeft je melding");
        await marijke.FillsAsync("Ik heb met de medewerker gesproken", "Vastleggen", new() { ["acted"] = "Yes" }, number);
        await marijke.ApprovesAsync(number);
        await sanne.FindsAsync("Er is een besluit");

        await noor.FindsAsync("acties worden uitgevoerd", "monitoring");
        await noor.FinishesAsync(number);
        var close = await noor.ClicksAsync("Zaak afsluiten", conversation: "monitoring", on: number);
        Assert.Equal("closed", (await noor.SubmitsAsync(close, "Zaak afsluiten")).Kind);
        await sanne.FindsAsync("Deze melding is afgerond");
        await marijke.FindsAsync("De zaak is afgesloten");
        Assert.Equal("", string.Join('\n', await town.ViolationsAsync()));
    }

    [Fact]
    public async Task D2_Danger_is_alerted_before_the_form_is_finished()
    {
        await using var town = await EndToEndHost.StartAsync();
        var (sanne, noor, marijke) = (town.Person("sanne"), town.Person("noor"), town.Person("marijke"));
        await sanne.SaysAsync("hij staat nu voor mijn deur en zegt dat hij me vermoordt");
        await sanne.ClicksAsync("Alarm: leidinggevende en meldteam");
        await noor.FindsAsync("Gevaar nu", "monitoring");
        await marijke.FindsAsync("gevaar");
        await EndToEndHost.EventuallyAsync(
            async () => await town.FeedAsync("marijke") is [var line] && line.Contains("Gevaar", StringComparison.OrdinalIgnoreCase),
            "her activity feed has it, once");

        // Officers have it in their channel; who reported it needs no notice of it.
        Assert.Empty(await town.FeedAsync("noor"));
        Assert.Empty(await town.FeedAsync("sanne"));

        // What Graph refuses is missing from the feed only.
        await town.FaultAsync("graph", "status", count: 1000, status: 403, path: "sendActivityNotification");
        await town.AdvanceAsync("PT6M");
        await sanne.FindsAsync("Nog niemand heeft je alarm bevestigd");
        await town.Person("karim").FindsAsync("gevaar");
        Assert.Empty(await town.FeedAsync("karim"));

        await noor.ClicksAsync("Gezien, ik ga erop af", conversation: "monitoring");
        await sanne.FindsAsync("Noor van Dijk heeft je alarm gezien");
    }
}
