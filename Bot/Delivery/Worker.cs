using System.Diagnostics;
using System.Text.Json;
using Weerbaar.Delivery.Work;
using Weerbaar.Records;
using Weerbaar.Storage;

namespace Weerbaar.Delivery;

/// <summary>
/// Carries out announced work: what this process began, at once; what others left on the queue, when it becomes visible.
/// On shutdown what is under way is finished, the rest stays on the queue for another.
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
    private static readonly TimeSpan SetAsideFor = TimeSpan.FromHours(1);
    private static readonly TimeSpan LongWait = TimeSpan.FromMinutes(15);

    private readonly Dictionary<WorkKind, IWorkHandler> byKind = handlers.ToDictionary(handler => handler.Kind);

    public async Task RunAsync(Announced announced, CancellationToken ct)
    {
        using var span = Signals.Traces.StartActivity($"work {announced.Item.Kind}", ActivityKind.Consumer);
        var ended = await byKind[announced.Item.Kind].RunAsync(announced.Item, ct);
        Ended(announced.Item, ended.Again is null ? "done" : "again");
        await (ended.Again is { } later ? work.PostponeAsync(announced, later, ct) : work.EndAsync(announced, ct));
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
        var announced = new Announced(ItemOf(message), message.Receipt);
        Watch(announced.Item, time.GetUtcNow() - message.InsertedAt);
        if (message.DequeueCount > MostTries)
        {
            Ended(announced.Item, "aside");
            logger.WorkSetAside(announced.Item.Kind.ToString(), announced.Item.Case.Value, message.DequeueCount);
            await queue.PostponeAsync(message.Receipt, SetAsideFor, CancellationToken.None);
            return;
        }

        await TryAsync(announced, message.DequeueCount);
    }

    /// <summary>Work that is put off again and again, or that nobody took: an alert is made of it.</summary>
    private void Watch(WorkItem item, TimeSpan age)
    {
        Signals.QueueAge.Record(age.TotalSeconds, Signals.Tag(Signals.Kind, item.Kind.ToString()));
        if (age > LongWait)
        {
            logger.WaitedLong(item.Kind.ToString(), item.Case.Value, (long)age.TotalSeconds);
        }
    }

    /// <summary>What failed comes back by itself: its message becomes visible again.</summary>
    private async Task TryAsync(Announced announced, int tries)
    {
        if (tries > 1)
        {
            Signals.Retries.Add(1, Signals.Tag(Signals.Kind, "work"));
        }

        try
        {
            await RunAsync(announced, CancellationToken.None);
        }
        catch (Exception error) when (tries <= MostTries)
        {
            Ended(announced.Item, "failed");
            logger.WorkFailed(announced.Item.Kind.ToString(), announced.Item.Case.Value, error.GetType().Name);
        }
    }

    private static void Ended(WorkItem item, string outcome) => Signals.Work.Add(
        1, Signals.Tag(Signals.Kind, item.Kind.ToString()), Signals.Tag(Signals.Outcome, outcome));

    private static WorkItem ItemOf(QueueMessage message) =>
        JsonSerializer.Deserialize(message.Body, RecordsJson.Default.WorkItem) ?? throw new JsonException("An empty work item.");
}
