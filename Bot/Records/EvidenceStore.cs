using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using Weerbaar.Storage;
using static Weerbaar.Storage.RowChange;

namespace Weerbaar.Records;

/// <summary>Where a piece of evidence can be fetched, kept until its copy stands.</summary>
/// <param name="NeedsToken">A pasted picture is fetched with the bot's token, a sent file with none.</param>
internal sealed record EvidenceSource(
    string Id,
    CaseId Case,
    Person By,
    string Name,
    string Url,
    bool NeedsToken,
    DateTimeOffset ReceivedAt)
{
    private const string Earlier = "kept:";

    public EvidenceStatus Status { get; init; }

    public long Size { get; init; }

    public string? ContentType { get; init; }

    public string? Sha256 { get; init; }

    public string? MissingCode { get; init; }

    public ChatAddress? Chat { get; init; }

    public string? Notice { get; init; }

    /// <summary>The sender's message that brought it.</summary>
    public string? Message { get; init; }

    public Playbook.Language Language { get; init; }

    /// <summary>It is made from a copy of our own; <see cref="Url"/> is empty then.</summary>
    public KeptFile? Kept { get; init; }

    /// <summary>
    /// Where its bytes come from. Earlier versions wrote a copy of our own into the address, as <c>kept:case/id</c>: that
    /// counts only for the file of this very id, which nobody outside can give a row.
    /// </summary>
    [JsonIgnore]
    public FileOrigin Origin => this switch
    {
        { Kept: { } kept } => new FileOrigin.FromKept(kept.Case, kept.Id),
        _ when Url.StartsWith(Earlier, StringComparison.Ordinal) => Url[Earlier.Length..].Split('/') is [var of, var id] && id == Id
            ? new FileOrigin.FromKept(new CaseId(of), id)
            : new FileOrigin.Nowhere(),
        { Url.Length: > 0 } => new FileOrigin.FromTeams(Url, NeedsToken),
        _ => new FileOrigin.Nowhere(),
    };
}

/// <summary>A file of our own, whose copy moves to another case.</summary>
internal sealed record KeptFile(CaseId Case, string Id);

/// <summary>Where a file's bytes come from: decided when it came in, never read out of what somebody wrote.</summary>
internal abstract record FileOrigin
{
    private FileOrigin()
    {
    }

    /// <param name="Inline">Pasted: it lies with the connector.</param>
    public sealed record FromTeams(string Url, bool Inline) : FileOrigin;

    public sealed record FromKept(CaseId Case, string Id) : FileOrigin;

    /// <summary>It was fetched, or its address is none.</summary>
    public sealed record Nowhere : FileOrigin;
}

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
