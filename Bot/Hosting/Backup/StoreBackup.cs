using System.IO.Pipelines;
using Weerbaar.Storage;
using Weerbaar.Web.SigningIn;

namespace Weerbaar.Hosting.Backup;

/// <summary>
/// Reads all rows and blobs that are kept, one partition after the other, while the bot may go on. A case is consistent in
/// itself: its rows are read again until its head was the same before and after.
/// </summary>
internal sealed class StoreBackup(IRowStore rows, EvidenceStore evidence, TimeProvider time)
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

    private long rowCount, blobCount, blobBytes;

    /// <summary>Copies that a row speaks of and that are not there, in one line each.</summary>
    public List<string> Missing { get; } = [];

    /// <summary>Writes everything, and at its end how much it was.</summary>
    public async Task<BackupTotals> WriteAsync(PipeWriter to, CancellationToken ct)
    {
        var frames = new FrameWriter(to);
        foreach (var (from, before) in Order)
        {
            await foreach (var partition in rows.ReadPartitionsAsync(from, before, ct).Where(name => !LeftOut.Contains(name)))
            {
                await BackUpPartitionAsync(partition, frames, ct);
            }
        }

        var totals = new BackupTotals(rowCount, blobCount, blobBytes);
        await frames.EndAsync(totals, ct);
        return totals;
    }

    private async Task BackUpPartitionAsync(string partition, FrameWriter frames, CancellationToken ct)
    {
        if (!CaseStore.IsCase(partition))
        {
            await foreach (var row in rows.ReadRangeAsync(partition, "", "~", ct).Where(IsKept))
            {
                await BackUpRowAsync(row, frames, ct);
            }

            return;
        }

        foreach (var row in await ReadStillAsync(partition, ct))
        {
            await BackUpRowAsync(row, frames, ct);
            await CopyAsync(row, frames, ct);
        }
    }

    /// <summary>
    /// The key of a talk is gone when the talk ends, so it is in no copy either (D32): restored, a talk that was open has ended. And
    /// who is owed an answer has had it long before.
    /// </summary>
    private static bool IsKept(Row row) => !TalkStore.IsKey(row.Key) && !AnswerStore.IsAnswer(row.Key);

    private async Task BackUpRowAsync(Row row, FrameWriter frames, CancellationToken ct)
    {
        await frames.WriteRowAsync(row, ct);
        rowCount++;
    }

    /// <summary>A case's rows, all of one version.</summary>
    private async Task<List<Row>> ReadStillAsync(string partition, CancellationToken ct)
    {
        for (var look = 0; look < Looks; look++)
        {
            var before = await rows.ReadAsync(new RowKey(partition, CaseStore.HeadRow), ct);
            var all = await rows.ReadRangeAsync(partition, "", "~", ct).ToListAsync(ct);
            if (all.Find(row => row.Key.Row == CaseStore.HeadRow)?.ETag == before?.ETag)
            {
                return all;
            }

            await Task.Delay(Pause, time, ct);
        }

        throw new BackupException($"{partition} changed all the time: no backup was made.");
    }

    private async Task CopyAsync(Row row, FrameWriter frames, CancellationToken ct)
    {
        if (EvidenceStore.Parse(row) is not { } file)
        {
            return;
        }

        await using var copy = await evidence.OpenAsync(file.Case, file.Id, ct);
        if (copy is not null)
        {
            blobBytes += await frames.WriteBlobAsync(EvidenceStore.Blob(file.Case, file.Id), copy, ct);
            blobCount++;
        }
        else if (file.Status is EvidenceStatus.Stored && await evidence.FindAsync(file.Case, file.Id, ct) is not null)
        {
            Missing.Add($"case {file.Case}: evidence {file.Id} is gone");
        }
    }
}
