namespace Weerbaar.Features.Triage;

/// <summary>How urgent a case is, and why, as ids of the playbook (D10).</summary>
/// <param name="Facts">The facts that make it so.</param>
/// <param name="Overruled">An officer set it.</param>
internal sealed record UrgencyLine(string Level, IReadOnlyList<string> Facts, bool Overruled)
{
    public static UrgencyLine Of(Case @case, OrganisationPlaybook playbook)
    {
        var urgency = UrgencyOf.Case(@case, playbook);
        var rules = playbook.Urgency.Rules.Where(rule => urgency.Because.Contains(rule.Because));
        return new(urgency.Level.Id, [.. rules.Select(rule => rule.Fact)], urgency.SetBy is not null);
    }

    public string NameIn(OrganisationPlaybook playbook, Language language) =>
        playbook.Urgency.Levels.First(level => level.Id == Level).Name.In(language);

    public IEnumerable<string> ReasonsIn(OrganisationPlaybook playbook, Language language) =>
        playbook.Urgency.Rules.Where(rule => Facts.Contains(rule.Fact)).Select(rule => rule.Because.In(language));
}
