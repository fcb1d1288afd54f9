using System.Diagnostics;
using Weerbaar.Delivery.Work;
using Weerbaar.Records;
using Weerbaar.Storage;

namespace Weerbaar.Delivery;

/// <summary>
/// Carries out announced work: what this process began, at once; what others left on the queue, when it becomes visible.
/// On shutdown what is under way is finished, and the rest is handed to whoever looks at the queue next.
/// </summary>
public sealed class Worker(
    WorkFeed work,
    IWorkQueue queue,
    IEnumerable<IWorkHandler> handlers,
    DeliveryOptions options,
    TimeProvider time,
    ILogger<Worker> logger) : BackgroundService
{
    private const int AtOnce = 8;
    private const int MostTries = 20;
    private static readonly TimeSpan Unread = TimeSpan.FromMinutes(1);

    /// <summary>Each time that work has to wait it waits a little longer.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly Dictionary<WorkKind, IWorkHandler> byKind = handlers.ToDictionary(handler => handler.Kind);

    /// <summary>
    /// Work that waits is no work that fails: after some waiting it gets a fresh message, which counts its tries anew.
    /// </summary>
    public async Task RunAsync(Announced announced, int tries, CancellationToken ct)
    {
        using var span = Signals.Traces.StartActivity($"work {announced.Item.Kind}", ActivityKind.Consumer);
        var ended = await byKind[announced.Item.Kind].RunAsync(announced.Item, ct);
        WorkMeasure.Ended(announced.Item, ended.Again is null ? "done" : "again");
        await (ended.Again switch
        {
            null => work.EndAsync(announced, ct),
            { } later when tries < MostTries / 2 => work.PostponeAsync(announced, later + ((tries - 1) * Patience), ct),
            { } later => work.RenewAsync(announced, later + (tries * Patience), ct),
        });
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        while (work.Here.TryRead(out var waiting) && !cancellationToken.IsCancellationRequested)
        {
            await HandedOverAsync(waiting, cancellationToken);
        }
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        Parallel.ForEachAsync(
            work.Here.ReadAllAsync(stoppingToken),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stoppingToken },
            async (announced, _) => await TryAsync(announced, 1)),
        QueueAsync(stoppingToken));

    private async Task QueueAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            var messages = await ReceivedAsync(stopping);
            await Parallel.ForEachAsync(messages, stopping, async (message, _) => await FromQueueAsync(message));
            if (messages.Count == 0)
            {
                await Task.Delay(options.QueueEvery, time, stopping);
            }
        }
    }

    private async Task<IReadOnlyList<QueueMessage>> ReceivedAsync(CancellationToken stopping)
    {
        try
        {
            return await queue.ReceiveAsync(AtOnce, options.LeaseFor, stopping);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            logger.LoopFailed("Queue", error.GetType().Name);
            return [];
        }
    }

    private async Task FromQueueAsync(QueueMessage message)
    {
        try
        {
            var item = WorkItem.Parse(message.Body);
            if (message.DequeueCount > MostTries)
            {
                WorkMeasure.Ended(item, "aside");
                logger.WorkSetAside(item?.Kind.ToString() ?? "unknown", item?.Case.Value ?? "", message.DequeueCount);
                await queue.SetAsideAsync(message, CancellationToken.None);
            }
            else if (item is null)
            {
                // Perhaps a newer version's: it is left for that, and set aside only when nobody knows it.
                await queue.PostponeAsync(message.Receipt, Unread, CancellationToken.None);
            }
            else
            {
                logger.Taken(item, time.GetUtcNow() - message.InsertedAt);
                await TryAsync(new Announced(item, message.Receipt), message.DequeueCount);
            }
        }
        catch (Azure.RequestFailedException error)
        {
            logger.LoopFailed("Queue", error.GetType().Name);
        }
    }

    /// <summary>What failed comes back by itself: its message becomes visible again.</summary>
    private async Task TryAsync(Announced announced, int tries)
    {
        if (tries > 1)
        {
            WorkMeasure.Again();
        }

        try
        {
            await RunAsync(announced, tries, CancellationToken.None);
        }
        catch (Exception error)
        {
            WorkMeasure.Ended(announced.Item, "failed");
            logger.WorkFailed(announced.Item.Kind.ToString(), announced.Item.Case.Value, error.GetType().Name);
        }
    }

    private async Task HandedOverAsync(Announced waiting, CancellationToken ct)
    {
        try
        {
            await work.PostponeAsync(waiting, TimeSpan.Zero, ct);
        }
        catch (Exception error) when (error is Azure.RequestFailedException or OperationCanceledException)
        {
            logger.LoopFailed("Queue", error.GetType().Name);
        }
    }
}
