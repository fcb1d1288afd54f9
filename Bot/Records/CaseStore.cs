using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Weerbaar.Storage;
using static Weerbaar.Storage.RowChange;

namespace Weerbaar.Records;

/// <summary>Cases over the row port: one point read, one batch.</summary>
internal sealed class CaseStore(IRowStore rows)
{
    /// <summary>How much this version knows of a case and its events; a newer one knows more.</summary>
    public static readonly int Knows = SchemaVersions.In(RecordsJson.Default.CaseHead, RecordsJson.Default.RecordedEvent);

    private static readonly string Ours = string.Create(CultureInfo.InvariantCulture, $"{{\"writer\":{Knows},");

    /// <summary>The row of a case's partition that is read for it.</summary>
    internal const string HeadRow = "head";

    /// <summary>Null when there is no such case.</summary>
    /// <exception cref="NewerRecordException">A newer version wrote it.</exception>
    public async Task<StoredCase?> FindAsync(CaseId id, CancellationToken cancellationToken)
    {
        var row = await rows.ReadAsync(new RowKey(Partition(id), HeadRow), cancellationToken);
        return row is null
            ? null : new StoredCase(await ReadHeadAsync(id, row.Body, cancellationToken), row.ETag) { Length = row.Body.Length };
    }

    /// <summary>The case with all that was written in it, for who shows words; one range read. Null when there is no such case.</summary>
    public async Task<Case?> ReadWholeAsync(CaseId id, CancellationToken cancellationToken) =>
        await ReadEventsAsync(id, 0, cancellationToken).ToListAsync(cancellationToken) is { Count: > 0 } events
            ? CaseProjection.All(events) : null;

    /// <summary>Keeps what was decided, all or nothing; false: somebody else was first and it must be decided again.</summary>
    public async Task<bool> CommitAsync(
        StoredCase? before, Case after, IReadOnlyList<RecordedEvent> events, string operation, CancellationToken cancellationToken)
    {
        var key = new RowKey(Partition(after.Id), HeadRow);
        var head = RecordsJson.Write((before?.Head ?? new CaseHead(Knows, after, [])).After(after, operation));
        RowChange headChange = before is null ? new Insert(key, head) : new Replace(key, head, before.ETag);
        var result = await rows.CommitAsync([headChange, .. events.Select(happened => Inserted(after.Id, happened))], cancellationToken);
        return result.Committed;
    }

    /// <summary>The events after a version, oldest first.</summary>
    public async IAsyncEnumerable<RecordedEvent> ReadEventsAsync(
        CaseId id, int after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in rows.ReadRangeAsync(Partition(id), EventRow(after + 1), "event.", cancellationToken))
        {
            yield return RecordsJson.Read<RecordedEvent>(row.Body);
        }
    }

    /// <summary>Every case, and every draft's evidence, is in a partition from here…</summary>
    internal const string FirstPartition = "case-";

    /// <summary>…to here.</summary>
    internal const string PastPartitions = "case.";

    internal static string Partition(CaseId id) => $"{FirstPartition}{id}";

    internal static bool IsCase(string partition) => partition.StartsWith(FirstPartition, StringComparison.Ordinal);

    internal static CaseId IdOf(string partition) => new(partition[FirstPartition.Length..]);

    private static Insert Inserted(CaseId id, RecordedEvent happened) =>
        new(new RowKey(Partition(id), EventRow(happened.Stamp.Version)), RecordsJson.Write(happened));

    private static string EventRow(int version) => "event-" + version.ToString("D8", CultureInfo.InvariantCulture);

    /// <summary>
    /// Looks before it reads: what a newer version wrote may not fit these types at all. What an older one folded lacks what
    /// only this one makes of the events, so they are folded anew.
    /// </summary>
    private async Task<CaseHead> ReadHeadAsync(CaseId id, string body, CancellationToken cancellationToken)
    {
        // As nearly every head begins: it is parsed once.
        if (body.StartsWith(Ours, StringComparison.Ordinal))
        {
            return RecordsJson.Read<CaseHead>(body);
        }

        using var document = JsonDocument.Parse(body);
        var (root, writer) = (document.RootElement, document.RootElement.GetProperty("writer").GetInt32());
        if (writer >= Knows)
        {
            return writer == Knows ? RecordsJson.Read<CaseHead>(body) : throw new NewerRecordException();
        }

        var version = root.GetProperty("case").GetProperty("version").GetInt32();
        var events =
            await ReadEventsAsync(id, 0, cancellationToken).TakeWhile(happened => happened.Stamp.Version <= version).ToListAsync(
                cancellationToken);
        string[] operations = [.. root.GetProperty("operations").EnumerateArray().Select(operation => operation.GetString()!)];
        return new CaseHead(writer, CaseProjection.All(events).WithoutWords(), operations);
    }
}
