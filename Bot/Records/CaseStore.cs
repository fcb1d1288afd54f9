using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Weerbaar.Cases;
using Weerbaar.Storage;
using static Weerbaar.Storage.RowChange;

namespace Weerbaar.Records;

/// <summary>Cases over the row port: one point read, one batch.</summary>
public sealed class CaseStore(IRowStore rows)
{
    /// <summary>The newest form of events that this version can fold; one more with each new (type, version).</summary>
    public const int Knows = 2;

    private const string HeadRow = "head";

    /// <summary>Null when there is no such case.</summary>
    /// <exception cref="NewerCaseException">A newer version wrote it.</exception>
    public async Task<StoredCase?> FindAsync(CaseId id, CancellationToken ct)
    {
        var row = await rows.ReadAsync(new RowKey(Partition(id), HeadRow), ct);
        if (row is null)
        {
            return null;
        }

        RefuseNewer(row.Body);
        return new StoredCase(RecordsJson.Read<CaseHead>(row.Body), row.ETag);
    }

    /// <summary>Keeps what was decided, all or nothing; false: somebody else was first and it must be decided again.</summary>
    public async Task<bool> CommitAsync(
        StoredCase? before, Case after, IReadOnlyList<RecordedEvent> events, string operation, CancellationToken ct)
    {
        var key = new RowKey(Partition(after.Id), HeadRow);
        var head = RecordsJson.Write((before?.Head ?? new CaseHead(Knows, after, [])).After(after, operation));
        RowChange headChange = before is null ? new Insert(key, head) : new Replace(key, head, before.ETag);
        var result = await rows.CommitAsync([headChange, .. events.Select(happened => Inserted(after.Id, happened))], ct);
        return result.Committed;
    }

    /// <summary>The events after a version, oldest first.</summary>
    public async IAsyncEnumerable<RecordedEvent> EventsAsync(
        CaseId id, int after, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var row in rows.RangeAsync(Partition(id), EventRow(after + 1), "event.", ct))
        {
            yield return RecordsJson.Read<RecordedEvent>(row.Body);
        }
    }

    /// <summary>Every case, and every draft's evidence, is in a partition from here…</summary>
    internal const string FirstPartition = "case-";

    /// <summary>…to here.</summary>
    internal const string PastPartitions = "case.";

    internal static string Partition(CaseId id) => $"{FirstPartition}{id}";

    internal static CaseId IdOf(string partition) => new(partition[FirstPartition.Length..]);

    private static Insert Inserted(CaseId id, RecordedEvent happened) =>
        new(new RowKey(Partition(id), EventRow(happened.Stamp.Version)), RecordsJson.Write(happened));

    private static string EventRow(int version) => "event-" + version.ToString("D8", CultureInfo.InvariantCulture);

    /// <summary>Looks before it reads: what a newer version wrote may not fit these types at all.</summary>
    private static void RefuseNewer(string head)
    {
        using var document = JsonDocument.Parse(head);
        if (document.RootElement.GetProperty("writer").GetInt32() > Knows)
        {
            throw new NewerCaseException();
        }
    }
}
