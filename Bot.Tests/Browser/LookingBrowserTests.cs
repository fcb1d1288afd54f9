using System.Collections.Concurrent;
using Microsoft.Playwright;
using Weerbaar.Tests.Journeys;

namespace Weerbaar.Tests.Browser;

/// <summary>Looking at evidence in a real Chromium: nothing in a file runs, nothing is unpacked, and no mouse is needed.</summary>
public sealed class LookingBrowserTests
{
    /// <summary>What is sent under which name, and whether a browser shows it.</summary>
    private static readonly (string Name, byte[] Content, bool Shown)[] Hostile =
    [
        ("scherm.png", Files.Png, true),
        ("woorden.txt", Files.Words, true),
        ("script.gif", Files.ScriptInGif, true),
        ("brief.html", Files.Html, false),
        ("tekening.svg", Files.Svg, false),
        ("stuk.pdf", Files.Pdf, false),
        ("nep.png", Files.Html, false),
        ("alles.zip", Files.ZipBomb(), false),
    ];

    [Fact]
    public async Task D7_Hostile_files_are_shown_as_what_they_are_or_downloaded_and_never_run()
    {
        await using var town = await EndToEndHost.StartAsync(page: true);
        var address = await AddressAsync(town);
        await using var chromium = await Chromium.StartAsync();
        await using var screen = await chromium.BlankAsync(1000, 900);
        var asked = new ConcurrentQueue<string>();
        screen.Page.Context.Request += (_, request) => asked.Enqueue(request.Url);
        await SignInAsync(screen, address);
        await screen.SaveAsync("looking-list");
        await Screen.IsAccessibleAsync(screen.Page);

        foreach (var (name, content, shown) in Hostile)
        {
            var link = screen.Page.GetByRole(AriaRole.Link, new() { Name = (shown ? "Bekijk " : "Download ") + name, Exact = true });
            if (shown)
            {
                await IsShownAsync(screen.Page, link, name);
            }
            else
            {
                await IsDownloadedAsync(screen.Page, () => link.ClickAsync(), name, content);

                // The address typed by hand is no way around it.
                var typed = await link.GetAttributeAsync("href");
                await IsDownloadedAsync(screen.Page, () => GoneAsync(screen.Page, town.Page + typed), name, content);
            }
        }

        Assert.DoesNotContain(asked, url => url.Contains("/evidence/ran", StringComparison.Ordinal));
        Assert.DoesNotContain("RAN", await screen.Page.TitleAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_is_read_without_a_mouse_in_the_dark_on_a_phone_and_in_ones_own_language()
    {
        await using var town = await EndToEndHost.StartAsync(page: true);
        var address =
            await AddressAsync(
                town, ("een-heel-lange-naam-zonder-spaties-die-nergens-op-een-telefoon-past-2026-11-22.png", Files.Png, true));
        await using var chromium = await Chromium.StartAsync();
        await using var screen = await chromium.BlankAsync(360, 780, ColorScheme.Dark, "en-GB");
        await screen.Page.GotoAsync(address);
        await screen.TabToAsync("Emma Clarke");
        await screen.Page.Keyboard.PressAsync("Enter");
        await screen.Page.GetByText("Signed in as Emma Clarke").WaitForAsync();
        Assert.Equal("en", await screen.Page.EvaluateAsync<string>("() => document.documentElement.lang"));
        Assert.True(await screen.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - innerWidth") <= 0);
        Assert.True(await screen.Page.EvaluateAsync<bool>("() => getComputedStyle(document.body).backgroundColor === 'rgb(20, 20, 20)'"));
        await screen.SaveAsync("looking-phone");
        await Screen.IsAccessibleAsync(screen.Page);

        await screen.TabToAsync("View");
        var opened = await screen.Page.Context.RunAndWaitForPageAsync(() => screen.Page.Keyboard.PressAsync("Enter"));
        await opened.WaitForLoadStateAsync();
        Assert.Equal(1, await opened.EvaluateAsync<int>("() => document.images[0].naturalWidth"));
        await opened.CloseAsync();
        await screen.TabToAsync("Sign out");
        await screen.Page.Keyboard.PressAsync("Enter");
        await screen.Page.GetByText("You are signed out").WaitForAsync();
        await Screen.IsAccessibleAsync(screen.Page);
        await screen.Page.GotoAsync(address);
        await screen.Page.GetByText("Who are you?").WaitForAsync();
        foreach (var page in new[] { "/", "/privacy", "/terms" })
        {
            await screen.Page.GotoAsync(town.Page + page);
            await Screen.IsAccessibleAsync(screen.Page);
        }

        Assert.Equal("", string.Join('\n', screen.Trouble));
    }

    private static async Task<string> AddressAsync(EndToEndHost town, params (string Name, byte[] Content, bool Shown)[] files)
    {
        (string, byte[])[] sent = [.. (files.Length == 0 ? Hostile : files).Select(file => (file.Name, file.Content))];
        var number = await town.Person("sanne").ReportsWithFilesAsync(sent);
        await town.Person("noor").FindsAsync($"{sent.Length} bewaard", "monitoring");
        var details = await town.Person("noor").ClicksAsync("Bekijk details", conversation: "monitoring", on: number);
        return CardWords.Address(details.Card!, "Bekijk bewijs");
    }

    private static async Task SignInAsync(Screen screen, string address)
    {
        await screen.Page.GotoAsync(address);
        await screen.Page.GetByRole(AriaRole.Button, new() { Name = "Noor van Dijk" }).ClickAsync();
        await screen.Page.GetByText("Aangemeld als Noor van Dijk").WaitForAsync();
    }

    /// <summary>Shown in a window of its own, in which not even a script of the test's own may touch another page.</summary>
    private static async Task IsShownAsync(IPage list, ILocator link, string name)
    {
        var opened = await list.Context.RunAndWaitForPageAsync(() => link.ClickAsync());
        await opened.WaitForLoadStateAsync();
        Assert.DoesNotContain("RAN", await opened.TitleAsync(), StringComparison.Ordinal);
        Assert.Equal("null", await opened.EvaluateAsync<string>("() => origin"));
        var words = await opened.EvaluateAsync<string>("() => document.body.innerText");
        Assert.True(name != "woorden.txt" || words.Contains("<script>", StringComparison.Ordinal), words);
        await opened.CloseAsync();
    }

    private static async Task IsDownloadedAsync(IPage page, Func<Task> how, string name, byte[] content)
    {
        var download = await page.RunAndWaitForDownloadAsync(how);
        Assert.Equal(name, download.SuggestedFilename);
        Assert.Equal(Files.Hash(content), Files.Hash(await File.ReadAllBytesAsync((await download.PathAsync())!)));
    }

    /// <summary>Going to a download ends without a page.</summary>
    private static async Task GoneAsync(IPage page, string url)
    {
        var refused = await Assert.ThrowsAsync<PlaywrightException>(() => page.GotoAsync(url));
        Assert.Contains("Download is starting", refused.Message, StringComparison.Ordinal);
    }
}
