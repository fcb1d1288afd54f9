namespace Weerbaar.Jobs;

/// <summary>
/// Turns rows of the due index into work. The work itself moves the row; what fails stays due. What is due for somebody in danger is the
/// <see cref="AlarmPoller"/>'s.
/// </summary>
internal sealed class DuePoller(
    DueStore due,
    IEnumerable<IWorkHandler> handlers,
    Outbox work,
    DeliveryOptions options,
    LeaseStore leases,
    TimeProvider time,
    IdGenerator ids,
    ILogger<DuePoller> logger) : LeasedJob("due", options.DueEvery, 3 * options.DueEvery, leases, time, ids, logger)
{
    private const int AtOnce = 8;

    private readonly Dictionary<WorkKind, IWorkHandler> byKind = handlers.ToDictionary(handler => handler.Kind);

    /// <summary>One that is slow holds up the others no longer than it must.</summary>
    protected override async Task RunRoundAsync(CancellationToken ct) => await Parallel.ForEachAsync(
        due.ReadUntilAsync(Now, ct),
        new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = ct },
        async (item, stop) => await TryAsync(item, stop));

    private async Task TryAsync(WorkItem item, CancellationToken ct)
    {
        if (Lanes.Of(item) is Lane.Alarms)
        {
            return;
        }

        logger.TakenDue(item, Now);
        if (Lanes.Of(item) is Lane.Files)
        {
            work.Hand(item);
            return;
        }

        try
        {
            await byKind[item.Kind].RunAsync(item, ct);
        }
        catch (NewerRecordException)
        {
            logger.LeftToNewer(item.Kind.ToString(), item.Case.Value);
        }
        catch (Exception error) when (!ct.IsCancellationRequested)
        {
            logger.WorkFailed(item.Kind.ToString(), item.Case.Value, error.GetType().Name);
        }
    }
}
