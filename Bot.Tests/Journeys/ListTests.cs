namespace Weerbaar.Tests.Journeys;

/// <summary>Lists in one's own chat: own reports, and for officers all open cases and those of a month.</summary>
public sealed class ListTests
{
    [Fact]
    public async Task Officers_get_all_open_cases_and_those_of_the_month_and_nobody_else_does()
    {
        await using var town = await EndToEndHost.StartAsync();
        var (sanne, noor) = (town.Person("sanne"), town.Person("noor"));
        var number = await sanne.ReportsAsync();
        await noor.FindsAsync(number, "monitoring");

        await sanne.SaysAsync("mijn meldingen");
        var own = await sanne.FindsAsync("Jouw meldingen");
        Assert.True(own.Says(number) && !own.Says("Voor het meldteam"), own.Words);
        Assert.DoesNotContain(number, (await sanne.ForgesAsync("chat-list", All())).Words, StringComparison.Ordinal);

        await noor.SaysAsync("mijn meldingen");
        var officers = await noor.FindsAsync("Voor het meldteam");
        var open = await noor.ClicksOnAsync(officers.Id, "Alle open zaken");
        Assert.Contains(number, open.Words, StringComparison.Ordinal);
        Assert.Contains(number, (await noor.ForgesAsync("chat-list", All())).Words, StringComparison.Ordinal);
        var details = await noor.ClicksOnAsync(officers.Id, $"Details van {number}");
        Assert.Contains("Sanne", details.Words, StringComparison.Ordinal);

        await noor.SaysAsync("mijn meldingen");
        var again = await noor.FindsAsync("Zaken van deze maand");
        var month = await noor.ClicksOnAsync(again.Id, "Zaken van deze maand");
        Assert.True(
            month.Words.Contains("Gemeld in ", StringComparison.Ordinal) && month.Words.Contains(number, StringComparison.Ordinal),
            month.Words);
        Assert.Equal("", string.Join('\n', await town.ViolationsAsync()));
    }

    /// <summary>What the officers' button carries.</summary>
    private static JsonObject All() => new() { ["ids"] = new JsonObject { ["list"] = "Open" } };
}
