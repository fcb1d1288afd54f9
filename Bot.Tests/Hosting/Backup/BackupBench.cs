using System.Security.Cryptography;
using Weerbaar.Hosting.Backup;
using Weerbaar.Hosting.Upkeep;
using Weerbaar.Storage.Embedded;
using Weerbaar.Tests.Storage.Embedded;

namespace Weerbaar.Tests.Hosting.Backup;

/// <summary>A small store on the embedded engine, an empty one, and a folder for backups.</summary>
public abstract class BackupBench : IAsyncLifetime
{
    private const int PartBytes = 100_000;

    private protected readonly TemporaryFolder from = new(), to = new(), backups = new();
    private protected readonly byte[] key = RandomNumberGenerator.GetBytes(32);
    private protected readonly byte[] content = RandomNumberGenerator.GetBytes((5 * BackupCipher.PieceBytes) + 17);
    private protected EmbeddedStorage storage = null!, empty = null!;
    private protected Case of = null!;

    public async ValueTask InitializeAsync()
    {
        storage = EmbeddedStorage.Open(from.Path, shared: false, TimeProvider.System);
        empty = EmbeddedStorage.Open(to.Path, shared: false, TimeProvider.System);
        of = await new SmallStore(storage.Rows, storage.Blobs, storage.Queue).FilledAsync(content);
    }

    public async ValueTask DisposeAsync()
    {
        await storage.DisposeAsync();
        await empty.DisposeAsync();
        Array.ForEach([from, to, backups], folder => folder.Dispose());
        GC.SuppressFinalize(this);
    }

    private protected async Task RefusedAsync(BackupRun run, string sentence, string name = "b")
    {
        var refused = await Assert.ThrowsAsync<BackupException>(() => run.RestoreAsync(name, fill: false, default));
        Assert.Equal(sentence, refused.Message);
        Assert.Empty(await AllAsync(empty.Rows));
        Assert.Empty(await empty.Blobs.ReadNamesAsync(default).ToListAsync());
    }

    private protected BackupRun Run(EmbeddedStorage store) => new(store.Rows, store.Blobs, Place(), key, TimeProvider.System);

    private protected BackupPlace Place() => BackupPlace.InFolder(backups.Path, PartBytes);

    private protected List<string> Parts() => [.. Directory.EnumerateFiles(backups.Path).Order(StringComparer.Ordinal)];

    private protected static async Task<List<(RowKey Key, string Body)>> AllAsync(IRowStore rows)
    {
        var all = new List<(RowKey Key, string Body)>();
        await foreach (var partition in rows.ReadPartitionsAsync("", "~", default))
        {
            all.AddRange(await rows.ReadRangeAsync(partition, "", "~", default).Select(row => (row.Key, row.Body)).ToListAsync());
        }

        return [.. all.OrderBy(row => row.Key.ToString(), StringComparer.Ordinal)];
    }

    private protected static async Task<List<string>> FaultsAsync(EmbeddedStorage store) =>
        await new Verification(
            store.Rows, store.Blobs, new CaseStore(store.Rows), new EvidenceStore(store.Rows, store.Blobs), TimeProvider.System)
            .FindAsync(default).ToListAsync();
}
