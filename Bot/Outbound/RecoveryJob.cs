using Weerbaar.Jobs;

namespace Weerbaar.Outbound;

/// <summary>
/// Reconciles every open case: the promise behind the queue's speed. Whatever message was lost, in a quarter of an hour
/// everybody sees the present state.
/// </summary>
internal sealed class RecoveryJob(
    IndexStore index,
    CaseStore cases,
    Reconciler reconciler,
    Outbox work,
    DeliveryOptions options,
    LeaseStore leases,
    TimeProvider timeProvider,
    IdGenerator ids,
    ILogger<RecoveryJob> logger) : LeasedJob("sweep", options.SweepEvery, options.SweepEvery * 0.8, leases, timeProvider, ids, logger)
{
    /// <summary>A file that is on its way is left to its own message first.</summary>
    private static readonly TimeSpan OnItsWay = TimeSpan.FromMinutes(2);

    protected override async Task RunRoundAsync(CancellationToken cancellationToken) => await Parallel.ForEachAsync(
        index.OpenCasesAsync(cancellationToken),
        new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = cancellationToken },
        async (id, stop) => await TryAsync(id, stop));

    /// <summary>One case that fails keeps no other from being swept.</summary>
    private async Task TryAsync(CaseId id, CancellationToken cancellationToken)
    {
        try
        {
            await reconciler.RunAsync(id, cancellationToken);
            var waiting = (await cases.FindAsync(id, cancellationToken))?.Case.Evidence
                .Where(file => file.Status is EvidenceStatus.Received && file.ReceivedAt < Now - OnItsWay) ?? [];
            foreach (var file in waiting)
            {
                work.Hand(new WorkItem(WorkKind.Fetch, id, file.Id, file.By.Id));
            }
        }
        catch (NewerRecordException)
        {
            logger.LeftToNewer("Sweep", id.Value);
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            logger.WorkFailed("Sweep", id.Value, error.GetType().Name);
        }
    }
}
