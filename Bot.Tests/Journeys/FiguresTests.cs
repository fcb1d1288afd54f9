using System.Net;

namespace Weerbaar.Tests.Journeys;

/// <summary>From reports to the figures that people look at (D32): told once a month, asked for, taken along, and refused.</summary>
public sealed class FiguresTests
{
    private const int Reports = 5;

    /// <summary>From a Tuesday to a Monday.</summary>
    private const string IntoTheNextMonth = "P34D";

    [Fact]
    public async Task D32_Figures_of_a_month_come_when_it_is_over_to_who_may_see_them_and_to_nobody_else()
    {
        await using var town = await EndToEndHost.StartAsync(page: true);
        var (sanne, noor, hans) = (town.Person("sanne"), town.Person("noor"), town.Person("hans"));
        await town.ToAWorkingMorningAsync();
        for (var report = 0; report < Reports; report++)
        {
            await sanne.ReportsAsync();
        }

        var month = await town.NowAsync();
        await noor.SaysAsync("cijfers " + month.ToString("yyyy-MM", null));
        await noor.FindsAsync("zijn er nog geen cijfers");

        await town.AdvanceAsync(IntoTheNextMonth);
        var told = await noor.FindsAsync("Cijfers over februari", conversation: "monitoring", seconds: 60);
        Assert.Contains("Elke andere soort: minder dan 5.", told.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Sanne", told.Words, StringComparison.Ordinal);

        await hans.FindsAsync("Cijfers over februari", seconds: 60);
        await town.AdvanceAsync("PT2H");

        await sanne.SaysAsync("cijfers");
        await sanne.FindsAsync("Cijfers zijn er voor het meldteam en het management");
        await hans.SaysAsync("cijfers " + month.ToString("yyyy-MM", null));
        var card = await hans.FindsAsync("Cijfers over februari");
        Assert.Contains("Bedreiging: 5", card.Words, StringComparison.Ordinal);

        var address = $"{town.Page}/figures/{month:yyyy-MM}";
        await TakenAsync("hans", address + ".xlsx", HttpStatusCode.OK, "spreadsheetml");
        await TakenAsync("noor", address + ".csv", HttpStatusCode.OK, "text/csv");
        await TakenAsync("sanne", address + ".xlsx", HttpStatusCode.Forbidden, "text/html");
        await TakenAsync("noor", $"{town.Page}/figures/2031-01.csv", HttpStatusCode.NotFound, "text/html");
        await TakenAsync("noor", $"{town.Page}/figures/2026-03-01.csv", HttpStatusCode.NotFound, "text/html");

        // Three months away: only the newest is told.
        await town.AdvanceAsync("P98D");
        await SimulatorApi.EventuallyAsync(async () => (await ToldAsync(noor)) > 1, "the next figures");
        await town.AdvanceAsync("PT2H");
        Assert.Equal(2, await ToldAsync(noor));
        Assert.Equal("", string.Join('\n', await town.ViolationsAsync()));
    }

    private static async Task<int> ToldAsync(TeamsUser officer) =>
        (await officer.SeesAsync("monitoring")).Count(seen => seen.Says("Cijfers over") && !seen.Says("Cijfers over januari"));

    private static async Task TakenAsync(string person, string address, HttpStatusCode status, string type)
    {
        using var browser = new WebBrowser(person);
        var page = await browser.GoesAsync(address);
        Assert.Equal(status, page.Status);
        Assert.Contains(type, page.About.ContentType?.ToString() ?? "", StringComparison.Ordinal);
    }
}
