using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Weerbaar.Tests.Journeys;

namespace Weerbaar.Tests.Browser;

/// <summary>The simulator's page in a real browser, used as people use it: by what they read, with mouse and keyboard.</summary>
public sealed class Screen(IPage page) : IAsyncDisposable
{
    // A busy build machine draws slowly; nobody waits that long at a quiet one.
    internal const int Patience = 40_000;

    private readonly ConcurrentQueue<string> _trouble = [];

    public IPage Page => page;

    /// <summary>What the page tried to reach elsewhere, and every error of its scripts.</summary>
    public IReadOnlyCollection<string> Trouble => _trouble;

    private static string Folder => Path.GetFullPath(
        Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "TestResults", "screenshots"));

    /// <summary>What one person has before them.</summary>
    public Pane Pane(string conversation, string person) => new(this, page.GetByTestId($"pane-{conversation}-{person}"));

    /// <summary>Keeps a picture of the whole screen, in TestResults/screenshots of this project.</summary>
    public Task SaveAsync(string name) => page.ScreenshotAsync(new() { Path = PathOf(name) });

    /// <summary>Keeps a picture of what one person has before them.</summary>
    public static Task SaveAsync(string name, Pane pane) => pane.Itself.ScreenshotAsync(new() { Path = PathOf(name) });

    /// <summary>Where a picture of that name is kept.</summary>
    public static string PathOf(string name) => Path.Combine(Folder, name + ".png");

    /// <summary>
    /// Plays a story; when it fails, what was on the screen then is kept under the name of the story, and what went to the bot
    /// is in the test's log.
    /// </summary>
    public async Task PlayAsync(string name, EndToEndHost town, Func<Task> story)
    {
        try
        {
            await story();
        }
        catch
        {
            await SaveAsync(name + "-failed");
            await TellAsync(town);
            throw;
        }

        Assert.Equal("", string.Join('\n', _trouble));
    }

    /// <summary>Aborts every request that is not to this machine, and remembers that it was made.</summary>
    public async Task StayHomeAsync()
    {
        page.SetDefaultTimeout(Patience);
        page.PageError += (_, error) => _trouble.Enqueue(error);
        page.Console += (_, line) =>
        {
            if (line.Type == "error")
            {
                _trouble.Enqueue(line.Text);
            }
        };
        await page.Context.RouteAsync(AnyUrl, route =>
        {
            if (new Uri(route.Request.Url).IsLoopback)
            {
                return route.ContinueAsync();
            }

            _trouble.Enqueue("Not to this machine: " + route.Request.Url);
            return route.AbortAsync();
        });
    }

    public async Task GoAsync(Uri url)
    {
        await page.GotoAsync(url.ToString());
        await page.Locator("body[data-ready]").WaitForAsync();
    }

    /// <summary>
    /// The law asks WCAG 2.1 A and AA of what the government shows (Tijdelijk besluit digitale toegankelijkheid overheid); axe
    /// finds what a machine can find of it, on a page of this browser.
    /// </summary>
    public static async Task IsAccessibleAsync(IPage page)
    {
        var found =
            await page.RunAxe(
                new AxeRunOptions { RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"] } });
        Assert.NotEmpty(found.Passes);
        Assert.Equal(
            "", string.Join(
                '\n', found.Violations.SelectMany(rule => rule.Nodes.Select(node => $"{page.Url}: {rule.Id}: {rule.Help}: {node.Html}"))));
    }

    /// <summary>Presses Tab (or Shift+Tab) until what has the focus reads so.</summary>
    public async Task TabToAsync(string words, bool back = false)
    {
        for (var press = 0; press < 80; press++)
        {
            await page.Keyboard.PressAsync(back ? "Shift+Tab" : "Tab");
            if (await page.EvaluateAsync<string>(FocusedWords) == words)
            {
                return;
            }
        }

        Assert.Fail($"Tab never comes to '{words}'.");
    }

    public async ValueTask DisposeAsync() => await page.Context.CloseAsync();

    private async Task TellAsync(EndToEndHost town)
    {
        var log = TestContext.Current.TestOutputHelper;
        log?.WriteLine(string.Join('\n', [.. _trouble, .. await town.ViolationsAsync()]));
        foreach (var delivery in (await town.GetAsync("/api/deliveries"))["deliveries"]!.AsArray())
        {
            log?.WriteLine($"{delivery!["time"]} {delivery["kind"]} {delivery["status"]} {delivery["ms"]}");
        }
    }

    private static readonly Regex AnyUrl = new(".*");

    private const string FocusedWords =
        "() => { const e = document.activeElement; return (e.labels?.[0]?.innerText ?? e.innerText ?? '').trim(); }";
}
