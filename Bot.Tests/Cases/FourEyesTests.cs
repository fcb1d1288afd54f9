using static Weerbaar.Tests.Cases.TestCases;

namespace Weerbaar.Tests.Cases;

/// <summary>Who may do what, where it matters most.</summary>
public sealed class FourEyesTests
{
    [Fact]
    public void Who_proposed_does_not_approve_even_when_they_are_in_the_line()
    {
        var told = Resolved();
        told.Do(OfficerInLine, Monday, new ClaimCase());
        told.Do(OfficerInLine, Monday, new LogConsultation(["employee", "manager"], "Besproken."));
        Assert.Null(told.Do(OfficerInLine, Monday, new ProposeResponse(["safety-plan"], "Hierom.", null, null)));
        told.Do(Actor.Bot, Monday.AddDays(30), new TakeDueSteps());
        Assert.Contains(told.Case.Route.Told, member => member.Person.Id == OfficerInLine.Person.Id);
        Assert.IsType<OwnProposal>(told.Do(OfficerInLine, Monday.AddDays(30), new DecideProposal(1, Verdict.Approved, null)));
        Assert.Null(told.Do(Manager, Monday.AddDays(30), new DecideProposal(1, Verdict.Approved, null)));
    }

    [Fact]
    public void An_officer_at_whom_it_is_aimed_does_nothing_as_an_officer()
    {
        var told = new CaseBuilder(Employee, Officer.Person, Monday, Report());
        Assert.IsType<NotAllowed>(told.Do(Officer, Monday, new ClaimCase()));
        Assert.IsType<NotAllowed>(told.Do(Officer, Monday, new SetUrgency("high", "Hierom.")));
        Assert.Null(told.Do(OtherOfficer, Monday, new ClaimCase()));
    }

    [Fact]
    public void A_manager_at_whom_it_is_aimed_is_never_in_the_line()
    {
        var told = new CaseBuilder(Manager, Manager.Person, Monday, Report());
        told.Do(Actor.Bot, Monday, new ResolveLine(RouteChoice.Manager, null, Line));
        Assert.DoesNotContain(told.Case.Route.Line!, member => member.Person.Id == Manager.Person.Id);
    }

    [Fact]
    public void Whoever_reports_for_a_colleague_may_add_and_see_no_more()
    {
        var told = new CaseBuilder(Employee, Colleague.Person, Monday, Report());
        Assert.True(Access.May(Employee, told.Case, Permission.Add));
        Assert.False(Access.May(Employee, told.Case, Permission.See));
        Assert.False(Access.May(Employee, told.Case, Permission.Withdraw));
        Assert.True(Access.May(Colleague, told.Case, Permission.ChooseRoute));
    }

    [Fact]
    public void D45_An_approval_nobody_began_to_carry_out_can_be_taken_back_with_a_reason()
    {
        var told = Resolved();
        told.Do(Officer, Monday, new ClaimCase());
        told.Do(Officer, Monday, new LogConsultation(["employee", "manager"], "Besproken."));
        told.Do(Officer, Monday, new ProposeResponse(["safety-plan"], "Hierom.", null, null));
        told.Do(Manager, Monday, new DecideProposal(1, Verdict.Approved, null));
        Assert.IsType<TextMissing>(told.Do(Manager, Monday, new TakeBackApproval(1, " ")));
        Assert.Null(told.Do(Manager, Monday, new TakeBackApproval(1, "Te snel.")));
        Assert.Empty(told.Case.Actions);
        Assert.Null(told.Case.ApprovedBy);
    }

    private static CaseBuilder Resolved()
    {
        var told = new CaseBuilder(Employee, Employee.Person, Monday, Report());
        told.Do(Actor.Bot, Monday, new ResolveLine(RouteChoice.Manager, null, Line));
        return told;
    }
}
