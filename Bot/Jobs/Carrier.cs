using System.Diagnostics;
using Weerbaar.Storage;

namespace Weerbaar.Jobs;

/// <summary>Carries out one piece of work, whatever becomes of it; every lane's workers do it so.</summary>
internal sealed class Carrier(
    Outbox work, IEnumerable<IWorkHandler> handlers, StoragePreparation storage, TimeProvider timeProvider, ILogger logger)
{
    private const int MostTries = 20;
    private static readonly TimeSpan Unread = TimeSpan.FromMinutes(1);

    /// <summary>Each time that work has to wait it waits a little longer.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly Dictionary<WorkKind, IWorkHandler> _byKind = handlers.ToDictionary(handler => handler.Kind);

    /// <summary>Nothing when the queue cannot be asked: the loop that asks goes on.</summary>
    public async Task<IReadOnlyList<QueueMessage>> ReceiveAsync(Lane lane, int most, TimeSpan invisibleFor, CancellationToken stopping)
    {
        try
        {
            return await work.Queue(lane).ReceiveAsync(most, invisibleFor, stopping);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // Until everything is there for the first time, the start says what is not, and whoever installs the bot is not woken by it.
            if (storage.IsDone)
            {
                Failed(error);
            }

            return [];
        }
    }

    /// <summary>Null: it is nothing for this lane's workers, and is seen to.</summary>
    public async Task<TakenWork?> ReadAsync(Lane lane, QueueMessage message)
    {
        try
        {
            var item = WorkItem.Parse(message.Body);
            if (message.DequeueCount > MostTries)
            {
                WorkMeasure.Ended(item, "aside");
                logger.WorkSetAside(item?.Kind.ToString() ?? "unknown", item?.Case.Value ?? "", message.DequeueCount);
                await work.Queue(lane).SetAsideAsync(message, CancellationToken.None);
            }
            else if (item is null)
            {
                // Perhaps a newer version's: it is left for that, and set aside only when nobody knows it.
                await work.Queue(lane).PostponeAsync(message.Receipt, Unread, CancellationToken.None);
            }
            else if (Lanes.Of(item) is var own && own != lane)
            {
                // An older version knows one lane only.
                await work.Queue(own).PutAsync(message.Body, TimeSpan.Zero, CancellationToken.None);
                await work.Queue(lane).DeleteAsync(message.Receipt, CancellationToken.None);
            }
            else
            {
                logger.Taken(item, timeProvider.GetUtcNow() - message.InsertedAt);
                return new TakenWork(new OutboxMessage(item, message.Receipt), message.DequeueCount);
            }
        }
        catch (Exception error)
        {
            Failed(error);
        }

        return null;
    }

    /// <summary>What failed comes back by itself: its message becomes visible again. What was cut off is handed over.</summary>
    public async Task TryAsync(TakenWork taken, CancellationToken cancellationToken)
    {
        var (announced, tries) = taken;
        if (tries > 1)
        {
            WorkMeasure.Again();
        }

        try
        {
            await RunAsync(announced, tries, cancellationToken);
        }
        catch (NewerRecordException)
        {
            await LeaveAsync(announced);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await HandOverAsync(announced, CancellationToken.None);
        }
        catch (Exception error)
        {
            WorkMeasure.Ended(announced.Item, "failed");
            logger.WorkFailed(announced.Item.Kind.ToString(), announced.Item.Case.Value, error.GetType().Name);
            if (announced is { Receipt: null, IsHere: false, IsFoundAgain: false })
            {
                // The queue was away: no message brings it again, and nothing may be due yet.
                work.HandLater(announced.Item, Patience);
            }
        }
    }

    /// <summary>
    /// Work that waits is no work that fails: after some waiting it gets a fresh message, which counts its tries anew.
    /// </summary>
    public async Task RunAsync(OutboxMessage announced, int tries, CancellationToken cancellationToken)
    {
        using var span = BotTelemetry.Traces.StartActivity($"work {announced.Item.Kind}", ActivityKind.Consumer);
        var ended = await _byKind[announced.Item.Kind].RunAsync(announced.Item, cancellationToken);
        WorkMeasure.Ended(announced.Item, ended.Again is null ? "done" : "again");
        await (ended.Again is { } later
            ? PutOffAsync(new TakenWork(announced, tries), later) : work.CompleteAsync(announced, CancellationToken.None));
    }

    public Task PutOffAsync(TakenWork taken, TimeSpan delay) => taken.Tries < MostTries / 2
        ? work.PostponeAsync(taken.Work, delay + ((taken.Tries - 1) * Patience), CancellationToken.None)
        : work.RequeueAsync(taken.Work, delay + (taken.Tries * Patience), CancellationToken.None);

    public async Task HandOverAsync(OutboxMessage waiting, CancellationToken cancellationToken)
    {
        try
        {
            await work.PostponeAsync(waiting, TimeSpan.Zero, cancellationToken);
        }
        catch (Exception error) when (error is Azure.RequestFailedException or OperationCanceledException)
        {
            Failed(error);
        }
    }

    public void Failed(Exception error) => logger.LoopFailed("Queue", error.GetType().Name);

    /// <summary>As a fresh message: however long a newer version is waited for, that is no failure.</summary>
    private async Task LeaveAsync(OutboxMessage announced)
    {
        WorkMeasure.Ended(announced.Item, "newer");
        logger.LeftToNewer(announced.Item.Kind.ToString(), announced.Item.Case.Value);
        try
        {
            await work.RequeueAsync(announced, Unread, CancellationToken.None);
        }
        catch (Azure.RequestFailedException error)
        {
            Failed(error);
        }
    }
}
