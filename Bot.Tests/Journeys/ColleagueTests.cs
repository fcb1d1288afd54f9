namespace Weerbaar.Tests.Journeys;

/// <summary>Somebody reports for a colleague: the colleague is told first and chooses (D1).</summary>
public sealed class ColleagueTests
{
    [Fact]
    public async Task D1_The_colleague_is_told_first_and_the_manager_stays_out()
    {
        await using var town = await EndToEndHost.StartAsync(within: 2);
        var (liam, sanne, fatima, noor) = (town.Person("liam"), town.Person("sanne"), town.Person("fatima"), town.Person("noor"));
        var number = await ReportsForSanneAsync(town);
        await liam.FindsAsync($"Your report about a colleague ({number})");
        var told = await sanne.FindsAsync("Een collega maakt zich zorgen om jou");
        Assert.DoesNotContain("Liam", told.Words, StringComparison.Ordinal);
        await sanne.FillsAsync("Kies wie beslist", "Zo doen we het", new() { ["route"] = "Adviser" }, number);
        await fatima.FindsAsync(number);

        await noor.ProposesAsync(number);
        await liam.FindsAsync("The response team has picked up your report");
        await fatima.ApprovesAsync(number);
        await sanne.FindsAsync("Er is een besluit");
        Assert.False(await town.Person("marijke").HasSeenAsync(number));
        Assert.False(await town.Person("hans").HasSeenAsync(number));
        var liams = string.Join('\n', (await liam.SeesAsync()).Where(seen => seen.FromBot).Select(seen => seen.Words));
        Assert.DoesNotContain("decision about report", liams, StringComparison.Ordinal);
        Assert.Equal("", string.Join('\n', await town.ViolationsAsync()));
    }

    [Fact]
    public async Task D1_Without_an_answer_the_manager_is_told_after_four_working_hours()
    {
        await using var town = await EndToEndHost.StartAsync(within: 2);
        var (sanne, marijke) = (town.Person("sanne"), town.Person("marijke"));
        await town.ToAWorkingMorningAsync();
        var number = await ReportsForSanneAsync(town);
        await sanne.FindsAsync("Kies zelf wie hierover beslist");
        await town.AdvanceAsync("PT3H50M");
        await Task.Delay(TimeSpan.FromSeconds(6));
        Assert.False(await marijke.HasSeenAsync(number));

        await town.AdvanceAsync("PT15M");
        await marijke.FindsAsync(number);
        await sanne.FindsAsync("Daarom weet je leidinggevende nu van melding");
        await sanne.FillsAsync("Kies wie beslist", "Zo doen we het", new() { ["route"] = "Adviser" }, number);
        await town.Person("fatima").FindsAsync(number);
        await marijke.FindsAsync("Niet meer bij jou");
    }

    private static async Task<string> ReportsForSanneAsync(EndToEndHost town)
    {
        var liam = town.Person("liam");
        await liam.SaysAsync("my colleague is being threatened online");
        Assert.Contains("Who is it about?", (await liam.IsSafeAsync(english: true)).Words, StringComparison.Ordinal);
        await liam.ClicksAsync(
            "Next", new() { ["about"] = "Colleague", ["colleague"] = await town.IdOfAsync("sanne") }, on: "Who is it about?");
        await liam.FillsInAsync(english: true);
        var sent = await liam.ClicksAsync("Send");
        return Story.NumberIn(sent.Words);
    }
}
