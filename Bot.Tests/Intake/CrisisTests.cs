using Weerbaar.Cases;
using Weerbaar.Intake;
using Weerbaar.Playbook;

namespace Weerbaar.Tests.Intake;

public sealed class CrisisTests
{
    private const string Words = "ik wil niet meer leven";
    private const string WithThreat = "Ik word bedreigd en wil niet meer leven";

    [Theory]
    [InlineData(Language.Dutch, "huisarts")]
    [InlineData(Language.English, "doctor")]
    public void D43_Words_of_self_harm_are_answered_with_113_the_doctor_and_112(Language language, string doctor)
    {
        var teller = new BypassingTeller(language).Says(Words);

        Assert.Contains("0800-0113", teller.LastText, StringComparison.Ordinal);
        Assert.Contains("112", teller.LastText, StringComparison.Ordinal);
        Assert.Contains(doctor, teller.LastText, StringComparison.Ordinal);
    }

    [Fact]
    public void D43_Nothing_happens_by_itself_and_the_words_wait_where_nobody_reads_them()
    {
        var teller = new BypassingTeller().Says(Words);

        Assert.Empty(teller.Cases);
        Assert.Null(teller.Open());
        Assert.Equal(Words, Assert.Single(teller.File.Waiting).Text);
    }

    [Fact]
    public void D43_Somebody_is_warned_only_by_a_click()
    {
        var teller = new BypassingTeller().Says(Words).Clicks(IntakeVerbs.Danger, id: "TeamOnly");

        Assert.Equal(DangerRoute.TeamOnly, teller.Case.Danger!.Route);
        Assert.Null(teller.Case.Report);
    }

    [Fact]
    public void D43_Nobody_now_warns_nobody_and_keeps_the_number_in_sight()
    {
        var teller = new BypassingTeller().Says(Words).Clicks(IntakeVerbs.Nobody);

        Assert.Empty(teller.Cases);
        Assert.Contains("113", teller.ClickedText, StringComparison.Ordinal);
    }

    [Fact]
    public void D2_D43_A_report_in_the_same_words_waits_until_it_is_wanted_and_the_threat_is_asked_about_below_113()
    {
        var teller = new BypassingTeller().Says(WithThreat);

        Assert.Equal(WithThreat, teller.Draft.Description);
        Assert.Equal(2, teller.Chat.Count);
        Assert.NotNull(CardLook.ButtonOf(teller.Chat[0], IntakeVerbs.Nobody));
        Assert.NotNull(CardLook.ButtonOf(teller.Chat[1], IntakeVerbs.NoDanger));
        teller.Clicks(IntakeVerbs.Nobody).Clicks(IntakeVerbs.Resume);
        Assert.NotNull(CardLook.ButtonOf(teller.Clicked, IntakeVerbs.Next));
    }

    [Fact]
    public void D43_In_the_middle_of_a_report_the_words_do_not_go_into_it()
    {
        var teller = new BypassingTeller().ToQuestions().Says(Words);

        Assert.Empty(teller.Draft.Texts);
        Assert.Contains("0800-0113", teller.LastText, StringComparison.Ordinal);
    }
}
