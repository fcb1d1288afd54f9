namespace Weerbaar.Cases;

/// <summary>How urgent a case is and why (D10).</summary>
/// <param name="SetBy">The officer who overruled the proposal; null: it is the proposal.</param>
public sealed record Urgency(UrgencyLevel Level, IReadOnlyList<LocalText> Because, Person? SetBy, string? Reason);

/// <summary>Proposes urgency from the playbook's rules; an officer's word goes before (D10).</summary>
public static class UrgencyOf
{
    public static Urgency Case(Case @case, OrganisationPlaybook playbook)
    {
        var proposed = Proposed(@case, playbook);
        var overruled = @case.Urgency is { } set ? playbook.Urgency.Levels.FirstOrDefault(level => level.Id == set.Level) : null;
        return overruled is null
            ? proposed
            : proposed with { Level = overruled, SetBy = @case.Urgency!.By, Reason = @case.Urgency.Reason };
    }

    private static Urgency Proposed(Case @case, OrganisationPlaybook playbook)
    {
        var known = @case.Known();
        var rules = playbook.Urgency.Rules.Where(rule => Facts.Holds(playbook, rule.Fact, known)).ToList();
        var points = rules.Sum(rule => rule.Points);
        var level = @case.Danger is not null
            ? playbook.Urgency.Levels[^1]
            : playbook.Urgency.Levels.Last(level => level.FromPoints <= points);
        return new Urgency(level, [.. rules.Select(rule => rule.Because)], null, null);
    }
}
