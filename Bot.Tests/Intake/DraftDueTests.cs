using Weerbaar.Intake;
using Weerbaar.Playbook;
using Weerbaar.Teams;

namespace Weerbaar.Tests.Intake;

public sealed class DraftDueTests
{
    private static readonly IncomingFile Picture = new("a.png", "https://files.example/a", "png", IsInline: false);

    [Fact]
    public void D4_A_draft_is_announced_after_eleven_days_and_erased_with_its_files_after_fourteen()
    {
        var teller = new BypassingTeller().ToQuestions().Sends(Picture);

        var announced = Due(teller, 11);
        Assert.Contains("maandag 21 september", CardLook.TextOf(teller.Last), StringComparison.Ordinal);
        Assert.Equal(BypassingTeller.Monday.AddDays(14), announced.Next);
        Assert.NotNull(teller.Open());

        var erased = Due(teller, 14);
        Assert.Null(erased.Next);
        Assert.Null(teller.Open());
        Assert.Equal(teller.Sources.Select(source => source.Id), teller.Erased);
        Assert.Contains("gewist", teller.Line, StringComparison.Ordinal);
    }

    [Fact]
    public void D4_Before_its_time_nothing_happens()
    {
        var teller = new BypassingTeller().ToQuestions();

        Assert.Equal(BypassingTeller.Monday.AddDays(11), Due(teller, 3).Next);
        Assert.NotNull(teller.Open());
    }

    [Fact]
    public void D4_Who_goes_on_after_the_announcement_begins_the_days_anew()
    {
        var teller = new BypassingTeller().ToQuestions();
        Due(teller, 11);
        teller.Now = BypassingTeller.Monday.AddDays(12);
        teller.Clicks(IntakeVerbs.Resume);

        Assert.Equal(BypassingTeller.Monday.AddDays(23), Due(teller, 14).Next);
        Assert.NotNull(teller.Open());
    }

    [Fact]
    public void D4_An_announcement_that_came_late_gives_the_same_notice()
    {
        var teller = new BypassingTeller().ToQuestions();

        Assert.Equal(BypassingTeller.Monday.AddDays(32), Due(teller, 29).Next);
        Assert.NotNull(teller.Open());
        Due(teller, 32);
        Assert.Null(teller.Open());
    }

    [Fact]
    public void D4_Nobody_reads_of_it_at_night_or_on_a_day_off()
    {
        var teller = new BypassingTeller { Now = BypassingTeller.Monday.AddHours(14) }.ToQuestions();
        var late = BypassingTeller.Monday.AddDays(11).AddHours(15);
        var morning = new WorkCalendar(teller.Playbook.Organisation).AfterQuiet(late);

        Assert.Equal(morning, Due(teller, 3).Next);
        Assert.Equal(morning, Due(teller, late).Next);
        Assert.Empty(teller.Erased);
        Assert.Equal(BypassingTeller.Monday.AddDays(17).Date, Due(teller, morning).Next!.Value.Date);
    }

    [Fact]
    public void D4_Nothing_is_due_without_a_draft() => Assert.Null(Due(new BypassingTeller(), 20).Next);

    private static DraftDueOutcome Due(BypassingTeller teller, int days) => Due(teller, BypassingTeller.Monday.AddDays(days));

    private static DraftDueOutcome Due(BypassingTeller teller, DateTimeOffset now)
    {
        DraftDueOutcome due = null!;
        teller.CarryOut(turn => (due = DraftDue.Handle(
            turn.File, turn.Turn.Language, now, teller.Playbook, new WorkCalendar(teller.Playbook.Organisation))).Outcome);
        return due;
    }
}
