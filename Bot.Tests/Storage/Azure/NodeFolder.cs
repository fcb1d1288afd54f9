using System.Diagnostics;

namespace Weerbaar.Tests.Storage.Azure;

/// <summary>A folder with a package.json and its lock; installed when it is not, by one process at a time.</summary>
internal static class NodeFolder
{
    public static async Task<string> InstalledAsync(string pathInRepository)
    {
        var folder = Path.Combine(Repository(), pathInRepository);
        await using var turn = await TakeTurnAsync(Path.Combine(folder, ".install.lock"));
        var done = Path.Combine(folder, "node_modules", ".package-lock.json");
        var wanted = Path.Combine(folder, "package-lock.json");
        if (!File.Exists(done) || File.GetLastWriteTimeUtc(done) < File.GetLastWriteTimeUtc(wanted))
        {
            await InstallAsync(folder);
        }

        return folder;
    }

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "TeamsIncidentBot.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException(
            "The tests are not run from within the repository.");
    }

    private static async Task<FileStream> TakeTurnAsync(string path)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200));
            }
        }
    }

    private static async Task InstallAsync(string folder)
    {
        var command = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";
        using var npm = Process.Start(new ProcessStartInfo(command, ["ci", "--no-audit", "--no-fund", "--ignore-scripts"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var errors = npm.StandardError.ReadToEndAsync();
        await npm.StandardOutput.ReadToEndAsync();
        await npm.WaitForExitAsync();
        if (npm.ExitCode != 0)
        {
            throw new InvalidOperationException($"'npm ci' in {folder} failed: {await errors}");
        }
    }
}
