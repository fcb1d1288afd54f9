using System.Runtime.CompilerServices;
using Weerbaar.Storage;
using static Weerbaar.Storage.RowChange;

namespace Weerbaar.Records;

/// <summary>A file of our own, whose copy moves to another case.</summary>
internal sealed record KeptFile(CaseId Case, string Id);

/// <summary>Evidence: a row in the partition of its (coming) case, and a blob that never changes (D7).</summary>
internal sealed class EvidenceStore(IRowStore rows, IBlobStore blobs)
{
    /// <summary>The largest file that is taken, in bytes: 250 MB holds some minutes of film from a telephone.</summary>
    public const long MaxBytes = 250L * 1024 * 1024;

    private const string Prefix = "evidence-";

    /// <summary>Writes the reference; the same file twice is one.</summary>
    public async Task ReceiveAsync(EvidenceSource source, CancellationToken cancellationToken) =>
        await rows.CommitAsync([new Insert(Key(source.Case, source.Id), RecordsJson.Write(source))], cancellationToken);

    public async Task<EvidenceSource?> FindAsync(CaseId caseId, string id, CancellationToken cancellationToken) =>
        await rows.ReadAsync(Key(caseId, id), cancellationToken) is { } row ? RecordsJson.Read<EvidenceSource>(row.Body) : null;

    /// <summary>All that was sent to a case, or to the draft that may become it.</summary>
    public async IAsyncEnumerable<EvidenceSource> ReadAsync(CaseId caseId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in rows.ReadRangeAsync(CaseStore.Partition(caseId), Prefix, Prefix + "~", cancellationToken))
        {
            yield return RecordsJson.Read<EvidenceSource>(row.Body);
        }
    }

    /// <summary>
    /// Changes what is known of it: the fetch and the notice's number come from two sides. Null: it was erased meanwhile, so
    /// whoever made its copy removes that.
    /// </summary>
    public async Task<EvidenceSource?> ChangeAsync(
        CaseId caseId, string id, Func<EvidenceSource, EvidenceSource> change, CancellationToken cancellationToken)
    {
        while (await rows.ReadAsync(Key(caseId, id), cancellationToken) is { } row)
        {
            var changed = change(RecordsJson.Read<EvidenceSource>(row.Body));
            if ((await rows.CommitAsync([new Replace(row.Key, RecordsJson.Write(changed), row.ETag)], cancellationToken)).Committed)
            {
                return changed;
            }
        }

        return null;
    }

    public Task<BlobReceipt> StoreAsync(EvidenceSource source, Stream content, CancellationToken cancellationToken) =>
        blobs.CreateAsync(Blob(source.Case, source.Id), content, MaxBytes, cancellationToken);

    public Task<Stream?> OpenAsync(CaseId caseId, string id, CancellationToken cancellationToken) =>
        blobs.OpenReadAsync(Blob(caseId, id), cancellationToken);

    /// <summary>What was cut at review, or erased, is gone with its file (D4).</summary>
    public async Task EraseAsync(CaseId caseId, string id, CancellationToken cancellationToken)
    {
        // The row first: a copy that is just being made then finds it gone, and removes itself.
        await rows.CommitAsync([new Delete(Key(caseId, id), Azure.ETag.All) { IsErasure = true }], cancellationToken);
        await blobs.DeleteAsync(Blob(caseId, id), cancellationToken);
    }

    /// <summary>Its row stays and says why there is no copy.</summary>
    public async Task RemoveCopyAsync(EvidenceSource source, CancellationToken cancellationToken) =>
        await blobs.DeleteAsync(Blob(source.Case, source.Id), cancellationToken);

    /// <summary>Null: the row is about something else.</summary>
    internal static EvidenceSource? Parse(Row row) =>
        CaseStore.IsCase(row.Key.Partition) && row.Key.Row.StartsWith(Prefix, StringComparison.Ordinal)
            ? RecordsJson.Read<EvidenceSource>(row.Body)
            : null;

    internal static string Blob(CaseId caseId, string id) => $"{caseId}/{id}";

    private static RowKey Key(CaseId caseId, string id) => new(CaseStore.Partition(caseId), Prefix + id);
}
