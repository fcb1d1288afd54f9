using Weerbaar.Figures;
using Weerbaar.Playbook;
using Weerbaar.Records;
using Weerbaar.Storage;
using Weerbaar.Teams;
using Weerbaar.Teams.Connector;

namespace Weerbaar.Delivery.Work;

/// <summary>
/// Once a month, at the first opening after it is over, the officers' channel reads its figures. After a gap only the newest month is
/// told; the others are published all the same, and can be asked for.
/// </summary>
public sealed class FiguresWork(
    FigureBook book,
    FigureStore store,
    FigureLinks links,
    SettingsStore settings,
    ConnectorClient connector,
    LeaseStore leases,
    DueStore due,
    OrganisationPlaybook playbook,
    WorkCalendar calendar,
    TimeProvider time,
    Ids ids) : IWorkHandler
{
    private static readonly RowKey Lease = new("loops", "figures-post");
    private static readonly TimeSpan LeaseFor = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Later = TimeSpan.FromHours(1);

    public WorkKind Kind => WorkKind.Figures;

    /// <summary>Two processes, or two rows that are due, post once: who finds another at it leaves the row to the next round.</summary>
    public async Task<Reconciled> RunAsync(WorkItem item, CancellationToken ct)
    {
        if (await leases.TakeAsync(Lease, ids.New(), LeaseFor, ct) is not { } lease)
        {
            return new Reconciled(Soon);
        }

        try
        {
            await due.MoveAsync(item.Row, await OnceAsync(ct), WorkItem.Figures, ct);
            return new Reconciled(null);
        }
        finally
        {
            await leases.GiveBackAsync(Lease, lease, CancellationToken.None);
        }
    }

    /// <summary>When the figures that were not told yet are due; it may be past.</summary>
    public async Task<DateTimeOffset> NextAsync(CancellationToken ct)
    {
        var newest = book.Newest;
        var told = IsTold(newest, await store.PostedAsync(ct));
        return calendar.NextOpening(book.SettledAt(told ? Period.MonthOf(newest.Until) : newest));
    }

    private async Task<DateTimeOffset> OnceAsync(CancellationToken ct)
    {
        var (now, newest, posted) = (time.GetUtcNow(), book.Newest, await store.PostedAsync(ct));
        if (IsTold(newest, posted))
        {
            return await NextAsync(ct);
        }

        if (!calendar.IsOpen(now))
        {
            return calendar.NextOpening(now);
        }

        await SkippedAsync(posted, newest, ct);
        if (await RefusedAsync(newest, ct) is { } again)
        {
            return now + again;
        }

        await store.PostedAsync(newest.Id, ct);
        return await NextAsync(ct);
    }

    private static bool IsTold(Period month, string? posted) => string.CompareOrdinal(posted, month.Id) >= 0;

    /// <summary>A month that nobody asked for stands from now on as it is.</summary>
    private async Task SkippedAsync(string? posted, Period newest, CancellationToken ct)
    {
        for (var month = Period.Parse(posted ?? "") is { } last ? Period.MonthOf(last.Until) : newest; month != newest; month = Period.MonthOf(month.Until))
        {
            await book.PublishAsync(month, ct);
        }
    }

    /// <returns>When to try again; null: it is told, or there is nothing to tell.</returns>
    private async Task<TimeSpan?> RefusedAsync(Period month, CancellationToken ct)
    {
        if ((await book.OfAsync(month, ct)).Figures is not { } figures)
        {
            // The bot is new: what follows this month is counted.
            await book.PublishAsync(month, ct);
            return null;
        }

        if (await settings.ChannelAsync(ChannelUse.Officers, ct) is not { } bound)
        {
            return Later;
        }

        var where = new ConversationReference(bound.ServiceUrl, bound.ChannelId, ConversationTypes.Channel, bound.BotId);
        return await connector.CreateThreadAsync(where, Message(figures), ct) switch
        {
            // Whether it arrived is not known: figures can be asked for, so once too few is better than twice.
            SendOutcome.Delivered or SendOutcome.Ambiguous => null,
            SendOutcome.Throttled throttled => throttled.RetryAfter,
            SendOutcome.Unavailable => Soon,
            _ => Later,
        };
    }

    private CardMessage Message(PeriodFigures figures)
    {
        var language = playbook.Organisation.DefaultLanguage;
        var card = new FigureCard(figures, language);
        return new CardMessage(card.Draw(links.Files(figures.Period, language)), card.Title);
    }
}
