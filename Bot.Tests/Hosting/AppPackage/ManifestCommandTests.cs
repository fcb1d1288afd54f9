using System.Diagnostics;
using System.IO.Compression;
using Weerbaar.Tests.House;
using Weerbaar.Tests.Storage.Embedded;

namespace Weerbaar.Tests.Hosting.AppPackage;

/// <summary>
/// The command as README.md writes it: the package is where the caller stands, and what keeps it from being made is one sentence.
/// </summary>
[EndToEnd]
public sealed class ManifestCommandTests
{
    private static readonly string[] Values = ["manifest", "--app-id", BuiltPackage.AppId, "--host", "weerbaar.example.nl"];

    [Fact]
    public async Task The_package_is_written_where_the_caller_stands()
    {
        using var folder = new TemporaryFolder();
        var configuration = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd('/')).Parent!.Name;
        var (code, said) = await RunAsync(
            folder.Path,
            ["run", "--no-build", "--configuration", configuration, "--project", Repository.At("Bot"), "--", .. Values, "--out",
                "weerbaar.zip"]);

        // The command's own word is the last: the SDK may say before it which launch settings it takes.
        var written = said.Split('\n')[^1];
        Assert.Equal((0, Path.Combine(folder.Path, "weerbaar.zip")), (code, written));
        using var package = await ZipFile.OpenReadAsync(written);
        Assert.NotNull(package.GetEntry("manifest.json"));
    }

    [Theory]
    [InlineData("nowhere/weerbaar.zip", "--out: there is no folder ")]
    [InlineData(".", "--out: ")]
    public async Task A_place_that_cannot_be_written_is_one_sentence(string path, string sentence)
    {
        using var folder = new TemporaryFolder();
        var (code, said) = await RunAsync(folder.Path, [Journeys.Process.Dll("Bot"), .. Values, "--out", path]);

        Assert.Equal(1, code);
        Assert.StartsWith(sentence, said, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', said);
        Assert.Empty(System.IO.Directory.EnumerateFileSystemEntries(folder.Path));
    }

    private static async Task<(int Code, string Said)> RunAsync(string folder, string[] arguments)
    {
        using var running = Process.Start(new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var (output, errors) = (running.StandardOutput.ReadToEndAsync(), running.StandardError.ReadToEndAsync());
        await running.WaitForExitAsync();
        return (running.ExitCode, (await output + await errors).Trim());
    }
}
