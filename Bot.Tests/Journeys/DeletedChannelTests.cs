namespace Weerbaar.Tests.Journeys;

/// <summary>
/// The team's channel is deleted while a talk runs in it, and the officers' channel before a reminder and figures are due: an
/// officer gets in their own chat what was for all, and when channels are bound anew everything goes on, nothing twice.
/// </summary>
public sealed class DeletedChannelTests
{
    private const string Reminder = "Tijd om te kijken";
    private const string Figures = "Cijfers over februari";
    private const string NoPlace = "Het teamgesprek kan niet geplaatst worden";

    [Fact]
    public async Task D30_What_was_for_deleted_channels_comes_to_officers_and_goes_on_in_new_ones()
    {
        await using var town = await EndToEndHost.StartAsync();
        var (noor, emma, ilse, liam, hans) = (town.Person("noor"), town.Person("emma"), town.Person("ilse"), town.Person("liam"),
            town.Person("hans"));
        await town.ToAWorkingMorningAsync();
        await liam.FindsAsync("Teamgesprek 1", "team");
        await KeepSearchAsync(town, noor);
        await town.DeleteChannelAsync("team");
        await town.DeleteChannelAsync("monitoring");

        // From a Tuesday to a Tuesday: the talk has ended, and somebody must look.
        await town.AdvanceAsync("P7D");
        await noor.FindsAsync(Reminder);
        await town.AdvanceAsync("P21D");
        await EventuallyOneAsync(NoPlace, noor, emma);
        await hans.FindsAsync(Figures);
        await EventuallyOneAsync(Figures, noor, emma);

        await town.MakeChannelAsync("nieuw-meldteam", "noor", "emma", "ilse");
        await ilse.SaysAsync("@Weerbaar dit is het meldkanaal", "nieuw-meldteam");
        await town.MembershipAsync("nieuw-meldteam", "ilse", "leave");
        await town.MakeChannelAsync("nieuw-team", "liam", "ilse");
        await ilse.SaysAsync("@Weerbaar dit is het teamkanaal", "nieuw-team");
        await town.AdvanceAsync("PT1H30M");
        await liam.FindsAsync("Teamgesprek 2", "nieuw-team");
        await town.AdvanceAsync("P7D");
        await noor.FindsAsync(Reminder, "nieuw-meldteam");

        Assert.Single(await liam.SeesAsync("nieuw-team"), seen => seen.Says("Teamgesprek"));
        Assert.Single(await hans.SeesAsync(), seen => seen.Says(Figures));
        await EventuallyOneAsync(Figures, noor, emma);
        await EventuallyOneAsync(NoPlace, noor, emma);
        Assert.DoesNotContain(await noor.SeesAsync("nieuw-meldteam"), seen => seen.Says(Figures) || seen.Says(NoPlace));
        Assert.All(await town.ViolationsAsync(), found => Assert.StartsWith("S04", found, StringComparison.Ordinal));
    }

    private static async Task KeepSearchAsync(EndToEndHost town, TeamsUser officer)
    {
        await officer.SaysAsync("zoekopdrachten");
        await officer.ClicksAsync("Nieuwe zoekopdracht");
        var form = await officer.FindsAsync("Waarom is dit nodig?");
        var today = await town.NowAsync();
        await officer.ClicksOnAsync(form.Id, "Zoekopdracht starten", new()
        {
            ["purpose"] = "Rond de sluiting wordt personeel bedreigd.",
            ["kind"] = "event",
            ["scope"] = "De sluiting van het zwembad",
            ["terms"] = "zwembad dicht",
            ["every"] = "Week",
            ["from"] = $"{today.AddDays(6):yyyy-MM-dd}",
            ["until"] = $"{today.AddDays(60):yyyy-MM-dd}",
        });
    }

    /// <summary>One officer has it, and only one.</summary>
    private static async Task EventuallyOneAsync(string words, params TeamsUser[] officers)
    {
        await SimulatorApi.EventuallyAsync(async () => await CountAsync(words, officers) > 0, words);
        Assert.Equal(1, await CountAsync(words, officers));
    }

    private static async Task<int> CountAsync(string words, TeamsUser[] officers)
    {
        var count = 0;
        foreach (var officer in officers)
        {
            count += (await officer.SeesAsync()).Count(seen => seen.Says(words));
        }

        return count;
    }
}
