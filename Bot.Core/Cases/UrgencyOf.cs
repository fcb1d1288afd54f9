namespace Weerbaar.Cases;

/// <summary>How urgent a case is and why (D10).</summary>
/// <param name="SetBy">The officer who overruled the proposal; null: it is the proposal.</param>
public sealed record Urgency(UrgencyLevel Level, IReadOnlyList<LocalText> Because, Person? SetBy, string? Reason);

/// <summary>Proposes urgency from the playbook's rules; an officer's word goes before (D10).</summary>
public static class UrgencyOf
{
    public static Urgency Case(Case of, OrganisationPlaybook playbook)
    {
        var proposed = Proposed(of, playbook);
        var overruled = of.Urgency is { } set ? playbook.Urgency.Levels.FirstOrDefault(level => level.Id == set.Level) : null;
        return overruled is null
            ? proposed
            : proposed with { Level = overruled, SetBy = of.Urgency!.By, Reason = of.Urgency.Reason };
    }

    private static Urgency Proposed(Case of, OrganisationPlaybook playbook)
    {
        var known = of.Known();
        var rules = playbook.Urgency.Rules.Where(rule => Facts.Holds(playbook, rule.Fact, known)).ToList();
        var points = rules.Sum(rule => rule.Points);
        var level = of.Danger is not null
            ? playbook.Urgency.Levels[^1]
            : playbook.Urgency.Levels.Last(level => level.FromPoints <= points);
        return new Urgency(level, [.. rules.Select(rule => rule.Because)], null, null);
    }
}
