using Weerbaar.Jobs;

namespace Weerbaar.Features.Chat;

/// <summary>Reconciles the newest cases of somebody once their own rows say how they are shown.</summary>
internal sealed class ShowCasesAgainHandler(IndexStore index, Outbox work) : EffectHandler<ShowCasesAgain>
{
    /// <summary>The newest; an older card follows when its case changes.</summary>
    private const int Most = 10;

    protected override Task<AfterCommit?> BeforeCommitAsync(ShowCasesAgain effect, EffectTurn turn, CancellationToken cancellationToken) =>
        Task.FromResult<AfterCommit?>(stop => ShowAsync(turn.Turn, stop));

    private async Task ShowAsync(Turn turn, CancellationToken cancellationToken)
    {
        var waiting = index.ReadListAsync(CaseIndex.WaitingFor(turn.By.Id), null, Most, cancellationToken);
        await foreach (var (caseId, _) in waiting.Concat(index.ReadListAsync(CaseIndex.Mine(turn.By.Id), null, Most, cancellationToken))
            .Take(Most))
        {
            work.Dispatch(await work.EnqueueAsync(new WorkItem(WorkKind.Reconcile, caseId), cancellationToken));
        }
    }
}
