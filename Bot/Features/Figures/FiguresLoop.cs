using Weerbaar.Jobs;

namespace Weerbaar.Features.Figures;

/// <summary>
/// Sees that the next month's figures stand in the due index: the same row however often, so nothing happens twice. A month that
/// was over before this bot began, or that nobody could be told, is nobody's missed deadline: it is tried here.
/// </summary>
internal sealed class FiguresLoop(
    IEnumerable<IWorkHandler> handlers,
    DueStore due,
    DeliveryOptions options,
    LeaseStore leases,
    TimeProvider timeProvider,
    IdGenerator ids,
    ILogger<FiguresLoop> logger)
    : LeasedJob("figures", options.SweepEvery, options.SweepEvery * 0.8, leases, timeProvider, ids, logger)
{
    private readonly FiguresWork _figures = handlers.OfType<FiguresWork>().Single();

    protected override async Task RunRoundAsync(CancellationToken cancellationToken)
    {
        if (await _figures.FindNextAsync(cancellationToken) <= Now)
        {
            await _figures.CatchUpAsync(cancellationToken);
        }

        var next = await _figures.FindNextAsync(cancellationToken);
        await due.PutAsync(next > Now ? next : _figures.Following, [WorkItem.Figures], cancellationToken);
    }
}
