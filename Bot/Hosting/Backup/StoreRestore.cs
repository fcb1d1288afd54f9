using Weerbaar.Storage;

namespace Weerbaar.Hosting.Backup;

/// <summary>Reads a backup: first all of it, to see whether it is whole; then again, to write what it holds.</summary>
internal sealed class StoreRestore(IRowStore rows, IBlobStore blobs)
{
    /// <summary>Characters of rows in one batch: with every one of them escaped it is under what a batch may weigh.</summary>
    private const int BatchCharacters = 500_000;

    private readonly List<KeptRow> _batch = [];
    private HashSet<string> _there = [];
    private string _partition = "";

    /// <summary>
    /// A case that stands there already, in whatever version, stays with its files as it is: two versions of one make none.
    /// </summary>
    private bool IsLeftAlone => CaseStore.IsCase(_partition) && _there.Contains(CaseStore.HeadRow);

    /// <summary>Whether nothing at all is kept there.</summary>
    public async Task<bool> IsEmptyAsync(CancellationToken cancellationToken) =>
        !await rows.ReadPartitionsAsync("", "~", cancellationToken).AnyAsync(cancellationToken);

    /// <summary>Reads from beginning to end and writes nothing.</summary>
    /// <exception cref="BackupException">It is not whole, or of another key.</exception>
    public static async Task<BackupTotals> CheckAsync(Stream plain, CancellationToken cancellationToken)
    {
        var (frames, seen) = (new FrameReader(plain), new BackupTotals(0, 0, 0));
        for (var frame = await frames.ReadNextAsync(cancellationToken); ; frame = await frames.ReadNextAsync(cancellationToken))
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
                return await plain.ReadAsync(new byte[1], cancellationToken) == 0 && frame.AsTotals() == seen
                    ? seen : throw BackupCipher.Damaged();
            }
        }
    }

    /// <summary>Writes what is not there yet; what is there stays as it is.</summary>
    public async Task WriteAsync(Stream plain, CancellationToken cancellationToken)
    {
        var frames = new FrameReader(plain);
        for (var frame = await frames.ReadNextAsync(cancellationToken); frame.Kind is not FrameKind.End; frame =
            await frames.ReadNextAsync(cancellationToken))
        {
            if (frame.Kind is FrameKind.Row)
            {
                await RestoreRowAsync(frame.AsRow(), cancellationToken);
            }
            else
            {
                await using var content = new BlobFrames(frames);
                await RestoreBlobAsync(frame.Text, content, cancellationToken);
            }
        }

        await FlushAsync(cancellationToken);
    }

    private async Task RestoreRowAsync(KeptRow row, CancellationToken cancellationToken)
    {
        if (row.Partition != _partition)
        {
            await FlushAsync(cancellationToken);
            _partition = row.Partition;
            _there = await rows.ReadRangeAsync(_partition, "", "~", cancellationToken).Select(known => known.Key.Row).ToHashSetAsync(
                null, cancellationToken);
        }

        if (IsLeftAlone || _there.Contains(row.Row))
        {
            return;
        }

        if (_batch.Count == StorageLimits.MaxBatch || _batch.Sum(each => each.Body.Length) + row.Body.Length > BatchCharacters)
        {
            await FlushAsync(cancellationToken);
        }

        _batch.Add(row);
    }

    /// <summary>A blob comes after the row that speaks of it.</summary>
    private async Task RestoreBlobAsync(string name, BlobFrames content, CancellationToken cancellationToken)
    {
        if (!IsLeftAlone)
        {
            await blobs.CreateAsync(name, content, long.MaxValue, cancellationToken);
        }

        await content.CopyToAsync(Stream.Null, cancellationToken);
    }

    private async Task FlushAsync(CancellationToken cancellationToken)
    {
        if (_batch.Count > 0)
        {
            var result = await rows.CommitAsync(
                [.. _batch.Select(row => new RowChange.Insert(new RowKey(row.Partition, row.Row), row.Body))], cancellationToken);
            _batch.Clear();
            if (!result.Committed)
            {
                throw new BackupException("Somebody else writes to the store: stop the bot, then restore with --fill.");
            }
        }
    }
}
