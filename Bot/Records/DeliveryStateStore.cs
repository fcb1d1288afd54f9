using Weerbaar.Storage;
using static Weerbaar.Storage.RowChange;

namespace Weerbaar.Records;

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
