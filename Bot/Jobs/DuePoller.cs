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
    TimeProvider timeProvider,
    IdGenerator ids,
    ILogger<DuePoller> logger) : LeasedJob("due", options.DueEvery, 3 * options.DueEvery, leases, timeProvider, ids, logger)
{
    private const int AtOnce = 8;

    private readonly Dictionary<WorkKind, IWorkHandler> _byKind = handlers.ToDictionary(handler => handler.Kind);

    /// <summary>One that is slow holds up the others no longer than it must.</summary>
    protected override async Task RunRoundAsync(CancellationToken cancellationToken) => await Parallel.ForEachAsync(
        due.ReadUntilAsync(Now, cancellationToken),
        new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken },
        async (item, stop) => await TryAsync(item, stop));

    private async Task TryAsync(WorkItem item, CancellationToken cancellationToken)
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
            await _byKind[item.Kind].RunAsync(item, cancellationToken);
        }
        catch (NewerRecordException)
        {
            logger.LeftToNewer(item.Kind.ToString(), item.Case.Value);
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            logger.WorkFailed(item.Kind.ToString(), item.Case.Value, error.GetType().Name);
        }
    }
}
