namespace Weerbaar.Cases;

/// <summary>What went well and what they would do differently (D31); once the case is closed, and again at any time.</summary>
public sealed record Evaluate(string Well, string Otherwise) : CaseCommand
{
    public override Permission Right => Permission.Evaluate;

    public override bool AlsoWhenEnded => true;

    protected internal override IEnumerable<TypedText> Typed => [new("well", Well), new("otherwise", Otherwise)];

    protected internal override Decision Decide(Case @case, DecisionContext context)
    {
        if (@case.Phase is not Phase.Closed)
        {
            return new NotClosed();
        }

        return string.IsNullOrWhiteSpace(Well) && string.IsNullOrWhiteSpace(Otherwise)
            ? new TextMissing("well")
            : new CaseEvaluated(Well, Otherwise);
    }
}

/// <summary>What the measures led to (D27), of actions that were carried out.</summary>
public sealed record RegisterEffects(IReadOnlyList<MeasureEffect> Effects) : CaseCommand
{
    public override Permission Right => Permission.Evaluate;

    public override bool AlsoWhenEnded => true;

    protected internal override Decision Decide(Case @case, DecisionContext context)
    {
        if (Effects.Count == 0)
        {
            return new UnknownChoice("effect");
        }

        var known = Effects.All(effect => @case.Actions.Any(action =>
            action.Id == effect.Action && action.Status is ActionStatus.Done));
        if (!known)
        {
            return new NoSuchAction();
        }

        return Effects.All(@case.Effects.Contains)
            ? Decision.Nothing : new EffectsRegistered([.. Effects.DistinctBy(effect => effect.Action)]);
    }
}
