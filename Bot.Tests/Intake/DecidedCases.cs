using Weerbaar.Cases;
using Weerbaar.Turns;

namespace Weerbaar.Tests.Intake;

/// <summary>What the pipeline does with a step on a case, on the real decider and fold, without a store.</summary>
internal static class DecidedCases
{
    public static (Case? Case, Refusal? Refusal) Decide(this Dictionary<CaseId, Case> cases, CaseStep step, Deciding with)
    {
        if (cases.GetValueOrDefault(step.Case) is not { } of)
        {
            if (step.Open is not { } open)
            {
                return (null, new NotAllowed());
            }

            var (begun, first) = open.Decide(with);
            return first.Refusal is { } no
                ? (null, no)
                : (cases[open.Id] = Decider.Record(null, first, with).Skip(1).Aggregate(begun, Fold.Next), null);
        }

        var decision = Decider.Decide(of, step.Open?.First ?? step.Command, with);
        cases[of.Id] = Decider.Record(of, decision, with).Aggregate(of, Fold.Next);
        return (cases[of.Id], decision.Refusal);
    }
}
