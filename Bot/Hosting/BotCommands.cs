using System.CommandLine;
using Weerbaar.Hosting.AppPackage;
using Weerbaar.Hosting.Backup;
using Weerbaar.Hosting.Consent;
using Weerbaar.Hosting.Upkeep;

namespace Weerbaar.Hosting;

/// <summary>
/// What the program can do beside being the bot; "--help" lists it. Exit code 0: done; 1: refused, or something does not fit.
/// </summary>
internal static class BotCommands
{
    /// <summary>
    /// Whether a command or help is asked for. All else is settings of the bot; they are told apart by hand, so that a start of the bot
    /// does not wait for what reads commands.
    /// </summary>
    public static bool AreMeantBy(string[] args) => args is [var first, ..]
        && (first is "--help" or "-h" or "-?" or "/?" or "/h" or "--version"
        || !(first.StartsWith('-') || first.StartsWith('/') || first.Contains('=')));

    /// <exception cref="Exception">What <see cref="StartFault"/> has sentences for, and bugs.</exception>
    public static Task<int> RunAsync(string[] args) => Create().Parse(args).InvokeAsync(new InvocationConfiguration
    {
        EnableDefaultExceptionHandler = false,
        // Ctrl+C ends the program at once, as it does without this library.
        ProcessTerminationTimeout = null,
    });

    public static RootCommand Create() =>
        new("Weerbaar. Without a command the bot runs; a setting of docs/settings.md is then given as --Section:Name value.")
    {
        PhraseExplanation.Create(),
        ManifestCommand.Create(),
        ConsentCommand.Create(),
        UpkeepCommand.CreateVerify(),
        UpkeepCommand.CreateRebuild(),
        BackupCommand.CreateBackup(),
        BackupCommand.CreateRestore(),
    };
}
