namespace Weerbaar.Tests.Journeys;

/// <summary>People whom the bot cannot write to: the app is put there, or those concerned read that they must call.</summary>
public sealed class ReachTests
{
    [Fact]
    public async Task Somebody_who_removed_the_app_gets_it_back_and_then_the_card()
    {
        await using var town = await EndToEndHost.StartAsync();
        var (sanne, marijke) = (town.Person("sanne"), town.Person("marijke"));
        await AppAsync(town, "marijke", "uninstall");
        var number = await sanne.ReportsAsync();
        await marijke.FindsAsync(number);
        // That the app is gone the bot learns by being refused: S05 and S06.
        Assert.DoesNotContain(
            await town.ViolationsAsync(),
            noted => !noted.StartsWith("S05", StringComparison.Ordinal) && !noted.StartsWith("S06", StringComparison.Ordinal));
    }

    [Fact]
    public async Task D30_A_manager_out_of_reach_is_told_to_those_concerned_and_the_next_gets_the_case()
    {
        await using var town = await EndToEndHost.StartAsync();
        var (sanne, noor, hans) = (town.Person("sanne"), town.Person("noor"), town.Person("hans"));
        await AppAsync(town, "marijke", "block");
        var number = await sanne.ReportsAsync();
        await noor.FindsAsync("Niet bereikbaar in Teams: de leidinggevende", "monitoring");
        await sanne.FindsAsync("In Teams krijg ik geen bericht bij Marijke Jansen. Wil je zelf contact? Bel dan even.");
        await hans.FindsAsync(number);
        await noor.ProposesAsync(number);
        await hans.ApprovesAsync(number);

        await AppAsync(town, "marijke", "unblock");
        await town.Person("marijke").SaysAsync("hallo");
        await sanne.FindsAsync("Er is een besluit");
    }

    [Fact]
    public async Task D30_Where_installing_is_forbidden_all_read_whom_to_call_and_the_next_gets_the_case()
    {
        await using var town = await EndToEndHost.StartAsync();
        await AppAsync(town, "marijke", "uninstall");
        await town.FaultAsync("graph", "status", 100, 403, method: "POST", path: "/teamwork/installedApps");
        var sanne = town.Person("sanne");
        await sanne.SaysAsync("language english");
        await sanne.SaysAsync("I am being threatened online");
        await sanne.FillsInAsync(english: true);
        var number = Story.NumberIn((await sanne.ClicksAsync("Send")).Words);
        await town.Person("noor").FindsAsync("Niet bereikbaar in Teams: de leidinggevende", "monitoring");
        await town.Person("hans").FindsAsync(number);
        await sanne.FindsAsync(
            "I can't reach Marijke Jansen in Teams. Want to talk to them yourself? Give them a call. "
            + "The response team knows about this too. I'm asking Hans Visser now.");
    }

    private static Task<JsonNode> AppAsync(EndToEndHost town, string person, string action) =>
        town.PostAsync($"/api/people/{person}/app", new JsonObject { ["action"] = action });
}
