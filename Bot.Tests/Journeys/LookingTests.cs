using System.Net;
using System.Text.RegularExpressions;
using Weerbaar.Tests.Storage.Embedded;

namespace Weerbaar.Tests.Journeys;

/// <summary>Evidence is looked at on the bot's own page, behind a sign-in, by those whom the case allows (D9).</summary>
public sealed partial class LookingTests
{
    [Fact]
    public async Task D9_Evidence_is_looked_at_behind_a_sign_in_and_the_employee_sees_by_whom()
    {
        // As in Azure: every token, and the sign-in, by the managed identity that the registration trusts; no secret anywhere.
        await using var town = await EndToEndHost.StartAsync(bots: 1, page: true, proof: "federated");
        var (sanne, noor) = (town.Person("sanne"), town.Person("noor"));
        var number = await sanne.ReportsWithFilesAsync(("scherm.png", Files.Png), ("brief.html", Files.Html));
        await noor.FindsAsync("2 bewaard", "monitoring");
        var details = await noor.ClicksAsync("Bekijk details", conversation: "monitoring", on: number);
        var address = CardWords.Address(details.Card!, "Bekijk bewijs");
        Assert.StartsWith($"{town.Page}/evidence/", address, StringComparison.Ordinal);

        using var browser = new WebBrowser("noor");
        var list = await browser.GoesAsync(address);
        Assert.True(list.Status is HttpStatusCode.OK, list.Text);
        Assert.Contains($"Bewijs bij zaak {number}", list.Text, StringComparison.Ordinal);
        Assert.Contains("scherm.png", list.Text, StringComparison.Ordinal);
        Assert.Contains("Noor van Dijk", list.Text, StringComparison.Ordinal);
        Assert.Contains(Files.Hash(Files.Png), list.Text, StringComparison.Ordinal);
        var picture = await browser.GoesAsync(town.Page + Link(list, "scherm.png"));
        Assert.Equal(Files.Png, picture.Content);
        Assert.Equal("image/png", picture.Header("Content-Type"));

        var looked = await sanne.ClicksAsync("Wie keek mee?", on: number);
        Assert.Matches("Noor van Dijk: [^\n]*de melding", looked.Words);
        Assert.Matches("Noor van Dijk: [^\n]*de lijst met bestanden", looked.Words);
        Assert.Matches("Noor van Dijk: [^\n]*het bestand scherm.png", looked.Words);
        Assert.DoesNotContain("brief.html", looked.Words, StringComparison.Ordinal);
        Assert.Equal(address, CardWords.Address(looked.Card!, "Bekijk bewijs"));
        Assert.Equal("", string.Join('\n', await town.ViolationsAsync()));
    }

    [Fact]
    public async Task D7_An_officer_erases_a_file_at_once_and_only_its_hash_is_left()
    {
        // As where there is no Azure: by a certificate. The tests of who gets in have a secret.
        await using var town = await EndToEndHost.StartAsync(page: true, proof: "certificate");
        var (sanne, noor) = (town.Person("sanne"), town.Person("noor"));
        byte[] content = [.. Files.Png, .. "dit mag niemand hebben 5521"u8];
        var number = await sanne.ReportsWithFilesAsync(("weg.png", content), ("blijft.png", Files.Png));
        await noor.FindsAsync("2 bewaard", "monitoring");
        using var browser = new WebBrowser("noor");
        var details = await noor.ClicksAsync("Bekijk details", conversation: "monitoring", on: number);
        var address = CardWords.Address(details.Card!, "Bekijk bewijs");
        var file = town.Page + Link(await browser.GoesAsync(address), "weg.png");
        Assert.True(Keeps(town, content));

        var asked = await noor.ClicksAsync("Bestand wissen", conversation: "monitoring", on: number);
        var erased = await noor.SubmitsAsync(
            asked, "Voorgoed wissen", new() { ["file"] = file.Split('/')[^1], ["reason"] = "Hier staat een kind op." });
        Assert.True(erased.Kind == "closed", erased.Words);

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GoesAsync(file)).Status);
        await EndToEndHost.EventuallyAsync(() => Task.FromResult(!Holds(town, content)), "the copy is gone");
        var list = (await browser.GoesAsync(address)).Text;
        Assert.Contains("Dit bestand is gewist", list, StringComparison.Ordinal);
        Assert.Contains(Files.Hash(content), list, StringComparison.Ordinal);
        await sanne.FindsAsync("weg.png: gewist door het meldteam");
        await sanne.FindsAsync("Het meldteam heeft dit bestand gewist.");
        await sanne.FindsAsync("blijft.png: veilig bewaard");
        await noor.FindsAsync("1 gewist", "monitoring");
        var after = await noor.ClicksAsync("Bekijk details", conversation: "monitoring", on: number);
        Assert.Contains("Hier staat een kind op.", after.Words, StringComparison.Ordinal);
        Assert.Equal("", string.Join('\n', await town.ViolationsAsync()));
    }

    /// <summary>A copy is the whole file, byte by byte (D7).</summary>
    private static bool Keeps(EndToEndHost town, byte[] content) =>
        StoreFiles.In(Path.Combine(town.Store, "blobs")).Any(file => StoreFiles.Read(file).AsSpan().SequenceEqual(content));

    private static bool Holds(EndToEndHost town, byte[] content) =>
        StoreFiles.Holding(Path.Combine(town.Store, "blobs"), content).Count > 0;

    private static string Link(WebPage list, string name)
    {
        var links = LinkPattern().Matches(list.Text);
        var found = links.FirstOrDefault(
            link => WebUtility.HtmlDecode(link.Groups[2].Value).EndsWith(" " + name, StringComparison.Ordinal));
        Assert.True(found is not null, list.Text);
        return found.Groups[1].Value;
    }

    [GeneratedRegex("<a href=\"([^\"]*)\" aria-label=\"([^\"]*)\"")]
    private static partial Regex LinkPattern();
}
