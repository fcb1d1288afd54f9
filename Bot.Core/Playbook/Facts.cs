using System.Globalization;

namespace Weerbaar.Playbook;

/// <summary>
/// What is known of a case when its facts are weighed. Answers stand by question id; several choices are joined with
/// commas, as the cards send them.
/// </summary>
public sealed record FactInput(
    IReadOnlyDictionary<string, string> Answers, IReadOnlyCollection<string> Kinds, bool DangerNow, bool EvidenceStored);

/// <summary>Decides whether a playbook's facts hold for a case.</summary>
public static class Facts
{
    /// <summary>A fact that the playbook does not know does not hold: an older case may name one that is gone.</summary>
    public static bool Holds(OrganisationPlaybook playbook, string factId, FactInput input) =>
        playbook.Facts.TryGetValue(factId, out var condition) && Holds(playbook, condition, input);

    private static bool Holds(OrganisationPlaybook playbook, Condition condition, FactInput input) =>
        AnswerHolds(condition, input)
        && (condition.Kinds.Count == 0 || condition.Kinds.Any(input.Kinds.Contains))
        && (condition.Danger ?? input.DangerNow) == input.DangerNow
        && (condition.EvidenceStored ?? input.EvidenceStored) == input.EvidenceStored
        && condition.AllOf.All(fact => Holds(playbook, fact, input))
        && (condition.AnyOf.Count == 0 || condition.AnyOf.Any(fact => Holds(playbook, fact, input)))
        && !condition.NoneOf.Any(fact => Holds(playbook, fact, input));

    private static bool AnswerHolds(Condition condition, FactInput input)
    {
        if (condition.Question is not { } question)
        {
            return true;
        }

        var answer = input.Answers.GetValueOrDefault(question)?.Trim() ?? "";
        return (condition.Answered ?? answer.Length > 0) == answer.Length > 0
            && (condition.In.Count == 0 || answer.Split(',', StringSplitOptions.TrimEntries).Any(condition.In.Contains))
            && (condition.AtLeast is not { } least || (Number(answer) is { } number && number >= least));
    }

    private static decimal? Number(string answer) =>
        decimal.TryParse(answer, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;
}
