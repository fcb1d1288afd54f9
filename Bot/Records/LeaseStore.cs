using Azure;
using Weerbaar.Storage;
using static Weerbaar.Storage.RowChange;

namespace Weerbaar.Records;

/// <summary>Leases on rows: taken, held and given back under the row's ETag.</summary>
internal sealed class LeaseStore(IRowStore rows, TimeProvider timeProvider)
{
    /// <summary>Null: somebody else has it.</summary>
    public async Task<ETag?> TakeAsync(RowKey key, string holder, TimeSpan length, CancellationToken cancellationToken)
    {
        var row = await rows.ReadAsync(key, cancellationToken);
        var body = RecordsJson.Write(new Lease(holder, timeProvider.GetUtcNow() + length));
        if (row is not null && RecordsJson.Read<Lease>(row.Body) is var held && held.Holder != holder
            && held.Until > timeProvider.GetUtcNow())
        {
            return null;
        }

        var result = await rows.CommitAsync([row is null ? new Insert(key, body) : new Replace(key, body, row.ETag)], cancellationToken);
        return result.Committed ? result.ETags[0] : null;
    }

    /// <summary>From now on for this long; null: somebody else took it after it had run out.</summary>
    public async Task<ETag?> ExtendAsync(RowKey key, ETag etag, string holder, TimeSpan length, CancellationToken cancellationToken)
    {
        var body = RecordsJson.Write(new Lease(holder, timeProvider.GetUtcNow() + length));
        var result = await rows.CommitAsync([new Replace(key, body, etag)], cancellationToken);
        return result.Committed ? result.ETags[0] : null;
    }

    public async Task GiveBackAsync(RowKey key, ETag etag, CancellationToken cancellationToken) =>
        await rows.CommitAsync([new Delete(key, etag)], cancellationToken);

    public static RowKey OfCase(CaseId caseId) => new(CaseStore.Partition(caseId), "lease");
}
