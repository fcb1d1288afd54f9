using Weerbaar.Features.Response;
using Weerbaar.Tests.Features.Triage;

namespace Weerbaar.Tests.Features.Response;

public sealed class ResponseNoticesTests
{
    [Fact]
    public void D2_Danger_is_urgent_for_who_decides_and_so_is_that_nobody_saw_it()
    {
        var raised = Of(Story.Reported().WithLine().Do(Story.Employee, new RaiseDanger(DangerRoute.ManagerAndTeam)));
        var escalated = Of(Story.DangerOnly().WithLine().Brought(new DangerEscalated(2)));

        Assert.True(Assert.Single(raised).Urgent);
        Assert.Equal([Story.Manager, Story.Deputy], escalated.Select(Person));
        Assert.All(escalated, notice => Assert.True(notice.Urgent));
    }

    [Fact]
    public void D2_Danger_for_the_team_only_tells_no_manager() => Assert.Empty(Of(Story.DangerOnly(DangerRoute.TeamOnly)));

    [Fact]
    public void D22_A_proposal_makes_the_manager_s_phone_buzz_and_a_late_one_again()
    {
        Assert.Equal(Story.Manager, Person(Assert.Single(Of(Story.Proposed()))));
        Assert.Equal(Story.Manager, Person(Assert.Single(Of(Story.Proposed().Brought(new Reminded("decision:1", 1))))));
    }

    [Fact]
    public void D22_The_deputy_is_told_that_they_may_decide_too()
    {
        var notice = Assert.Single(Of(Story.Proposed().Brought(new LineExtended("decision:1", 2, 2))));

        Assert.Equal(Story.Deputy, Person(notice));
        Assert.Contains("Jij mag nu ook besluiten.", notice.Text(Language.Dutch), StringComparison.Ordinal);
    }

    [Fact]
    public void D30_Where_the_line_has_nobody_left_the_officer_is_told()
    {
        var story = Story.Proposed().Brought(new LineExtended("decision:1", 2, 2)).Brought(new LineExtended("decision:1", 3, 3));

        Assert.Equal(Story.Officer, Person(Assert.Single(Of(story))));
    }

    [Fact]
    public void D22_What_was_decided_meanwhile_is_not_reminded_of()
    {
        var story = Story.Proposed().Brought(new Reminded("decision:1", 1));
        var reminded = story.Last;
        story.Do(Story.Manager, new DecideProposal(1, Verdict.Approved, null));

        Assert.Empty(new ResponseNotices().Of(reminded, story.Now, story.Cards));
    }

    [Theory]
    [InlineData(Verdict.Declined)]
    [InlineData(Verdict.SentBack)]
    public void D22_The_officer_hears_of_the_decision(Verdict verdict) => Assert.Equal(
        Story.Officer,
        Person(Assert.Single(Of(Story.Proposed().Do(Story.Manager, new DecideProposal(1, verdict, "anders"))))));

    [Fact]
    public void D23_An_approval_tells_the_officer_and_each_new_owner_but_not_who_approved() =>
        Assert.Equal([Story.Officer], Of(Story.Approved()).Select(Person));

    [Fact]
    public void D14_The_employee_hears_that_an_action_is_theirs_and_when_it_is_late()
    {
        var story = Story.Approved().Do(Story.Officer, new ReassignAction("a2", Story.Employee.Person, Story.Start.AddDays(3), "zelf"));
        Assert.Equal(Story.Employee, Person(Assert.Single(Of(story))));

        Assert.Equal(Story.Employee, Person(Assert.Single(Of(story.Brought(new Reminded("action:a2", 1))))));

        story.Do(Story.Employee, new EndAction("a2", ActionStatus.Done, "gepraat"));
        Assert.Empty(Of(story.Brought(new Reminded("action:a2", 2))));
    }

