using Weerbaar.Features.Triage;

namespace Weerbaar.Tests.Features.Triage;

public sealed class TriageNoticesTests
{
    [Fact]
    public void D2_Danger_makes_the_channel_buzz_and_says_urgent()
    {
        var notice = Assert.Single(Of(Story.DangerOnly(DangerRoute.TeamOnly)));

        Assert.True(notice.Urgent);
        Assert.IsType<Recipient.InChannel>(notice.To);
    }

    [Fact]
    public void D2_Danger_that_nobody_has_seen_goes_to_the_next_officer_too()
    {
        var notices = Of(Story.DangerOnly().Brought(new DangerEscalated(2)));

        Assert.All(notices, notice => Assert.True(notice.Urgent));
        Assert.Equal([typeof(Recipient.InChannel), typeof(Recipient.NextOfficer)], notices.Select(notice => notice.To.GetType()));
    }

    [Fact]
    public void D2_Danger_that_was_seen_meanwhile_is_not_shouted_about()
    {
        var story = Story.DangerOnly().Brought(new DangerEscalated(2));
        var escalated = story.Last;
        story.Do(Story.Officer, new SeeDanger());

        Assert.Empty(new TriageNotices().Of(escalated, story.Now, story.Cards));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void D2_The_end_of_an_alarm_is_told_also_of_a_case_that_ended_before_it_was_told(bool byEmployee)
    {
        var story = Story.Reported().Do(Story.Employee, new RaiseDanger(DangerRoute.ManagerAndTeam));
        story.Do(byEmployee ? Story.Employee : Story.Officer, new EndDanger());
        var ended = story.Last;
        story.Do(Story.Employee, new Withdraw(null));

        var told = Assert.Single(new TriageNotices().Of(ended, story.Now, story.Cards), notice => notice.To is Recipient.InChannel);
        Assert.All(Enum.GetValues<Language>(), language => Assert.Contains("7KM-4QX-2PC", told.Text(language), StringComparison.Ordinal));
    }

    [Fact]
    public void D45_Unclaimed_is_first_for_the_channel_and_then_for_the_next_officer()
    {
        var story = Story.Reported();

        Assert.IsType<Recipient.InChannel>(Assert.Single(Of(story.Brought(new Reminded("unclaimed", 1)))).To);
        Assert.IsType<Recipient.NextOfficer>(Assert.Single(Of(story.Brought(new Reminded("unclaimed", 2)))).To);
    }

    [Fact]
    public void D45_Who_claimed_meanwhile_is_not_reminded()
    {
        var story = Story.Reported().Brought(new Reminded("unclaimed", 1));
        var reminded = story.Last;
        story.Do(Story.Officer, new ClaimCase());

        Assert.Empty(new TriageNotices().Of(reminded, story.Now, story.Cards));
    }

    [Fact]
    public void D45_The_owner_is_reminded_when_nothing_happens_and_told_when_the_case_is_handed_over()
    {
        var story = Story.Consulted();

        Assert.Equal(ToOfficer, Assert.Single(Of(story.Brought(new Reminded("idle", 1)))).To);
        Assert.Equal(
            new Recipient.OnePerson(Story.Other.Person.Id),
            Assert.Single(Of(story.Do(Story.Officer, new HandOverCase(Story.Other, "vrij")))).To);
    }

    [Fact]
    public void D30_When_the_owner_does_nothing_after_a_reminder_either_another_officer_is_told_each_time_another()
    {
        var story = Story.Consulted();

        Assert.Equal(
            [ToOfficer, new Recipient.NextOfficer(1)], Of(story.Brought(new Reminded("idle-still", 1))).Select(notice => notice.To));
        Assert.Equal(
            [ToOfficer, new Recipient.NextOfficer(2)], Of(story.Brought(new Reminded("idle-still", 2))).Select(notice => notice.To));
    }

    [Fact]
    public void The_owner_is_told_of_what_others_add_or_take_away()
    {
        Assert.Equal(ToOfficer, Assert.Single(Of(Story.Consulted().Do(Story.Employee, new AddToReport("meer")))).To);
        Assert.Equal(ToOfficer, Assert.Single(Of(Story.Consulted().Do(Story.Employee, new Withdraw(null)))).To);
        Assert.Equal(ToOfficer, Assert.Single(Of(Story.Consulted().Brought(new EvidenceMissing("f1", "404")))).To);
        Assert.Empty(Of(Story.Consulted().Do(Story.Officer, new AddToReport("zelf gezien"))));
    }

    [Fact]
    public void D28_The_owner_hears_that_the_talk_has_not_been()
    {
        var story = Story.Consulted().Do(Story.Manager, new ConfirmTalk(ActedByTheRules.Yes)).Do(Story.Employee, new DenyTalk());

        Assert.Equal(ToOfficer, Assert.Single(Of(story)).To);
    }

    private static Recipient ToOfficer => new Recipient.OnePerson(Story.Officer.Person.Id);

    /// <summary>The notices of the newest event, each neutral in both languages.</summary>
    private static IReadOnlyList<Notice> Of(Story story)
    {
        IReadOnlyList<Notice> notices = [.. new TriageNotices().Of(story.Last, story.Now, story.Cards)];
        Assert.All(notices, notice => Assert.All(Enum.GetValues<Language>(), language =>
        {
            Assert.Contains("7KM-4QX-2PC", notice.Text(language), StringComparison.Ordinal);
            Assert.DoesNotContain("Esra", notice.Text(language), StringComparison.Ordinal);
        }));
        return notices;
    }
}
