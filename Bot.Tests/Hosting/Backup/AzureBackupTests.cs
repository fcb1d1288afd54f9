using System.Security.Cryptography;
using Microsoft.Extensions.Logging.Abstractions;
using Weerbaar.Hosting.Backup;
using Weerbaar.Hosting.Upkeep;
using Weerbaar.Storage.Azure;
using Weerbaar.Tests.Storage.Azure;

namespace Weerbaar.Tests.Hosting.Backup;

/// <summary>
/// A backup of an Azure store while people go on, and by the commands into another account; restored into an empty store.
/// </summary>
[Collection(OnAzurite.Name)]
public sealed class AzureBackupTests(Azurite azurite) : IAsyncLifetime
{
    private readonly AzureEngine _store = new(azurite), _place = new(azurite), _other = new(azurite);

    public async ValueTask InitializeAsync()
    {
        foreach (var engine in new[] { _store, _place, _other })
        {
            await engine.InitializeAsync();
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Cases_that_change_meanwhile_are_each_of_one_version_in_the_backup()
    {
        var small = new SmallStore(_store.Rows, _store.Blobs, _store.Queue);
        List<Case> cases = [];
        for (var number = 0; number < 4; number++)
        {
            cases.Add(await small.FilledAsync(RandomNumberGenerator.GetBytes(300_000)));
        }

        using var stop = new CancellationTokenSource();
        var talking = TalkingAsync(cases, stop.Token);
        var key = RandomNumberGenerator.GetBytes(32);
        var (totals, bytes, missing) =
            await new BackupRun(_store.Rows, _store.Blobs, Place(), key, TimeProvider.System).MakeAsync("b", default);
        await stop.CancelAsync();
        Assert.True(await talking > 0, "Nothing changed meanwhile.");
        Assert.Empty(missing);
        Assert.True(bytes > totals.BlobBytes);

        var restored =
            await new BackupRun(_other.Rows, _other.Blobs, Place(), key, TimeProvider.System).RestoreAsync("b", fill: false, default);

        Assert.Equal((totals, 4), (restored, (int)restored.Blobs));
        Assert.Empty(await Verified(_other).ToListAsync());
        foreach (var @case in cases)
        {
            Assert.NotNull(await new CaseStore(_other.Rows).FindAsync(@case.Id, default));
        }
    }

    [Fact]
    public async Task The_commands_keep_a_backup_in_another_account_and_bring_it_back_into_an_empty_store()
    {
        var @case = await new SmallStore(_store.Rows, _store.Blobs, _store.Queue).FilledAsync();
        var key = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

        var made = await RunAsync(_store, key, "files missing", "backup");
        var name = made.Split(':')[0];
        Assert.Matches("^weerbaar-[0-9]{8}-[0-9]{6}: [0-9]+ rows and 1 files of 3 bytes, [0-9]+ bytes in all, 0 files missing$", made);
        var restored = await RunAsync(_other, key, "faults found", "restore", name);

        Assert.EndsWith(", 0 faults found", restored, StringComparison.Ordinal);
        Assert.Equal(@case.Number, (await new CaseStore(_other.Rows).FindAsync(@case.Id, default))?.Case.Number);
        Assert.Empty(await BlobsAsync(azurite.ConnectionString, name));
        Assert.NotEmpty(await BlobsAsync(azurite.OtherConnectionString, name));
    }

    /// <summary>Runs a command of the bot on this store; it must end well. Gives the line that holds these words.</summary>
    private async Task<string> RunAsync(AzureEngine on, string key, string words, params string[] command)
    {
        using var process = Journeys.Process.Start(Journeys.Process.Dll("Bot"), command, new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["Storage__Engine"] = "Azure",
            ["Storage__ConnectionString"] = azurite.ConnectionString,
            ["Storage__Name"] = on.Name,
            ["Backup__ConnectionString"] = azurite.OtherConnectionString,
            ["Backup__Name"] = _place.Name,
            ["Backup__Key"] = key,
        });
        var line = await process.LineAsync(words);
        Assert.True(await process.EndsWithinAsync(TimeSpan.FromSeconds(30)), string.Join('\n', process.Output));
        Assert.True(process.ExitCode == 0, string.Join('\n', process.Output));
        return line;
    }

    private async Task<List<string>> BlobsAsync(string account, string name)
    {
        var blobs = AzureStorage.Create(
            new StorageOptions { ConnectionString = account, Name = _place.Name },
            () => throw new InvalidOperationException("No identity is needed."), new IdGenerator(), NullLoggerFactory.Instance).Blobs;
        return await blobs.ReadNamesAsync(default).Where(blob => blob.StartsWith(name, StringComparison.Ordinal)).ToListAsync();
    }

    private BackupPlace Place() => new(_place.Blobs, partBytes: 500_000);

    private static IAsyncEnumerable<string> Verified(AzureEngine engine) =>
        new Verification(
            engine.Rows, engine.Blobs, new CaseStore(engine.Rows), new EvidenceStore(engine.Rows, engine.Blobs), TimeProvider.System)
            .FindAsync(default);

    /// <summary>Notes on the cases, one after the other, as fast as the store takes them.</summary>
    private async Task<int> TalkingAsync(List<Case> cases, CancellationToken stop)
    {
        var count = 0;
        while (!stop.IsCancellationRequested)
        {
            await SmallStore.NotedAsync(_store.Rows, cases[count++ % cases.Count].Id);
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, CancellationToken.None);
        }

        return count;
    }
}
