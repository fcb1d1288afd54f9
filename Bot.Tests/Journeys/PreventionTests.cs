namespace Weerbaar.Tests.Journeys;

/// <summary>One small thing a month, and inviting new employees to it (D33).</summary>
public sealed class PreventionTests
{
    [Fact]
    public async Task D33_A_manager_invites_and_never_learns_the_answer_and_who_wants_it_gets_one_thing_a_month()
    {
        await using var town = await EndToEndHost.StartAsync();
        var (liam, sanne, marijke, karim) = (town.Person("liam"), town.Person("sanne"), town.Person("marijke"), town.Person("karim"));
        await town.ToAWorkingMorningAsync();
        var (idOfLiam, idOfSanne, idOfKarim) = (await town.IdOfAsync("liam"), await town.IdOfAsync("sanne"), await town.IdOfAsync("karim"));
        await karim.SaysAsync("tips");
        await karim.ClicksAsync("Ja, graag");
        await marijke.SaysAsync("tips");
        await marijke.ClicksAsync("Nieuwe medewerkers uitnodigen");
        var refused = await marijke.ClicksAsync("Uitnodigen", new() { ["people"] = idOfKarim });
        Assert.Contains("die onder jou vallen", refused.Words, StringComparison.Ordinal);
        await marijke.ClicksAsync("Uitnodigen", new() { ["people"] = $"{idOfLiam},{idOfSanne}" });

        await liam.FindsAsync("Your manager thought that this might be something for you");
        await liam.ClicksAsync("Yes, please", new() { ["sector"] = "office" });
        await liam.FindsAsync("Search for your own name");
        await sanne.FindsAsync("Je leidinggevende dacht");
        await sanne.ClicksAsync("Nee, dank je");
        var (hers, sannes) = (await CountAsync(marijke), await CountAsync(sanne));

        await town.AdvanceAsync("P28DT5M");
        await liam.FindsAsync("Turn your location off");
        Assert.Contains("✓ Done", (await liam.ClicksAsync("Done")).Words, StringComparison.Ordinal);
        await liam.ClicksAsync("No more steps");
        var liams = await CountAsync(liam);

        // Who stopped, and who said no, is not asked again; she reads the same as before.
        await marijke.SaysAsync("tips");
        await marijke.ClicksAsync("Nieuwe medewerkers uitnodigen");
        var again = await marijke.ClicksAsync("Uitnodigen", new() { ["people"] = $"{idOfLiam},{idOfSanne}" });
        Assert.Contains("De uitnodiging gaat op weg", again.Words, StringComparison.Ordinal);
        await town.AdvanceAsync("P31D");
        await karim.FindsAsync("Kijk je privacy-instellingen na");
        Assert.Equal((liams, sannes), (await CountAsync(liam), await CountAsync(sanne)));
        // Her own words, the card on them, and nothing else.
        Assert.Equal(hers + 2, await CountAsync(marijke));
        Assert.False(await karim.HasSeenAsync("Je leidinggevende dacht"));
        Assert.Equal("", string.Join('\n', await town.ViolationsAsync()));
    }

    private static async Task<int> CountAsync(TeamsUser person) => (await person.SeesAsync()).Count;
}
