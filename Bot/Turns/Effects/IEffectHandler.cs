namespace Weerbaar.Turns;

/// <summary>Brings one kind of effect about. The pipeline calls these in their order; see <see cref="EffectHandler{TEffect}"/>.</summary>
internal interface IEffectHandler
{
    bool Handles(IEffect effect);

    Task<bool> BeforeCaseAsync(IEffect effect, Turn turn, CancellationToken cancellationToken);

    Task<AfterCommit?> BeforeCommitAsync(IEffect effect, EffectTurn turn, CancellationToken cancellationToken);

    Task UndoAsync(IEffect effect, CancellationToken cancellationToken);

    Task AfterAnswerAsync(IEffect effect, Turn turn, CancellationToken cancellationToken);
}
