using System.Diagnostics;
using Microsoft.Playwright;

namespace Weerbaar.Tests.Browser;

/// <summary>
/// A real Chromium: the one that CHROMIUM_PATH names, else the one on the PATH, else installed on the spot by apt-get (as
/// root, on Debian or Ubuntu). Playwright brings only its driver; it never fetches a browser of its own.
/// </summary>
public sealed class Chromium : IAsyncDisposable
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];
    private static readonly SemaphoreSlim One = new(1);

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private Chromium(IPlaywright playwright, IBrowser browser) => (this._playwright, this._browser) = (playwright, browser);

    /// <summary>Starts it; fails with one sentence when there is none and none can be installed.</summary>
    public static async Task<Chromium> StartAsync()
    {
        Environment.SetEnvironmentVariable("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        var executable = await FindAsync();
        var playwright = await Playwright.CreateAsync();
        try
        {
            var browser = await playwright.Chromium.LaunchAsync(new()
            {
                ExecutablePath = executable,
                // Second lock beside the one on every page: no name resolves, so the browser itself stays at home too.
                Args = ["--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost", "--disable-gpu"],
            });
            return new Chromium(playwright, browser);
        }
        catch
        {
            playwright.Dispose();
            throw;
        }
    }

    /// <summary>A screen of its own, with nothing remembered; what is not on this machine cannot be reached from it.</summary>
    public async Task<Screen> OpenAsync(Uri url, int width, int height, ColorScheme colours = ColorScheme.Light)
    {
        var screen = await BlankAsync(width, height, colours);
        await screen.GoAsync(url);
        return screen;
    }

    /// <summary>The same, before it has gone anywhere.</summary>
    public async Task<Screen> BlankAsync(int width, int height, ColorScheme colours = ColorScheme.Light, string language = "nl-NL")
    {
        var context = await _browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = height },
            ColorScheme = colours,
            ReducedMotion = ReducedMotion.Reduce,
            TimezoneId = "Europe/Amsterdam",
            Locale = language,
        });
        var screen = new Screen(await context.NewPageAsync());
        await screen.StayHomeAsync();
        return screen;
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.CloseAsync();
        _playwright.Dispose();
    }

    private static async Task<string> FindAsync()
    {
        await One.WaitAsync();
        try
        {
            if (Environment.GetEnvironmentVariable("CHROMIUM_PATH") is { Length: > 0 } named)
            {
                Assert.True(File.Exists(named), $"CHROMIUM_PATH names '{named}', and there is no such file.");
                return named;
            }

            var installed = OnPath() is null ? await InstallAsync() : "";
            return OnPath() ?? throw new InvalidOperationException(
                "No Chromium: install it, or name its executable in the environment variable CHROMIUM_PATH." + installed);
        }
        finally
        {
            One.Release();
        }
    }

    private static string? OnPath() => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(folder => Names.Select(name => Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name)))
        .FirstOrDefault(File.Exists);

    /// <summary>Tries to install it; answers what a person should know when that failed.</summary>
    private static async Task<string> InstallAsync()
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess || !File.Exists("/usr/bin/apt-get"))
        {
            return "";
        }

        var log = TestContext.Current.TestOutputHelper;
        log?.WriteLine("No Chromium here; installing it with apt-get.");
        var start = new ProcessStartInfo("/bin/sh", ["-c", "(apt-get update && apt-get install -y chromium) 2>&1"])
        {
            RedirectStandardOutput = true,
            Environment = { ["DEBIAN_FRONTEND"] = "noninteractive" },
        };
        using var apt = System.Diagnostics.Process.Start(start)!;
        var said = await apt.StandardOutput.ReadToEndAsync();
        await apt.WaitForExitAsync();
        log?.WriteLine(said);
        return apt.ExitCode == 0 ? "" : $" apt-get could not install it (exit code {apt.ExitCode}; its words are in the test's log).";
    }
}
