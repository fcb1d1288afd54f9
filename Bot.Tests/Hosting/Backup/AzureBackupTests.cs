using System.Security.Cryptography;
using Weerbaar.Cases;
using Weerbaar.Hosting.Backup;
using Weerbaar.Hosting.Upkeep;
using Weerbaar.Records;
using Weerbaar.Tests.Storage.Azure;

namespace Weerbaar.Tests.Hosting.Backup;

/// <summary>A backup of an Azure store into another container, while people go on, and restored into an empty store.</summary>
[Collection(OnAzurite.Name)]
public sealed class AzureBackupTests(Azurite azurite) : IAsyncLifetime
{
    private readonly AzureEngine store = new(azurite), place = new(azurite), other = new(azurite);

    public async ValueTask InitializeAsync()
    {
        foreach (var engine in new[] { store, place, other })
        {
            await engine.InitializeAsync();
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Cases_that_change_meanwhile_are_each_of_one_version_in_the_backup()
    {
        var small = new SmallStore(store.Rows, store.Blobs, store.Queue);
        List<Case> cases = [];
        for (var number = 0; number < 4; number++)
        {
            cases.Add(await small.FilledAsync(RandomNumberGenerator.GetBytes(300_000)));
        }

        using var stop = new CancellationTokenSource();
        var talking = TalkingAsync(cases, stop.Token);
        var key = RandomNumberGenerator.GetBytes(32);
        var (totals, bytes, missing) = await new BackupRun(store.Rows, store.Blobs, Place(), key, TimeProvider.System).MakeAsync("b", default);
        await stop.CancelAsync();
        Assert.True(await talking > 0, "Nothing changed meanwhile.");
        Assert.Empty(missing);
        Assert.True(bytes > totals.BlobBytes);

        var restored = await new BackupRun(other.Rows, other.Blobs, Place(), key, TimeProvider.System).RestoreAsync("b", fill: false, default);

        Assert.Equal((totals, 4), (restored, (int)restored.Blobs));
        Assert.Empty(await Verified(other).ToListAsync());
        foreach (var of in cases)
        {
            Assert.NotNull(await new CaseStore(other.Rows).FindAsync(of.Id, default));
        }
    }

    private BackupPlace Place() => new(place.Blobs, partBytes: 500_000);

    private static IAsyncEnumerable<string> Verified(AzureEngine engine) =>
        new Verification(engine.Rows, engine.Blobs, new CaseStore(engine.Rows), new EvidenceStore(engine.Rows, engine.Blobs))
            .FindAsync(default);

    /// <summary>Notes on the cases, one after the other, as fast as the store takes them.</summary>
    private async Task<int> TalkingAsync(List<Case> cases, CancellationToken stop)
    {
        var count = 0;
        while (!stop.IsCancellationRequested)
        {
            await SmallStore.NotedAsync(store.Rows, cases[count++ % cases.Count].Id);
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, CancellationToken.None);
        }

        return count;
    }
}
