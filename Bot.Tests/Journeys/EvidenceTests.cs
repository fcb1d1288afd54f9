using System.Text;
using System.Text.RegularExpressions;
using Weerbaar.Tests.Storage.Embedded;

namespace Weerbaar.Tests.Journeys;

/// <summary>Files and pictures become evidence, before and after sending (D7), and are gone when they are cut (D4).</summary>
public sealed partial class EvidenceTests
{
    private static readonly byte[] Picture = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    [Fact]
    public async Task D7_Files_are_received_stored_listed_and_hashed_and_what_is_cut_is_gone()
    {
        await using var town = await EndToEndHost.StartAsync(within: 2);
        var (sanne, noor) = (town.Person("sanne"), town.Person("noor"));
        await sanne.SaysAsync("ik word online bedreigd");
        await sanne.SendsAsync("scherm.png", Picture);
        await FindsStoredAsync(sanne, "scherm.png");
        await sanne.SendsAsync("plak.png", [.. Picture, 0], pasted: true);
        await FindsStoredAsync(sanne, "Geplakte afbeelding");
        await sanne.SendsAsync("weg.txt", "dit moet weg 8713"u8.ToArray());
        await FindsStoredAsync(sanne, "weg.txt");
        await sanne.SendsAsync("nep.png", "geen plaatje"u8.ToArray(), pasted: true);
        await sanne.FindsAsync("Dit is geen afbeelding");
        await sanne.SendsAsync("leeg.png", []);
        await sanne.FindsAsync("Het bestand is leeg");
        await town.FaultAsync("files", "status", 50, 404);
        await sanne.SendsAsync("verlopen.png", Picture);
        await sanne.FindsAsync("Ik was te laat om het op te halen");
        await town.NoFaultsAsync();

        await sanne.FillsInAsync();
        Assert.True(Holds(town, "dit moet weg 8713"));
        await CutsAsync(sanne, "Bestand 3");
        await EndToEndHost.EventuallyAsync(() => Task.FromResult(!Holds(town, "dit moet weg 8713")), "what was cut is gone");
        var number = Story.NumberIn((await sanne.ClicksAsync("Versturen")).Words);
        var own = await sanne.FindsAsync($"Jouw melding {number}");
        Assert.True(own.Says("scherm.png") && !own.Says("weg.txt"), own.Words);

        await sanne.SendsAsync("later.png", [.. Picture, 1]);
        await sanne.FindsAsync($"Toegevoegd aan je melding {number}");
        await sanne.FindsAsync("later.png: veilig bewaard");
        await noor.FindsAsync("4 bewaard", "monitoring");
        var details = await noor.ClicksAsync("Bekijk details", conversation: "monitoring", on: number);
        Assert.Contains(
            Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Picture)), await PagesAsync(noor, details),
            StringComparison.OrdinalIgnoreCase);
        Assert.Equal("", string.Join('\n', await town.ViolationsAsync()));
    }

    private static Task FindsStoredAsync(TeamsUser person, string name) => EndToEndHost.EventuallyAsync(
        async () => (await person.SeesAsync()).Any(seen => seen.Says(name) && seen.Says("Bewaard") && seen.Says("Controlegetal")),
        name + " is stored");

    private static async Task CutsAsync(TeamsUser person, string name)
    {
        var review = (await person.FindsAsync("Klopt het zo?")).Card!.ToJsonString();
        var choice = ChoicePattern().Matches(review).Select(match => match.Groups).FirstOrDefault(groups => groups[1].Value == name);
        Assert.True(choice is not null, review);
        var left = await person.ClicksAsync("Laat weg wat ik aanvinkte", new() { ["leave-out"] = choice[2].Value });
        Assert.Contains("Weg is weg", left.Words, StringComparison.Ordinal);
    }

    private static async Task<string> PagesAsync(TeamsUser officer, Shown details)
    {
        var words = details.Words;
        while (details.Card is { } card && CardWords.Buttons(card).Contains("Volgende"))
        {
            details = await officer.SubmitsAsync(details, "Volgende");
            words += details.Words;
        }

        return words;
    }

    private static bool Holds(EndToEndHost town, string content) =>
        StoreFiles.Holding(Path.Combine(town.Store, "blobs"), Encoding.UTF8.GetBytes(content)).Count > 0;

    [GeneratedRegex("\"title\":\"([^\"]*)\",\"value\":\"([^\"]*)\"")]
    private static partial Regex ChoicePattern();
}