    [Fact]
    public void D30_A_late_action_of_the_officer_who_has_the_case_is_told_to_another_officer_from_the_second_reminder()
    {
        var story = Story.Approved();
        Assert.Equal(Story.Officer.Person.Id, story.Now.Actions[0].Owner!.Id);

        Assert.Equal([ToOfficer], Of(story.Brought(new Reminded("action:a1", 1))).Select(notice => notice.To));
        Assert.Equal(
            [ToOfficer, new Recipient.NextOfficer(1)], Of(story.Brought(new Reminded("action:a1", 2))).Select(notice => notice.To));
        Assert.Equal(
            [ToOfficer, new Recipient.NextOfficer(2)], Of(story.Brought(new Reminded("action:a1", 3))).Select(notice => notice.To));
    }

    [Fact]
    public void D30_Who_let_go_of_the_case_and_left_is_not_the_only_one_who_is_told_of_their_late_action()
    {
        var story = Story.Approved().Do(Story.Officer, new ReleaseCase("ziek")).Brought(new Reminded("action:a1", 2));

        Assert.Equal([ToOfficer, new Recipient.NextOfficer(1)], Of(story).Select(notice => notice.To));
    }

    [Fact]
    public void D30_An_action_of_somebody_else_is_told_to_the_officer_first_and_then_to_another_one_too()
    {
        var story = Story.Approved().Do(Story.Officer, new ReassignAction("a2", Story.Employee.Person, Story.Start.AddDays(3), "zelf"));
        var employee = new Recipient.OnePerson(Story.Employee.Person.Id);

        Assert.Equal([employee, ToOfficer], Of(story.Brought(new Reminded("action:a2", 2))).Select(notice => notice.To));
        Assert.Equal(
            [employee, ToOfficer, new Recipient.NextOfficer(2)],
            Of(story.Brought(new Reminded("action:a2", 3))).Select(notice => notice.To));
    }

    [Fact]
    public void D45_That_an_approval_was_taken_back_reaches_the_others()
    {
        var notices = Of(Story.Approved().Do(Story.Manager, new TakeBackApproval(1, "te snel")));

        Assert.Equal([Story.Officer], notices.Select(Person));
    }

    [Fact]
    public void D28_The_talk_is_reminded_of_then_passed_on_and_what_the_employee_denies_is_asked_again()
    {
        var story = Story.Reported().WithLine();

        Assert.Equal(Story.Manager, Person(Assert.Single(Of(story.Brought(new Reminded("talk", 1))))));
        Assert.Equal(Story.Deputy, Person(Assert.Single(Of(story.Brought(new LineExtended("talk", 2, 2))))));

        story.Do(Story.Manager, new ConfirmTalk(ActedByTheRules.Yes));
        Assert.Empty(Of(story.Brought(new Reminded("talk", 3))));

        Assert.Equal([Story.Manager, Story.Deputy], Of(story.Do(Story.Employee, new DenyTalk())).Select(Person));
    }

    [Fact]
    public void Notices_of_the_same_event_have_keys_of_their_own()
    {
        var story = Story.Consulted().Do(Story.Employee, new RaiseDanger(DangerRoute.ManagerAndTeam));
        var keys = new Weerbaar.Features.Triage.TriageNotices().Of(story.Last, story.Now, story.Cards)
            .Concat(new ResponseNotices().Of(story.Last, story.Now, story.Cards))
            .Select(notice => notice.Key);

        Assert.Distinct(keys);
    }

    private static Recipient ToOfficer => new Recipient.OnePerson(Story.Officer.Person.Id);

    private static Actor Person(Notice notice)
    {
        Actor[] all = [Story.Employee, Story.Manager, Story.Deputy, Story.Officer, Story.Other];
        return all.Single(actor => actor.Person.Id == Assert.IsType<Recipient.OnePerson>(notice.To).Id);
    }

    /// <summary>The notices of the newest event, each neutral in both languages.</summary>
    private static IReadOnlyList<Notice> Of(Story story)
    {
        IReadOnlyList<Notice> notices = [.. new ResponseNotices().Of(story.Last, story.Now, story.Cards)];
        Assert.All(notices, notice => Assert.All(Enum.GetValues<Language>(), language =>
        {
            Assert.Contains("7KM-4QX-2PC", notice.Text(language), StringComparison.Ordinal);
            Assert.DoesNotContain("Esra", notice.Text(language), StringComparison.Ordinal);
        }));
        return notices;
    }
}
