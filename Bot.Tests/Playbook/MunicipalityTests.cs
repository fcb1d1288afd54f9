using Weerbaar.Playbook;
using Weerbaar.Playbook.Loading;

namespace Weerbaar.Tests.Playbook;

public sealed class MunicipalityTests
{
    internal static OrganisationPlaybook Municipality { get; } = PlaybookLoader.Load(new PlaybookOptions().Folder);

    [Fact]
    public void D39_The_municipality_s_playbook_loads_from_beside_the_assembly() =>
        Assert.Equal("municipality-1", Municipality.Version);

    [Fact]
    public void D5_All_kinds_are_there() => Assert.Equal(
        ["threat", "coercion", "stalking", "doxing", "insult", "defamation", "untrue-facts", "discrimination",
            "impersonation", "sexual", "extortion", "recorded-at-work", "hostile-campaign", "complaint", "other"],
        Municipality.Kinds.Select(kind => kind.Id));

    [Fact]
    public void D4_Each_step_is_a_small_card() =>
        Assert.All(Municipality.Steps, step => Assert.InRange(step.Questions.Count, 2, 4));

    [Fact]
    public void D2_Danger_waits_five_minutes() =>
        Assert.Equal(new Term(5, TermUnit.Minutes), Municipality.Terms.DangerAcknowledged);
}
