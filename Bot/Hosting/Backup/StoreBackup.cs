using System.IO.Pipelines;
using Weerbaar.Storage;
using Weerbaar.Web.SigningIn;

namespace Weerbaar.Hosting.Backup;

/// <summary>
/// Reads all rows and blobs that are kept, one partition after the other, while the bot may go on. A case is consistent in
/// itself: its rows are read again until its head was the same before and after.
/// </summary>
internal sealed class StoreBackup(IRowStore rows, EvidenceStore evidence, TimeProvider timeProvider)
{
    private const int Looks = 40;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    /// <summary>Leases and browsers' keys, also those of an older version, belong to the machines that run, not to what is kept.</summary>
    private static readonly string[] LeftOut = ["loops", CookieKeyRing.Partition, "page-keys", SignedOut.Partition];

    /// <summary>
    /// People before cases: a report that is sent meanwhile is in the draft, in the case, or in both, and never in neither.
    /// </summary>
    private static readonly (string From, string Before)[] Order =
    [
        (PeopleStore.FirstPartition, PeopleStore.PastPartitions),
        ("", PeopleStore.FirstPartition),
        (PeopleStore.PastPartitions, "~"),
    ];

    private long _rowCount, _blobCount, _blobBytes;

    /// <summary>Copies that a row speaks of and that are not there, in one line each.</summary>
    public List<string> Missing { get; } = [];

    /// <summary>Writes everything, and at its end how much it was.</summary>
    public async Task<BackupTotals> WriteAsync(PipeWriter to, CancellationToken cancellationToken)
    {
        var frames = new FrameWriter(to);
        foreach (var (from, before) in Order)
        {
            await foreach (var partition in rows.ReadPartitionsAsync(from, before, cancellationToken).Where(
                name => !LeftOut.Contains(name)))
            {
                await BackUpPartitionAsync(partition, frames, cancellationToken);
            }
        }

        var totals = new BackupTotals(_rowCount, _blobCount, _blobBytes);
        await frames.EndAsync(totals, cancellationToken);
        return totals;
    }

    private async Task BackUpPartitionAsync(string partition, FrameWriter frames, CancellationToken cancellationToken)
    {
        if (!CaseStore.IsCase(partition))
        {
            await foreach (var row in rows.ReadRangeAsync(partition, "", "~", cancellationToken).Where(IsKept))
            {
                await BackUpRowAsync(row, frames, cancellationToken);
            }

            return;
        }

        foreach (var row in await ReadStillAsync(partition, cancellationToken))
        {
            await BackUpRowAsync(row, frames, cancellationToken);
            await CopyAsync(row, frames, cancellationToken);
        }
    }

    /// <summary>
    /// The key of a talk is gone when the talk ends, so it is in no copy either (D32): restored, a talk that was open has ended. And
    /// who is owed an answer has had it long before.
    /// </summary>
    private static bool IsKept(Row row) => !TalkStore.IsKey(row.Key) && !AnswerStore.IsAnswer(row.Key);

    private async Task BackUpRowAsync(Row row, FrameWriter frames, CancellationToken cancellationToken)
    {
        await frames.WriteRowAsync(row, cancellationToken);
        _rowCount++;
    }

    /// <summary>A case's rows, all of one version.</summary>
    private async Task<List<Row>> ReadStillAsync(string partition, CancellationToken cancellationToken)
    {
        for (var look = 0; look < Looks; look++)
        {
            var before = await rows.ReadAsync(new RowKey(partition, CaseStore.HeadRow), cancellationToken);
            var all = await rows.ReadRangeAsync(partition, "", "~", cancellationToken).ToListAsync(cancellationToken);
            if (all.Find(row => row.Key.Row == CaseStore.HeadRow)?.ETag == before?.ETag)
            {
                return all;
            }

            await Task.Delay(Pause, timeProvider, cancellationToken);
        }

        throw new BackupException($"{partition} changed all the time: no backup was made.");
    }

    private async Task CopyAsync(Row row, FrameWriter frames, CancellationToken cancellationToken)
    {
        if (EvidenceStore.Parse(row) is not { } file)
        {
            return;
        }

        await using var copy = await evidence.OpenAsync(file.Case, file.Id, cancellationToken);
        if (copy is not null)
        {
            _blobBytes += await frames.WriteBlobAsync(EvidenceStore.Blob(file.Case, file.Id), copy, cancellationToken);
            _blobCount++;
        }
        else if (file.Status is EvidenceStatus.Stored && await evidence.FindAsync(file.Case, file.Id, cancellationToken) is not null)
        {
            Missing.Add($"case {file.Case}: evidence {file.Id} is gone");
        }
    }
}
