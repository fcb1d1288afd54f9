using Azure;
using Weerbaar.Storage;
using static Weerbaar.Storage.RowChange;

namespace Weerbaar.Records;

/// <summary>How far a post of the bot has come.</summary>
internal enum DeliveryStatus
{
    /// <summary>Recorded before the call: if it stays so, the outcome is unknown.</summary>
    Sending,

    /// <summary>Known not to have been posted; it waits for the next try.</summary>
    Waiting,
    Sent,

    /// <summary>The person or channel cannot be reached; <see cref="DeliveryState.Code"/> says why.</summary>
    Unreachable,
}

/// <summary>What an audience was last shown: a living card by its audience, a notice by its event and audience.</summary>
/// <param name="Hash">Of the view model and the language.</param>
internal sealed record DeliveryState(string Hash, DeliveryStatus State, ChatAddress? Where, string? Message, string? Code = null)
{
    /// <summary>A message that was gone is posted again once.</summary>
    public bool PostedAgain { get; init; }

    /// <summary>In whose chat; null: in nobody's own, or kept before this was.</summary>
    public PersonId? Person { get; init; }
}

/// <summary>How far reconcile has come with a case.</summary>
/// <param name="NoticedVersion">The newest event whose notices are out.</param>
/// <param name="Due">The case's row in the due index.</param>
/// <param name="Lists">Whose lists hold the case, as "list:person".</param>
internal sealed record ReconcileState(int NoticedVersion, string? Due, IReadOnlyList<string> Lists)
{
    /// <summary>The version of the case from which <see cref="Facts"/> were taken.</summary>
    public int Counted { get; init; }

    /// <summary>What is counted of it, as it was last kept for figures.</summary>
    public IReadOnlyList<MonthFacts> Facts { get; init; } = [];
}

/// <summary>Who reconciles a case, and until when nobody else does.</summary>
internal sealed record Lease(string Holder, DateTimeOffset Until);

/// <summary>The rows beside a case's events that reconcile keeps.</summary>
internal sealed class DeliveryStateStore(IRowStore rows)
{
    private const string ProgressRow = "progress";

    /// <summary>What every audience was shown, by key; read in one call.</summary>
    public async Task<Dictionary<string, DeliveryState>> ReadAllAsync(CaseId caseId, CancellationToken cancellationToken)
    {
        var shown = new Dictionary<string, DeliveryState>();
        await foreach (var row in rows.ReadRangeAsync(CaseStore.Partition(caseId), "shown-", "shown-~", cancellationToken))
        {
            shown[row.Key.Row["shown-".Length..]] = RecordsJson.Read<DeliveryState>(row.Body);
        }

        return shown;
    }

    public async Task SaveAsync(CaseId caseId, string key, DeliveryState shown, CancellationToken cancellationToken) =>
        await rows.CommitAsync(
            [new Put(new RowKey(CaseStore.Partition(caseId), "shown-" + key), RecordsJson.Write(shown))], cancellationToken);

    public async Task<ReconcileState> ReadStateAsync(CaseId caseId, CancellationToken cancellationToken) =>
        await rows.ReadAsync(new RowKey(CaseStore.Partition(caseId), ProgressRow), cancellationToken) is { } row
            ? RecordsJson.Read<ReconcileState>(row.Body)
            : new ReconcileState(0, null, []);

    public async Task SaveAsync(CaseId caseId, ReconcileState progress, CancellationToken cancellationToken) =>
        await rows.CommitAsync(
            [new Put(new RowKey(CaseStore.Partition(caseId), ProgressRow), RecordsJson.Write(progress))], cancellationToken);
}

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
