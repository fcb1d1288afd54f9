namespace Weerbaar.Turns;

/// <summary>
/// Brings one kind of effect about, in the phases that it overrides. A turn that meets another writer is taken again from a fresh
/// reading: what a phase does must bear being done twice.
/// </summary>
internal abstract class EffectHandler<TEffect> : IEffectHandler
    where TEffect : IEffect
{
    protected static readonly AfterCommit Nothing = _ => Task.CompletedTask;

    public bool Handles(IEffect effect) => effect is TEffect;

    public Task<bool> BeforeCaseAsync(IEffect effect, Turn turn, CancellationToken cancellationToken) =>
        BeforeCaseAsync((TEffect)effect, turn, cancellationToken);

    public Task<AfterCommit?> BeforeCommitAsync(IEffect effect, EffectTurn turn, CancellationToken cancellationToken) =>
        BeforeCommitAsync((TEffect)effect, turn, cancellationToken);

    public Task UndoAsync(IEffect effect, CancellationToken cancellationToken) => UndoAsync((TEffect)effect, cancellationToken);

    public Task AfterAnswerAsync(IEffect effect, Turn turn, CancellationToken cancellationToken) =>
        AfterAnswerAsync((TEffect)effect, turn, cancellationToken);

    /// <summary>Before any case learns of the turn.</summary>
    /// <returns>False: somebody else was first, and the turn is taken again.</returns>
    protected virtual Task<bool> BeforeCaseAsync(TEffect effect, Turn turn, CancellationToken cancellationToken) => Task.FromResult(true);

    /// <summary>Before the person's rows are written: what must stand when they do.</summary>
    /// <returns>What is left to be done after it; null: somebody else was first, and the turn is taken again.</returns>
    protected virtual Task<AfterCommit?> BeforeCommitAsync(TEffect effect, EffectTurn turn, CancellationToken cancellationToken) =>
        Task.FromResult<AfterCommit?>(Nothing);

    /// <summary>The person's rows were not written: what stands for them already goes.</summary>
    protected virtual Task UndoAsync(TEffect effect, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The person has their answer: what they need not wait for.</summary>
    protected virtual Task AfterAnswerAsync(TEffect effect, Turn turn, CancellationToken cancellationToken) => Task.CompletedTask;
}
