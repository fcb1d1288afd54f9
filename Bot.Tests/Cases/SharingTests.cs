using static Weerbaar.Tests.Cases.TestCases;

namespace Weerbaar.Tests.Cases;

/// <summary>A case gets into the team's talk only when its employee agreed and two officers have seen the text (D32).</summary>
public sealed class SharingTests
{
    [Fact]
    public void D32_asked_agreed_written_approved_taken_and_shown_once()
    {
        var told = Agreed();
        Assert.Null(told.Do(Officer, Monday, new WriteSharing("Een inwoner was boos.", [], 0)));
        Assert.False(told.Case.Sharing.IsReady);
        Assert.IsType<OwnText>(told.Do(Officer, Monday, new ApproveSharing(1)));
        Assert.Null(told.Do(OtherOfficer, Monday, new ApproveSharing(1)));
        Assert.True(told.Case.Sharing.IsReady);
        Assert.Null(told.Do(Actor.Bot, Monday, new TakeSharing("t1")));
        Assert.Null(told.Do(Actor.Bot, Monday, new EndSharing("t1", Shown: true)));
        Assert.False(told.Case.Sharing.IsReady);
        Assert.IsType<SharedAlready>(told.Do(Actor.Bot, Monday, new TakeSharing("t2")));
        Assert.IsType<SharedAlready>(told.Do(Employee, Monday, new AnswerSharing(false)));
    }

    [Fact]
    public void D32_the_employee_can_take_it_back_until_it_is_posted_and_the_text_is_gone_then()
    {
        var told = Approved();
        Assert.Null(told.Do(Employee, Monday, new AnswerSharing(false)));
        Assert.Null(told.Case.Sharing.Text);
        Assert.IsType<SharingNotAgreed>(told.Do(Actor.Bot, Monday, new TakeSharing("t1")));
        Assert.IsType<SharingNotAgreed>(told.Do(Officer, Monday, new AskSharing()));
        Assert.Null(told.Do(Employee, Monday, new AnswerSharing(true)));
        Assert.IsType<SharingNotAgreed>(told.Do(Actor.Bot, Monday, new TakeSharing("t1")));
    }

    [Fact]
    public void D32_what_could_not_be_posted_is_given_back_and_can_be_withdrawn_again()
    {
        var told = Approved();
        told.Do(Actor.Bot, Monday, new TakeSharing("t1"));
        Assert.IsType<SharingUnderWay>(told.Do(Employee, Monday, new AnswerSharing(false)));
        Assert.Null(told.Do(Actor.Bot, Monday, new EndSharing("other", Shown: true)));
        Assert.Equal("t1", told.Case.Sharing.TakenFor);
        told.Do(Actor.Bot, Monday, new EndSharing("t1", Shown: false));
        Assert.True(told.Case.Sharing.IsReady);
        Assert.Null(told.Do(Employee, Monday, new AnswerSharing(false)));
    }

    [Fact]
    public void D32_a_mark_without_a_change_or_a_reason_keeps_the_text_out()
    {
        var told = Agreed();
        Assert.Equal(new MarksOpen(2), told.Do(Officer, Monday, new WriteSharing("Karin in Gouda.", [], 2)));
        Assert.Null(told.Case.Sharing.Text);
        SettledMark[] settled = [new("Place", "Gouda", "Het gaat om kaas.")];
        Assert.Null(told.Do(Officer, Monday, new WriteSharing("Gouda.", settled, 0)));
        Assert.Equal(settled, told.Case.Sharing.Text!.Settled);
    }

    [Fact]
    public void D32_a_changed_text_must_be_approved_anew()
    {
        var told = Approved();
        Assert.Null(told.Do(OtherOfficer, Monday, new WriteSharing("Anders.", [], 0)));
        Assert.False(told.Case.Sharing.IsReady);
        Assert.IsType<SharedTextChanged>(told.Do(Officer, Monday, new ApproveSharing(1)));
        Assert.IsType<OwnText>(told.Do(OtherOfficer, Monday, new ApproveSharing(2)));
        Assert.Null(told.Do(Officer, Monday, new ApproveSharing(2)));
    }

    [Fact]
    public void D32_nobody_else_agrees_and_without_an_employee_nobody_can()
    {
        var told = Sent();
        Assert.IsType<UnknownChoice>(told.Do(Employee, Monday, new AnswerSharing(true)));
        told.Do(Officer, Monday, new AskSharing());
        Assert.All(
            [Officer, Manager, Colleague, Stranger], who => Assert.IsType<NotAllowed>(told.Do(who, Monday, new AnswerSharing(true))));
        Assert.All([Employee, Manager, Stranger], who => Assert.IsType<NotAllowed>(told.Do(who, Monday, new WriteSharing("x", [], 0))));
        Assert.IsType<SharingNotAgreed>(told.Do(Officer, Monday, new WriteSharing("x", [], 0)));
        Assert.IsType<NobodyAgrees>(new CaseBuilder(Employee, null, Monday, Report()).Do(Officer, Monday, new AskSharing()));
        told.Do(Employee, Monday, new Withdraw(null));
        Assert.IsType<CaseEnded>(told.Do(Employee, Monday, new AnswerSharing(true)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \n ")]
    public void D32_an_empty_text_is_no_text(string text) =>
        Assert.IsType<TextMissing>(Agreed().Do(Officer, Monday, new WriteSharing(text, [], 0)));

    [Fact]
    public void D32_a_text_too_long_for_the_card_is_refused() =>
        Assert.IsType<TextTooLong>(Agreed().Do(Officer, Monday, new WriteSharing(new string('a', WriteSharing.Most + 1), [], 0)));

    private static CaseBuilder Sent() => new(Employee, Employee.Person, Monday, Report());

    private static CaseBuilder Agreed()
    {
        var told = Sent();
        Assert.Null(told.Do(Officer, Monday, new AskSharing()));
        Assert.Null(told.Do(Employee, Monday, new AnswerSharing(true)));
        return told;
    }

    private static CaseBuilder Approved()
    {
        var told = Agreed();
        told.Do(Officer, Monday, new WriteSharing("Een inwoner was boos.", [], 0));
        told.Do(OtherOfficer, Monday, new ApproveSharing(1));
        Assert.True(told.Case.Sharing.IsReady);
        return told;
    }
}
