using Weerbaar.Jobs;

namespace Weerbaar.Turns;

/// <summary>Hands work to this process, with a message on the queue should it die.</summary>
internal sealed class BeginWorkHandler(Outbox work) : EffectHandler<BeginWork>
{
    protected override Task<AfterCommit?> BeforeCommitAsync(BeginWork effect, EffectTurn turn, CancellationToken cancellationToken) =>
        Task.FromResult<AfterCommit?>(async stop => work.Dispatch(await work.EnqueueAsync(effect.Item, stop)));
}
