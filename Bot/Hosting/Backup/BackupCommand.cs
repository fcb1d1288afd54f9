using System.CommandLine;
using Weerbaar.Hosting.Upkeep;
using Weerbaar.Storage;

namespace Weerbaar.Hosting.Backup;

/// <summary>
/// The commands "backup" and "restore NAME [--fill]", with the bot's own settings and those under "Backup". Exit code 0: done
/// and all is well; 1: it was refused, or something does not fit together.
/// </summary>
internal static class BackupCommand
{
    /// <summary>What people erase is in a backup for as long, and they read so (Chat, "MyData.Text").</summary>
    internal static readonly TimeSpan KeptFor = TimeSpan.FromDays(14);

    public static Command CreateBackup()
    {
        var command = new Command("backup", "Keeps all rows and files, encrypted, where the settings under Backup say.");
        command.SetAction((_, _) => RunAsync(BackupAsync));
        return command;
    }

    public static Command CreateRestore()
    {
        var name = new Argument<string>(
            "name")
        {
            Description = "A backup, as weerbaar-20261123-021500; left out: says which there are.",
            DefaultValueFactory = _ => ""
        };
        // A word after a command may be its argument, whatever it begins with: to this library also an option that nobody knows.
        name.Validators.Add(given =>
        {
            if (given.Tokens is [{ Value: ['-', ..] unknown }])
            {
                given.AddError($"There is no option '{unknown}'.");
            }
        });
        var fill = new Option<bool>("--fill") { Description = "Into a store that is not empty: what is there stays as it is." };
        var command = new Command("restore", "Brings a backup back into an empty store, and verifies it.") { name, fill };
        command.SetAction(
            (given, _) => RunAsync((run, _, services) => RestoreAsync(run, given.GetRequiredValue(name), given.GetValue(fill), services)));
        return command;
    }

    private static async Task<int> RunAsync(Func<BackupRun, BackupPlace, IServiceProvider, Task<int>> work)
    {
        var builder = BotHost.Builder();
        builder.AddWeerbaar();
        builder.Services.AddBackup(builder.Configuration, builder.Environment.IsDevelopment());
        await using var app = builder.Build();
        var services = app.Services;
        var options = services.Settings<BackupOptions>();
        var key = options.ReadKey();
        await UpkeepCommand.OpenAsync(services);
        var place = await BackupPlace.OpenAsync(options, services, CancellationToken.None);
        var run = new BackupRun(
            services.GetRequiredService<IRowStore>(), services.GetRequiredService<IBlobStore>(), place, key,
            services.GetRequiredService<TimeProvider>());
        return await work(run, place, services);
    }

    /// <summary>The settings that only these commands need: the bot itself starts without.</summary>
    internal static void AddBackup(this IServiceCollection services, IConfiguration configuration, bool isDevelopment) =>
        services.AddSettings(configuration, BackupOptions.Section, new BackupOptionsValidator(isDevelopment));

    /// <summary>Old ones are thrown away only when this one is whole: they may hold what it misses.</summary>
    private static async Task<int> BackupAsync(BackupRun run, BackupPlace place, IServiceProvider services)
    {
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var name = BackupPlace.NameAt(now);
        var (totals, bytes, missing) = await run.MakeAsync(name, CancellationToken.None);
        foreach (var line in missing)
        {
            Console.WriteLine(line);
        }

        foreach (var old in missing.Count == 0 ? await place.ForgetAsync(now - KeptFor, CancellationToken.None) : [])
        {
            Console.WriteLine($"{old}: thrown away, older than {KeptFor.Days} days");
        }

        Console.WriteLine($"{name}: {Words(totals)}, {bytes} bytes in all, {missing.Count} files missing");
        return missing.Count == 0 ? 0 : 1;
    }

    private static async Task<int> RestoreAsync(BackupRun run, string name, bool fill, IServiceProvider services)
    {
        var totals = await run.RestoreAsync(name, fill, CancellationToken.None);
        Console.WriteLine($"{name}: {Words(totals)} restored");
        await UpkeepCommand.RebuildAsync(services);
        return await UpkeepCommand.VerifyAsync(services);
    }

    private static string Words(BackupTotals totals) => $"{totals.Rows} rows and {totals.Blobs} files of {totals.BlobBytes} bytes";
}
