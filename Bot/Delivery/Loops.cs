using Weerbaar.Cases;
using Weerbaar.Delivery.Work;
using Weerbaar.Jobs;
using Weerbaar.Records;
using Weerbaar.Storage;

namespace Weerbaar.Delivery;

/// <summary>
/// Does something again and again, by whichever process comes first when it is time. After a round the lease says when the
/// next may begin, so that it does not matter who lives then; while a round runs it says how long a dead one is waited for.
/// </summary>
/// <param name="waitedFor">How long a round may take before another process begins one.</param>
public abstract class LeasedLoop(
    string name, TimeSpan every, TimeSpan waitedFor, LeaseStore leases, TimeProvider time, Ids ids, ILogger logger)
    : BackgroundService
{
    private const int LooksInInterval = 5;

    private readonly TimeSpan look = every / LooksInInterval;
    private readonly RowKey key = new("loops", name);

    /// <summary>The time by which things fall due.</summary>
    protected DateTimeOffset Now => time.GetUtcNow();

    protected abstract Task RoundAsync(CancellationToken ct);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(look);
        do
        {
            try
            {
                await OnceAsync(stoppingToken);
            }
            catch (Exception error) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LoopFailed(name, error.GetType().Name);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task OnceAsync(CancellationToken ct)
    {
        var (holder, began) = (ids.New(), Now);
        if (await leases.TakeAsync(key, holder, waitedFor, ct) is { } lease)
        {
            await RoundAsync(ct);
            await leases.ExtendAsync(key, lease, holder, began + every - look - Now, CancellationToken.None);
        }
    }
}

/// <summary>
/// Turns rows of the due index into work. The work itself moves the row; what fails stays due. What is due for somebody in danger is the
/// <see cref="AlarmPoller"/>'s.
/// </summary>
public sealed class DuePoller(
    DueStore due,
    IEnumerable<IWorkHandler> handlers,
    WorkFeed work,
    DeliveryOptions options,
    LeaseStore leases,
    TimeProvider time,
    Ids ids,
    ILogger<DuePoller> logger) : LeasedLoop("due", options.DueEvery, 3 * options.DueEvery, leases, time, ids, logger)
{
    private const int AtOnce = 8;

    private readonly Dictionary<WorkKind, IWorkHandler> byKind = handlers.ToDictionary(handler => handler.Kind);

    /// <summary>One that is slow holds up the others no longer than it must.</summary>
    protected override async Task RoundAsync(CancellationToken ct) => await Parallel.ForEachAsync(
        due.UntilAsync(Now, ct),
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

/// <summary>
/// Reconciles every open case: the promise behind the queue's speed. Whatever message was lost, in a quarter of an hour
/// everybody sees the present state.
/// </summary>
public sealed class Sweep(
    IndexStore index,
    CaseStore cases,
    Reconciler reconciler,
    WorkFeed work,
    DeliveryOptions options,
    LeaseStore leases,
    TimeProvider time,
    Ids ids,
    ILogger<Sweep> logger) : LeasedLoop("sweep", options.SweepEvery, options.SweepEvery * 0.8, leases, time, ids, logger)
{
    /// <summary>A file that is on its way is left to its own message first.</summary>
    private static readonly TimeSpan OnItsWay = TimeSpan.FromMinutes(2);

    protected override async Task RoundAsync(CancellationToken ct) => await Parallel.ForEachAsync(
        index.OpenCasesAsync(ct),
        new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = ct },
        async (id, stop) => await TryAsync(id, stop));

    /// <summary>One case that fails keeps no other from being swept.</summary>
    private async Task TryAsync(CaseId id, CancellationToken ct)
    {
        try
        {
            await reconciler.RunAsync(id, ct);
            var waiting = (await cases.FindAsync(id, ct))?.Case.Evidence
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
        catch (Exception error) when (!ct.IsCancellationRequested)
        {
            logger.WorkFailed("Sweep", id.Value, error.GetType().Name);
        }
    }
}
