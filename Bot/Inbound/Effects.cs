using System.Runtime.ExceptionServices;

namespace Weerbaar.Inbound;

/// <summary>Brings the effects of a turn about, each by the handlers of its own kind.</summary>
internal sealed class Effects(IEnumerable<IEffectHandler> handlers)
{
    private readonly IEffectHandler[] _handlers = [.. handlers];

    /// <returns>False: somebody else was first.</returns>
    public async Task<bool> BeforeCaseAsync(IReadOnlyList<IEffect> effects, Turn turn, CancellationToken cancellationToken)
    {
        foreach (var (effect, handler) in Handled(effects))
        {
            if (!await handler.BeforeCaseAsync(effect, turn, cancellationToken))
            {
                return false;
            }
        }

        return true;
    }

    /// <returns>What is left to be done after the commit; null: somebody else was first.</returns>
    public async Task<IReadOnlyList<AfterCommit>?> BeforeCommitAsync(
        IReadOnlyList<IEffect> effects, EffectTurn turn, CancellationToken cancellationToken)
    {
        var left = new List<AfterCommit>();
        foreach (var (effect, handler) in Handled(effects))
        {
            if (await handler.BeforeCommitAsync(effect, turn, cancellationToken) is not { } after)
            {
                return null;
            }

            left.Add(after);
        }

        return left;
    }

    /// <summary>All is kept by now: one that cannot be finished holds up none of the others.</summary>
    public static async Task CompleteAsync(IReadOnlyList<AfterCommit> left, CancellationToken cancellationToken)
    {
        Exception? first = null;
        foreach (var finish in left)
        {
            try
            {
                await finish(cancellationToken);
            }
            catch (Exception fault)
            {
                first ??= fault;
            }
        }

        if (first is not null)
        {
            ExceptionDispatchInfo.Throw(first);
        }
    }

    public async Task UndoAsync(IReadOnlyList<IEffect> effects, CancellationToken cancellationToken)
    {
        foreach (var (effect, handler) in Handled(effects))
        {
            await handler.UndoAsync(effect, cancellationToken);
        }
    }

    public async Task AfterAnswerAsync(IReadOnlyList<IEffect> effects, Turn turn, CancellationToken cancellationToken)
    {
        foreach (var (effect, handler) in Handled(effects))
        {
            await handler.AfterAnswerAsync(effect, turn, cancellationToken);
        }
    }

    private IEnumerable<(IEffect Effect, IEffectHandler Handler)> Handled(IReadOnlyList<IEffect> effects) =>
        from effect in effects
        from handler in _handlers
        where handler.Handles(effect)
        select (effect, handler);
}
