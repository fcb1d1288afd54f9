using System.Text.Json.Nodes;

namespace Weerbaar.Tests.Journeys;

/// <summary>Lists in pages, in one's own chat: own reports, and for officers all open cases and those of a month.</summary>
public sealed class ListTests
{
    [Fact]
    public async Task Lists_go_to_older_and_newer_pages_and_only_officers_get_all_cases()
    {
        await using var town = await Town.StartAsync();
        var (sanne, noor) = (town.Person("sanne"), town.Person("noor"));
        List<string> numbers = [];
        for (var report = 0; report < 6; report++)
        {
            numbers.Insert(0, await sanne.ReportsAsync());
        }

        foreach (var number in numbers)
        {
            await noor.FindsAsync(number, "monitoring");
        }

        await sanne.SaysAsync("mijn meldingen");
        var own = await sanne.FindsAsync("Jouw meldingen");
        Assert.Equal(numbers.Take(5), Numbers(own.Words));
        Assert.DoesNotContain("Voor het meldteam", own.Words, StringComparison.Ordinal);
        Assert.Equal(numbers.Skip(5), Numbers((await sanne.ClicksOnAsync(own.Id, "Toon oudere")).Words));
        Assert.Equal(numbers.Take(5), Numbers((await sanne.ClicksOnAsync(own.Id, "Toon nieuwere")).Words));
        var forged = await sanne.ForgesAsync("chat-list", new JsonObject { ["ids"] = new JsonObject { ["list"] = "Open" } });
        Assert.DoesNotContain(numbers[0], forged.Words, StringComparison.Ordinal);

        await noor.SaysAsync("mijn meldingen");
        var officers = await noor.FindsAsync("Voor het meldteam");
        var open = await noor.ClicksOnAsync(officers.Id, "Alle open zaken");
        Assert.Equal(numbers.Take(5), Numbers(open.Words));
        Assert.Contains("Nog niemand heeft deze zaak.", open.Words, StringComparison.Ordinal);
        Assert.Equal(numbers.Skip(5), Numbers((await noor.ClicksOnAsync(officers.Id, "Toon oudere")).Words));
        var details = await noor.ClicksOnAsync(officers.Id, $"Details van {numbers[5]}");
        Assert.Contains("Sanne", details.Words, StringComparison.Ordinal);

        await noor.SaysAsync("mijn meldingen");
        var again = await noor.FindsAsync("Zaken van deze maand");
        var month = await noor.ClicksOnAsync(again.Id, "Zaken van deze maand");
        Assert.Contains("Gemeld in ", month.Words, StringComparison.Ordinal);
        Assert.Equal(numbers.Take(5), Numbers(month.Words));
        Assert.Equal("", string.Join('\n', await town.ViolationsAsync()));
    }

    private static IEnumerable<string> Numbers(string words) => words.Split('\n')
        .Where(line => line.StartsWith("**", StringComparison.Ordinal)).Select(Story.NumberIn);
}
