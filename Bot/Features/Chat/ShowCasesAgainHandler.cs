using Weerbaar.Jobs;

namespace Weerbaar.Features.Chat;

/// <summary>Reconciles the newest cases of somebody once their own rows say how they are shown.</summary>
internal sealed class ShowCasesAgainHandler(IndexStore index, Outbox work) : EffectHandler<ShowCasesAgain>
{
    /// <summary>The newest; an older card follows when its case changes.</summary>
    private const int Most = 10;

    protected override Task<AfterCommit?> BeforeCommitAsync(ShowCasesAgain effect, EffectTurn with, CancellationToken ct) =>
        Task.FromResult<AfterCommit?>(stop => ShowAsync(with.Turn, stop));

    private async Task ShowAsync(Turn turn, CancellationToken ct)
    {
        var waiting = index.ReadListAsync(CaseIndex.WaitingFor(turn.By.Id), null, Most, ct);
        await foreach (var (of, _) in waiting.Concat(index.ReadListAsync(CaseIndex.Mine(turn.By.Id), null, Most, ct)).Take(Most))
        {
            work.Dispatch(await work.EnqueueAsync(new WorkItem(WorkKind.Reconcile, of), ct));
        }
    }
}
