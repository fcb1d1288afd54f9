using Weerbaar.Storage;

namespace Weerbaar.Hosting.Backup;

/// <summary>Reads a backup: first all of it, to see whether it is whole; then again, to write what it holds.</summary>
internal sealed class StoreRestore(IRowStore rows, IBlobStore blobs)
{
    /// <summary>Characters of rows in one batch: with every one of them escaped it is under what a batch may weigh.</summary>
    private const int BatchCharacters = 500_000;

    private readonly List<KeptRow> batch = [];
    private HashSet<string> there = [];
    private string partition = "";

    /// <summary>
    /// A case that stands there already, in whatever version, stays with its files as it is: two versions of one make none.
    /// </summary>
    private bool IsLeftAlone => CaseStore.IsCase(partition) && there.Contains(CaseStore.HeadRow);

    /// <summary>Whether nothing at all is kept there.</summary>
    public async Task<bool> IsEmptyAsync(CancellationToken ct) => !await rows.ReadPartitionsAsync("", "~", ct).AnyAsync(ct);

    /// <summary>Reads from beginning to end and writes nothing.</summary>
    /// <exception cref="BackupException">It is not whole, or of another key.</exception>
    public static async Task<BackupTotals> CheckAsync(Stream plain, CancellationToken ct)
    {
        var (frames, seen) = (new FrameReader(plain), new BackupTotals(0, 0, 0));
        for (var frame = await frames.ReadNextAsync(ct); ; frame = await frames.ReadNextAsync(ct))
        {
            seen = frame.Kind switch
            {
                FrameKind.Row => seen with { Rows = seen.Rows + 1 },
                FrameKind.Blob => seen with { Blobs = seen.Blobs + 1 },
                FrameKind.Piece => seen with { BlobBytes = seen.BlobBytes + frame.Content.Length },
                FrameKind.BlobEnd or FrameKind.End => seen,
                _ => throw BackupCipher.Damaged(),
            };
            if (frame.Kind is FrameKind.End)
            {
                return await plain.ReadAsync(new byte[1], ct) == 0 && frame.AsTotals() == seen ? seen : throw BackupCipher.Damaged();
            }
        }
    }

    /// <summary>Writes what is not there yet; what is there stays as it is.</summary>
    public async Task WriteAsync(Stream plain, CancellationToken ct)
    {
        var frames = new FrameReader(plain);
        for (var frame = await frames.ReadNextAsync(ct); frame.Kind is not FrameKind.End; frame = await frames.ReadNextAsync(ct))
        {
            if (frame.Kind is FrameKind.Row)
            {
                await RestoreRowAsync(frame.AsRow(), ct);
            }
            else
            {
                await using var content = new BlobFrames(frames);
                await RestoreBlobAsync(frame.Text, content, ct);
            }
        }

        await FlushAsync(ct);
    }

    private async Task RestoreRowAsync(KeptRow row, CancellationToken ct)
    {
        if (row.Partition != partition)
        {
            await FlushAsync(ct);
            partition = row.Partition;
            there = await rows.ReadRangeAsync(partition, "", "~", ct).Select(known => known.Key.Row).ToHashSetAsync(null, ct);
        }

        if (IsLeftAlone || there.Contains(row.Row))
        {
            return;
        }

        if (batch.Count == StorageLimits.MaxBatch || batch.Sum(each => each.Body.Length) + row.Body.Length > BatchCharacters)
        {
            await FlushAsync(ct);
        }

        batch.Add(row);
    }

    /// <summary>A blob comes after the row that speaks of it.</summary>
    private async Task RestoreBlobAsync(string name, BlobFrames content, CancellationToken ct)
    {
        if (!IsLeftAlone)
        {
            await blobs.CreateAsync(name, content, long.MaxValue, ct);
        }

        await content.CopyToAsync(Stream.Null, ct);
    }

    private async Task FlushAsync(CancellationToken ct)
    {
        if (batch.Count > 0)
        {
            var result = await rows.CommitAsync(
                [.. batch.Select(row => new RowChange.Insert(new RowKey(row.Partition, row.Row), row.Body))], ct);
            batch.Clear();
            if (!result.Committed)
            {
                throw new BackupException("Somebody else writes to the store: stop the bot, then restore with --fill.");
            }
        }
    }
}
