using Weerbaar.Storage.Azure;
using Weerbaar.Storage.Embedded;

namespace Weerbaar.Hosting.Upkeep;

/// <summary>
/// The commands "verify" and "rebuild-index", with the bot's own settings. Exit code 0: all is well; 1: something was found
/// that does not fit together.
/// </summary>
public static class UpkeepCommand
{
    public static async Task<int> RunAsync(string command, WebApplicationBuilder builder)
    {
        builder.AddWeerbaar();
        await using var app = builder.Build();
        await OpenAsync(app.Services);
        return command is "verify" ? await VerifyAsync(app.Services) : await RebuildAsync(app.Services);
    }

    /// <summary>The store alone: none of the bot's own work begins.</summary>
    internal static Task OpenAsync(IServiceProvider all) => all.GetService<AzureStorage>() is { } azure
        ? azure.PrepareAsync(CancellationToken.None)
        : Task.FromResult(all.GetService<EmbeddedStorage>());

    internal static async Task<int> VerifyAsync(IServiceProvider all)
    {
        var verification = ActivatorUtilities.CreateInstance<Verification>(all);
        var found = 0;
        await foreach (var line in verification.FindAsync(CancellationToken.None))
        {
            Console.WriteLine(line);
            found++;
        }

        Console.WriteLine($"{verification.Checked} cases and drafts checked, {verification.Owed} answers still owed, {found} faults found");
        return found == 0 ? 0 : 1;
    }

    internal static async Task<int> RebuildAsync(IServiceProvider all)
    {
        var (cases, drafts) = await ActivatorUtilities.CreateInstance<IndexRebuild>(all).RunAsync(CancellationToken.None);
        Console.WriteLine($"{cases} cases and {drafts} drafts indexed");
        return 0;
    }
}
