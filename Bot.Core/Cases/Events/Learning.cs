namespace Weerbaar.Cases;

/// <summary>An officer or somebody who decides answered what went well and what they would do differently (D31).</summary>
public sealed record CaseEvaluated(string Well, string Otherwise) : CaseEvent
{
    internal override int Words => Well.Length + Otherwise.Length;

    internal override Case Apply(Case before, Stamp stamp) => before with
    {
        Evaluations =
        [
            .. before.Evaluations.Where(each => each.By.Id != stamp.By!.Id),
            new Evaluation(stamp.At, stamp.By!, Well, Otherwise),
        ],
    };
}

/// <summary>What the measures led to (D27); a later word on an action replaces the earlier.</summary>
public sealed record EffectsRegistered(IReadOnlyList<MeasureEffect> Effects) : CaseEvent
{
    internal override Case Apply(Case before, Stamp stamp) => before with
    {
        Effects =
        [
            .. before.Effects.Where(each => Effects.All(now => now.Action != each.Action)),
            .. Effects,
        ],
    };
}
