using System.CommandLine;
using Weerbaar.Storage.Azure;
using Weerbaar.Storage.Embedded;

namespace Weerbaar.Hosting.Upkeep;

/// <summary>
/// The commands "verify" and "rebuild-index", with the bot's own settings. Exit code 0: all is well; 1: something was found
/// that does not fit together.
/// </summary>
internal static class UpkeepCommand
{
    public static Command CreateVerify() =>
        Create("verify", "Folds every case again and compares it with what is kept, and hashes every file again.", VerifyAsync);

    public static Command CreateRebuild() =>
        Create("rebuild-index", "Writes every list, number and due moment anew from the cases.", RebuildAsync);

    /// <summary>The store alone: none of the bot's own work begins.</summary>
    internal static Task OpenAsync(IServiceProvider services) => services.GetService<AzureStorage>() is { } azure
        ? azure.PrepareAsync(CancellationToken.None)
        : Task.FromResult(services.GetService<EmbeddedStorage>());

    internal static async Task<int> VerifyAsync(IServiceProvider services)
    {
        var verification = ActivatorUtilities.CreateInstance<Verification>(services);
        var found = 0;
        await foreach (var line in verification.FindAsync(CancellationToken.None))
        {
            Console.WriteLine(line);
            found++;
        }

        Console.WriteLine($"{verification.Checked} cases and drafts checked, {verification.Owed} answers still owed, {found} faults found");
        return found == 0 ? 0 : 1;
    }

    internal static async Task<int> RebuildAsync(IServiceProvider services)
    {
        var (cases, drafts) = await ActivatorUtilities.CreateInstance<IndexRebuild>(services).RunAsync(CancellationToken.None);
        Console.WriteLine($"{cases} cases and {drafts} drafts indexed");
        return 0;
    }

    private static Command Create(string name, string description, Func<IServiceProvider, Task<int>> work)
    {
        var command = new Command(name, description);
        command.SetAction((_, _) => RunAsync(work));
        return command;
    }

    private static async Task<int> RunAsync(Func<IServiceProvider, Task<int>> work)
    {
        var builder = BotHost.Builder();
        builder.AddWeerbaar();
        await using var app = builder.Build();
        await OpenAsync(app.Services);
        return await work(app.Services);
    }
}
