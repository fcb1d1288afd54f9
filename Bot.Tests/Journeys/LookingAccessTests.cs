using System.Net;
using System.Text.RegularExpressions;

namespace Weerbaar.Tests.Journeys;

/// <summary>Who gets in at the page for evidence, and who does not: by sign-in, by role, by time.</summary>
public sealed class LookingAccessTests
{
    private const string Nobody = "abcdefghjkmnpqrstuvwxyz234";

    [Fact]
    public async Task D9_Only_whom_the_case_allows_sees_evidence_and_a_refusal_reveals_nothing()
    {
        await using var town = await EndToEndHost.StartAsync(page: true);
        var number = await town.Person("sanne").ReportsWithFilesAsync(("scherm.png", Files.Png));
        await town.Person("marijke").FindsAsync(number);
        var own = await AddressAsync(town, number);
        var colleague = await AddressAsync(town, await ReportsForSanneAsync(town));

        foreach (var (person, address) in new[]
        {
            ("sanne", own), ("marijke", own), ("noor", own), ("emma", own), ("sanne", colleague), ("noor", colleague),
        })
        {
            using var browser = new WebBrowser(person);
            Assert.True((await browser.GoesAsync(address)).Status is HttpStatusCode.OK, $"{person} {address}");
        }

        // Somebody elsewhere, the manager of whom nothing was told, the colleague who reported it, an administrator.
        foreach (var (person, address) in new[]
        {
            ("hans", own), ("marijke", colleague), ("liam", colleague), ("liam", own), ("ilse", own), ("fatima", own),
        })
        {
            using var browser = new WebBrowser(person);
            var refused = await browser.GoesAsync(address);
            var unknown = await browser.GoesAsync($"{town.Page}/evidence/{Nobody}");
            var strange = await browser.GoesAsync($"{town.Page}/evidence/{Nobody}/..%2f..%2fx");
            var file = await browser.GoesAsync($"{address}/{Nobody}");
            Assert.All([refused, unknown, strange, file], page => Assert.Equal(HttpStatusCode.NotFound, page.Status));
            Assert.Equal([unknown.Text], new[] { refused.Text, file.Text }.Distinct());
            Assert.DoesNotContain(number, strange.Text, StringComparison.Ordinal);
        }

        var looked = await town.Person("sanne").ClicksAsync("Wie keek mee?", on: number);
        Assert.Matches("Marijke Jansen: [^\n]*de lijst met bestanden", looked.Words);
        Assert.DoesNotContain("Hans", looked.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Liam", looked.Words, StringComparison.Ordinal);
        Assert.Equal("", string.Join('\n', await town.ViolationsAsync()));
    }

    [Fact]
    public async Task A_session_is_good_for_half_an_hour_as_it_was_given_and_at_every_instance()
    {
        await using var town = await EndToEndHost.StartAsync(bots: 2, page: true);
        var number = await town.Person("sanne").ReportsWithFilesAsync(("scherm.png", Files.Png));
        var address = await AddressAsync(town, number);
        using var nobody = new WebBrowser(null);
        Assert.EndsWith("/authorize", (await nobody.GoesAsync(address)).Url.AbsolutePath, StringComparison.Ordinal);

        using var browser = new WebBrowser("noor");
        Assert.Equal(HttpStatusCode.OK, (await browser.GoesAsync(address)).Status);
        Assert.All(browser.Set, set => Assert.Matches("^__Host-weerbaar.*; path=/; secure; samesite=lax; httponly$", Shape(set)));
        var cookies = browser.Cookies[new Uri(address).Authority];
        var (name, session) = Assert.Single(cookies);

        // The other instance never saw this browser.
        var other = new Uri(town.Bots[1].Url + new Uri(address).AbsolutePath);
        browser.Cookies[other.Authority] = new() { [name] = session };
        Assert.Equal(HttpStatusCode.OK, (await browser.AsksAsync(other)).Status);
        var begun = await browser.AsksAsync(new Uri($"{town.Page}/evidence/{Nobody}"));
        Assert.Equal(HttpStatusCode.NotFound, begun.Status);

        foreach (var wrong in new[] { Changed(session, 40), Changed(session, session.Length - 10), session[..^5], "x", "" })
        {
            cookies[name] = wrong;
            Assert.Equal(HttpStatusCode.Redirect, (await browser.AsksAsync(new Uri(address))).Status);
        }

        cookies[name] = session;
        await town.AdvanceAsync("PT29M");
        Assert.Equal(HttpStatusCode.OK, (await browser.AsksAsync(new Uri(address))).Status);
        await town.AdvanceAsync("PT2M");
        Assert.Equal(HttpStatusCode.Redirect, (await browser.AsksAsync(new Uri(address))).Status);
    }

    [Fact]
    public async Task A_session_that_was_signed_out_is_refused_at_every_instance_whoever_has_a_copy_of_it()
    {
        await using var town = await EndToEndHost.StartAsync(bots: 2, page: true);
        var number = await town.Person("sanne").ReportsWithFilesAsync(("scherm.png", Files.Png));
        var address = new Uri(await AddressAsync(town, number));
        var other = new Uri(town.Bots[1].Url + address.AbsolutePath);
        using var browser = new WebBrowser("noor");
        var list = await browser.GoesAsync(address.ToString());
        var copy = new Dictionary<string, string>(browser.Cookies[address.Authority]);
        browser.Cookies[other.Authority] = new(copy);
        Assert.Equal(HttpStatusCode.OK, (await browser.AsksAsync(other)).Status);

        var leaving = Regex.Match(list.Text, "<form[^>]*action=\"(?<to>[^\"]+)\"").Groups["to"].Value;
        var left = await browser.PostsAsync(town.Page + leaving);

        Assert.Equal((HttpStatusCode.OK, 0), (left.Status, browser.Cookies[address.Authority].Count));
        Assert.Contains("Je bent afgemeld", left.Text, StringComparison.Ordinal);
        browser.Cookies[address.Authority] = new(copy);
        foreach (var page in new[] { address, other, new Uri($"{town.Page}/evidence/{Nobody}") })
        {
            var refused = await browser.AsksAsync(page);
            Assert.Equal(HttpStatusCode.Redirect, refused.Status);
            Assert.EndsWith("/authorize", refused.Headers.Location!.AbsolutePath, StringComparison.Ordinal);
        }

        using var again = new WebBrowser("noor");
        Assert.Equal(HttpStatusCode.OK, (await again.GoesAsync(address.ToString())).Status);
    }

    [Fact]
    public async Task A_sign_in_is_believed_only_whole_by_the_browser_that_began_it_and_once()
    {
        await using var town = await EndToEndHost.StartAsync(bots: 2, page: true);
        var address = $"{town.Page}/evidence/{Nobody}";
        foreach (var way in new[] { "wrongNonce", "noNonce", "wrongAudience", "wrongIssuer", "otherTenant", "expired", "wrongKey",
            "noPerson" })
        {
            await town.PostAsync("/api/sign-in", new System.Text.Json.Nodes.JsonObject { ["way"] = way });
            using var deceived = new WebBrowser("noor");
            var refused = await deceived.GoesAsync(address);
            Assert.True(refused.Status is HttpStatusCode.BadRequest, way);
            Assert.Contains("Aanmelden is niet gelukt", refused.Text, StringComparison.Ordinal);
            // No session; what a nonce leaves ends by itself, and there is nothing in it.
            Assert.All(
                deceived.Cookies[refused.Url.Authority].Keys,
                name => Assert.StartsWith("__Host-weerbaar-nonce-", name, StringComparison.Ordinal));
        }

        await town.PostAsync("/api/sign-in", new System.Text.Json.Nodes.JsonObject { ["way"] = "proper" });
        using var noor = new WebBrowser("noor");
        using var stranger = new WebBrowser(null);
        var back = await ComesBackAsync(noor, address);
        Assert.Equal(HttpStatusCode.BadRequest, (await stranger.AsksAsync(back)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await noor.AsksAsync(With(back, "state", Nobody))).Status);

        // What one instance began, another ends.
        var other = new Uri(town.Bots[1].Url + back.PathAndQuery);
        noor.Cookies[other.Authority] = noor.Cookies[back.Authority];
        var ended = await noor.AsksAsync(other);
        Assert.Equal((HttpStatusCode.Redirect, "/evidence/" + Nobody), (ended.Status, ended.Headers.Location?.ToString()));
        Assert.Equal(HttpStatusCode.BadRequest, (await noor.AsksAsync(other)).Status);

        // Several tabs do not disturb one another, in whatever order they come back.
        using var tabs = new WebBrowser("noor");
        var (first, second) = (await ComesBackAsync(tabs, address), await ComesBackAsync(tabs, address));
        Assert.Equal(HttpStatusCode.Redirect, (await tabs.AsksAsync(second)).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await tabs.AsksAsync(first)).Status);
        Assert.Equal("__Host-weerbaar", Assert.Single(tabs.Cookies[first.Authority]).Key);

        using var denied = new WebBrowser("noor");
        var asked = await ComesBackAsync(denied, address);
        var no = await denied.AsksAsync(new Uri(With(asked, "code", "").ToString() + "&error=access_denied"));
        Assert.Equal(HttpStatusCode.BadRequest, no.Status);
        Assert.Contains($"href=\"/evidence/{Nobody}\"", no.Text, StringComparison.Ordinal);
        await town.FaultAsync("token", "status", 1, 503);
        using var unlucky = new WebBrowser("noor");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await unlucky.GoesAsync(address)).Status);
    }

    private static async Task<string> AddressAsync(EndToEndHost town, string number)
    {
        await town.Person("noor").FindsAsync(number, "monitoring");
        var details = await town.Person("noor").ClicksAsync("Bekijk details", conversation: "monitoring", on: number);
        return CardWords.Address(details.Card!, "Bekijk bewijs");
    }

    private static async Task<string> ReportsForSanneAsync(EndToEndHost town)
    {
        var liam = town.Person("liam");
        await liam.SaysAsync("my colleague is being threatened online");
        await liam.SendsAsync("seen.png", [.. Files.Png, 7]);
        await EndToEndHost.EventuallyAsync(
            async () => (await liam.SeesAsync()).Any(seen => seen.Says("Check value") || seen.Says("Stored")), "seen.png is stored");
        await liam.ClicksAsync(
            "Next", new() { ["about"] = "Colleague", ["colleague"] = await town.IdOfAsync("sanne") }, on: "Who is it about?");
        await liam.FillsInAsync(english: true);
        return Story.NumberIn((await liam.ClicksAsync("Send")).Words);
    }

    /// <summary>The address that the authority sends somebody back to, not yet asked for.</summary>
    private static async Task<Uri> ComesBackAsync(WebBrowser browser, string address)
    {
        var begun = await browser.AsksAsync(new Uri(address));
        var answered = await browser.AsksAsync(begun.Headers.Location!, HttpMethod.Post, new() { ["person"] = "noor" });
        return answered.Headers.Location!;
    }

    private static Uri With(Uri address, string name, string value)
    {
        var query = System.Web.HttpUtility.ParseQueryString(address.Query);
        query[name] = value;
        return new UriBuilder(address) { Query = query.ToString() }.Uri;
    }

    private static string Changed(string text, int at) => text[..at] + (text[at] == 'A' ? 'B' : 'A') + text[(at + 1)..];

    /// <summary>Without what differs: the value, the age.</summary>
    private static string Shape(string cookie) => string.Join("; ", cookie.Split("; ")
        .Where(part => !part.StartsWith("max-age", StringComparison.OrdinalIgnoreCase)
            && !part.StartsWith("expires", StringComparison.OrdinalIgnoreCase)));
}
