namespace Weerbaar.Turns;

/// <summary>Brings one kind of effect about. The pipeline calls these in their order; see <see cref="EffectHandler{TEffect}"/>.</summary>
internal interface IEffectHandler
{
    bool Handles(IEffect effect);

    Task<bool> BeforeCaseAsync(IEffect effect, Turn turn, CancellationToken ct);

    Task<AfterCommit?> BeforeCommitAsync(IEffect effect, EffectTurn with, CancellationToken ct);

    Task UndoAsync(IEffect effect, CancellationToken ct);

    Task AfterAnswerAsync(IEffect effect, Turn turn, CancellationToken ct);
}
