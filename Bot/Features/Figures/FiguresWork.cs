using Weerbaar.Jobs;
using Weerbaar.Storage;

namespace Weerbaar.Features.Figures;

/// <summary>
/// Once a month, at the first opening after it is over, officers and management read its figures. After a gap only the newest
/// month is told; the others are published all the same, and can be asked for.
/// </summary>
internal sealed class FiguresWork(
    StatisticsPublisher book,
    FigureStore store,
    FiguresTelling telling,
    LeaseStore leases,
    DueStore due,
    WorkCalendar calendar,
    DeliveryOptions options,
    TimeProvider timeProvider,
    IdGenerator ids) : IWorkHandler
{
    private static readonly RowKey Lease = new("loops", "figures-post");
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(1);

    public WorkKind Kind => WorkKind.Figures;

    /// <summary>Two processes, or two rows that are due, post once: who finds another at it leaves the row to the next round.</summary>
    public async Task<WorkResult> RunAsync(WorkItem item, CancellationToken cancellationToken) => new(
        await TryRunLeasedAsync(next => due.MoveAsync(item.Row, next, WorkItem.Figures, cancellationToken), cancellationToken)
            ? null : Soon);

    /// <summary>Tries what should have been told by now; when it cannot be, who asks tries again.</summary>
    public Task<bool> CatchUpAsync(CancellationToken cancellationToken) => TryRunLeasedAsync(_ => Task.CompletedTask, cancellationToken);

    /// <returns>False: another is at it.</returns>
    private async Task<bool> TryRunLeasedAsync(Func<DateTimeOffset, Task> then, CancellationToken cancellationToken)
    {
        if (await AcquiredLease.TakeAsync(leases, Lease, ids.NewId(), options.LeaseFor, timeProvider, cancellationToken) is not { } lease)
        {
            return false;
        }

        try
        {
            await then(await RunOnceAsync(lease, cancellationToken));
            return true;
        }
        finally
        {
            await lease.GiveBackAsync();
        }
    }

    /// <summary>When the month that is not over yet is told of: always to come, whatever became of the one before.</summary>
    public DateTimeOffset Following => calendar.NextOpening(book.SettledAt(Period.MonthOf(book.Newest.Until)));

    /// <summary>When the figures that were not told yet are due; it may be past.</summary>
    public async Task<DateTimeOffset> FindNextAsync(CancellationToken cancellationToken)
    {
        var newest = book.Newest;
        var told = IsTold(newest, await store.PostedAsync(cancellationToken));
        return calendar.NextOpening(book.SettledAt(told ? Period.MonthOf(newest.Until) : newest));
    }

    private async Task<DateTimeOffset> RunOnceAsync(AcquiredLease lease, CancellationToken cancellationToken)
    {
        var (now, newest, posted) = (timeProvider.GetUtcNow(), book.Newest, await store.PostedAsync(cancellationToken));
        if (IsTold(newest, posted))
        {
            return await FindNextAsync(cancellationToken);
        }

        if (!calendar.IsOpen(now))
        {
            return calendar.NextOpening(now);
        }

        await SkipAsync(posted, newest, cancellationToken);
        if (await TellRefusedAsync(newest, lease, cancellationToken) is { } again)
        {
            return now + again;
        }

        await store.PostedAsync(newest.Id, cancellationToken);
        return await FindNextAsync(cancellationToken);
    }

    private static bool IsTold(Period month, string? posted) => string.CompareOrdinal(posted, month.Id) >= 0;

    /// <summary>A month that nobody asked for stands from now on as it is.</summary>
    private async Task SkipAsync(string? posted, Period newest, CancellationToken cancellationToken)
    {
        for (var month = Period.Parse(posted ?? "") is { } last ? Period.MonthOf(last.Until) : newest; month != newest; month =
            Period.MonthOf(month.Until))
        {
            await book.PublishAsync(month, cancellationToken);
        }
    }

    /// <returns>When to try again; null: it is told, or there is nothing to tell.</returns>
    private async Task<TimeSpan?> TellRefusedAsync(Period month, AcquiredLease lease, CancellationToken cancellationToken)
    {
        if ((await book.GetAsync(month, cancellationToken)).Figures is { } figures)
        {
            return await telling.TellAsync(figures, lease, cancellationToken);
        }

        // The bot is new: what follows this month is counted.
        await book.PublishAsync(month, cancellationToken);
        return null;
    }
}
