using Weerbaar.Playbook.Loading;
using Weerbaar.Playbook.Understanding;

namespace Weerbaar.Tests.Playbook;

/// <summary>An organisation whose kinds, questions, options, ladder and deadline no code has ever heard of (D39).</summary>
public sealed class OtherOrganisationTests
{
    private static readonly OrganisationPlaybook Ferry = PlaybookLoader.Load(Playbooks.OtherFolder);

    [Fact]
    public void D39_Its_own_things_are_all_there()
    {
        Assert.Equal(["bell-mockery", "gangway-blockade"], Ferry.Kinds.Select(kind => kind.Id));
        Assert.Equal(QuestionInput.Number, Ferry.FindQuestion("wind-force")!.Input);
        Assert.Equal("ticket", Ferry.FindOption("withdraw-season-ticket")!.LadderStep);
        Assert.Equal(new Term(1, TermUnit.Weeks), Ferry.Deadlines.Single().Term);
        Assert.Equal(Language.English, Ferry.Organisation.DefaultLanguage);
        Assert.Equal("approve", Assert.Single(Ferry.ReasonNeeded));
    }

    [Theory]
    [InlineData("9", true)]
    [InlineData("8", false)]
    [InlineData("zes", false)]
    public void D10_Its_own_facts_are_weighed(string wind, bool holds)
    {
        var input = new FactInput(new Dictionary<string, string> { ["wind-force"] = wind }, [], false, false);
        Assert.Equal(holds, Facts.Holds(Ferry, "rough", input));
    }

    [Fact]
    public void Its_own_phrases_are_understood_in_both_languages()
    {
        var reader = new MessageReader(Ferry);
        Assert.Equal(["bell-mockery"], reader.Read("ze lachen om de scheepsbel").Kinds);
        Assert.Equal(["bell-mockery"], reader.Read("they laughed at the bell").Kinds);
        Assert.Equal(Danger.Ask, reader.Read("blokkade!").Danger);
    }

    [Fact]
    public void Its_own_week_is_worked()
    {
        var calendar = new WorkCalendar(Ferry.Organisation);
        Assert.False(calendar.IsWorkingDay(new DateOnly(2026, 11, 23)), "a Monday");
        Assert.True(calendar.IsWorkingDay(new DateOnly(2026, 11, 28)), "a Saturday");
        Assert.False(calendar.IsWorkingDay(new DateOnly(2026, 8, 15)), "closed");
    }
}
