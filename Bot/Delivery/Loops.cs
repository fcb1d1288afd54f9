using Weerbaar.Delivery.Work;
using Weerbaar.Records;
using Weerbaar.Storage;

namespace Weerbaar.Delivery;

/// <summary>Does something again and again, in one process at a time.</summary>
public abstract class LeasedLoop(
    string name, TimeSpan every, LeaseStore leases, TimeProvider time, Ids ids, ILogger logger) : BackgroundService
{
    private readonly string holder = ids.New();

    protected abstract Task RoundAsync(CancellationToken ct);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(every);
        do
        {
            try
            {
                if (await leases.TakeAsync(new RowKey("loops", name), holder, 3 * every, stoppingToken) is not null)
                {
                    await RoundAsync(stoppingToken);
                }
            }
            catch (Exception error) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LoopFailed(name, error.GetType().Name);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>The time by which things fall due.</summary>
    protected DateTimeOffset Now => time.GetUtcNow();
}

/// <summary>Turns rows of the due index into work. The work itself moves the row; what fails stays due.</summary>
public sealed class DuePoller(
    DueStore due,
    IEnumerable<IWorkHandler> handlers,
    DeliveryOptions options,
    LeaseStore leases,
    TimeProvider time,
    Ids ids,
    ILogger<DuePoller> logger) : LeasedLoop("due", options.DueEvery, leases, time, ids, logger)
{
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(10);

    private readonly Dictionary<WorkKind, IWorkHandler> byKind = handlers.ToDictionary(handler => handler.Kind);

    protected override async Task RoundAsync(CancellationToken ct) => await Parallel.ForEachAsync(
        due.UntilAsync(Now, ct), ct, async (item, stop) => await TryAsync(item, stop));

    private async Task TryAsync(WorkItem item, CancellationToken ct)
    {
        var late = Now - DueStore.DueOf(item);
        Signals.DueLateness.Record(late.TotalSeconds, Signals.Tag(Signals.Kind, item.Kind.ToString()));
        if (late > Late)
        {
            logger.TakenLate(item.Kind.ToString(), item.Case.Value, (long)late.TotalSeconds);
        }

        try
        {
            await byKind[item.Kind].RunAsync(item, ct);
        }
        catch (Exception error) when (!ct.IsCancellationRequested)
        {
            logger.WorkFailed(item.Kind.ToString(), item.Case.Value, error.GetType().Name);
        }
    }
}

/// <summary>
/// Reconciles every open case: the promise behind the queue's speed. Whatever message was lost, in a quarter of an hour
/// everybody sees the present state.
/// </summary>
public sealed class Sweep(
    IndexStore index,
    Reconciler reconciler,
    DeliveryOptions options,
    LeaseStore leases,
    TimeProvider time,
    Ids ids,
    ILogger<Sweep> logger) : LeasedLoop("sweep", options.SweepEvery, leases, time, ids, logger)
{
    protected override async Task RoundAsync(CancellationToken ct) => await Parallel.ForEachAsync(
        index.OpenCasesAsync(ct),
        new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = ct },
        async (id, stop) => await reconciler.RunAsync(id, stop));
}
