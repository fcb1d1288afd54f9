using System.IO.Pipelines;
using Weerbaar.Storage;

namespace Weerbaar.Hosting.Backup;

/// <summary>Makes a backup of a store and restores one, always streaming: neither is ever in memory as a whole.</summary>
internal sealed class BackupRun(IRowStore rows, IBlobStore blobs, BackupPlace place, byte[] key, TimeProvider timeProvider)
{
    /// <summary>Reads the store and keeps what it read, sealed.</summary>
    /// <returns>What it holds, its bytes, and what the store itself misses.</returns>
    public async Task<(BackupTotals Totals, long Bytes, IReadOnlyList<string> Missing)> MakeAsync(
        string name, CancellationToken cancellationToken)
    {
        var store = new StoreBackup(rows, new EvidenceStore(rows, blobs), timeProvider);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var pipe = new Pipe();
        var reading = ReadAsync(store, pipe.Writer, stop.Token);
        try
        {
            await using var content = new EncryptingStream(pipe.Reader.AsStream(), BackupCipher.New(key));
            var bytes = await place.SaveAsync(name, content, cancellationToken);
            return (await reading, bytes, store.Missing);
        }
        finally
        {
            await stop.CancelAsync();
            await pipe.Reader.CompleteAsync();
            await Task.WhenAny(reading);
        }
    }

    /// <summary>Writes what a backup holds, after it was read once to its end.</summary>
    /// <param name="fill">Also where something is kept already: that stays as it is, and what is missing is added.</param>
    /// <exception cref="BackupException">It is not fit for it, and nothing was written.</exception>
    public async Task<BackupTotals> RestoreAsync(string name, bool fill, CancellationToken cancellationToken)
    {
        var restore = new StoreRestore(rows, blobs);
        var totals = await CheckAsync(name, cancellationToken);
        if (!fill && !await restore.IsEmptyAsync(cancellationToken))
        {
            throw new BackupException(
                "The store is not empty, and nothing was written. With --fill what it has stays and what is missing is added.");
        }

        await using var content = await place.OpenAsync(name, cancellationToken);
        await using var plain = new DecryptingStream(content, key);
        await restore.WriteAsync(plain, cancellationToken);
        return totals;
    }

    private async Task<BackupTotals> CheckAsync(string name, CancellationToken cancellationToken)
    {
        await using var content = await place.OpenAsync(name, cancellationToken);
        await using var plain = new DecryptingStream(content, key);
        try
        {
            return await StoreRestore.CheckAsync(plain, cancellationToken);
        }
        catch (BackupException fault)
        {
            throw new BackupException($"{fault.Message} Nothing was written.");
        }
    }

    /// <summary>A fault on this side ends the other one too, instead of a backup that looks whole.</summary>
    private static async Task<BackupTotals> ReadAsync(StoreBackup store, PipeWriter to, CancellationToken cancellationToken)
    {
        try
        {
            var totals = await store.WriteAsync(to, cancellationToken);
            await to.CompleteAsync();
            return totals;
        }
        catch (Exception fault)
        {
            await to.CompleteAsync(fault);
            throw;
        }
    }
}
