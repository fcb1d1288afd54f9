using Weerbaar.Cases;
using Weerbaar.Intake;
using Weerbaar.Teams;

namespace Weerbaar.Tests.Intake;

public sealed class FileTests
{
    private static readonly IncomingFile Sent = new("schermafbeelding.png", "https://files.example/1", "png", IsInline: false);
    private static readonly IncomingFile Pasted = new(null, "https://teams.example/v3/attachments/1", "image/png", IsInline: true);

    /// <summary>After so long it is asked to which report something belongs.</summary>
    private static readonly TimeSpan Long = TimeSpan.FromDays(20);

    [Fact]
    public void D7_Received_is_said_of_each_file_with_its_reference()
    {
        var teller = new BypassingTeller().ToQuestions().Sends(Sent, Pasted);

        Assert.Equal(["schermafbeelding.png", "Geplakte afbeelding"], teller.Sources.Select(source => source.Name));
        Assert.Equal([false, true], teller.Sources.Select(source => source.NeedsToken));
        Assert.All(teller.Sources, source => Assert.Equal((teller.Draft.Id, teller.Now), (source.Case, source.ReceivedAt)));
        Assert.Equal(2, teller.Chat.TakeLast(2).Count(card => CardLook.TextOf(card).Contains("Ontvangen", StringComparison.Ordinal)));
        Assert.Equal(teller.Sources.Select(source => source.Id), teller.Draft.Evidence.Select(item => item.Id));
    }

    [Fact]
    public void D7_The_step_lists_the_files_with_their_state()
    {
        var teller = new BypassingTeller().ToQuestions().Sends(Sent).SkipTo("files");

        Assert.Contains("schermafbeelding.png – nog niet bewaard", teller.LastTextOf(IntakeVerbs.Next), StringComparison.Ordinal);
    }

    [Fact]
    public void D7_For_the_kind_sexual_the_warning_comes_before_any_upload()
    {
        var teller = new BypassingTeller().ToKinds().Clicks(IntakeVerbs.Next, new { kinds = "sexual" });
        Assert.Contains("jonger dan 18 jaar", teller.ClickedText, StringComparison.Ordinal);

        teller.Clicks(IntakeVerbs.Next, new { what = "…" }).SkipTo("files");
        Assert.Contains("0900-8844", teller.ClickedText, StringComparison.Ordinal);
        Assert.DoesNotContain("jonger dan 18", new BypassingTeller().ToQuestions().SkipTo("files").ClickedText, StringComparison.Ordinal);
    }

    [Fact]
    public void D7_Words_that_point_to_sexual_material_bring_the_warning_with_the_first_answer()
    {
        var teller = new BypassingTeller().Says("iemand verspreidt een naaktfoto van mij");

        Assert.Contains("Kind in beeld? Stuur niets, bel de politie.", CardLook.TextOf(teller.Chat[0]), StringComparison.Ordinal);
        Assert.DoesNotContain("Bewaar eerst alles", CardLook.TextOf(teller.Chat[0]), StringComparison.Ordinal);
        Assert.Contains("jonger dan 18 jaar", teller.Safe().LastText, StringComparison.Ordinal);
        Assert.DoesNotContain("Maak een schermafbeelding", teller.LastText, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_before_any_words_are_kept_and_begin_a_report()
    {
        var teller = new BypassingTeller().Sends(Sent);
        Assert.Single(teller.Draft.Evidence);

        Assert.Contains("112", CardLook.TextOf(teller.Chat[0]), StringComparison.Ordinal);
        Assert.Contains("Ontvangen", CardLook.TextOf(teller.Chat[1]), StringComparison.Ordinal);
        teller.Safe();
        Assert.NotNull(CardLook.ButtonOf(teller.Last, IntakeVerbs.Next));
        Assert.Single(teller.Draft.Evidence);
    }

    [Fact]
    public void Words_after_the_files_begin_the_report_to_which_the_files_belong()
    {
        var teller = new BypassingTeller().Sends(Sent).Says(Walk.Threat);

        Assert.Equal(Walk.Threat, teller.Draft.Description);
        Assert.Single(teller.Draft.Evidence);
        Assert.Contains("112", CardLook.TextOf(teller.Chat[0]), StringComparison.Ordinal);
        Assert.Contains("112", CardLook.TextOf(teller.Chat[^1]), StringComparison.Ordinal);
        Assert.True(CardLook.InputOf(teller.Safe().Last, "about") is not null, string.Join("\n\n", teller.Chat.Select(CardLook.TextOf)));
    }

    [Fact]
    public void Files_before_any_words_can_go_to_a_case_that_is_there()
    {
        var teller = new BypassingTeller().Sent();
        var of = teller.Case;
        teller.Now += Long;
        teller.Sends(Sent).Clicks(IntakeVerbs.FilesBelong, id: of.Id.Value);

        Assert.Equal("schermafbeelding.png", Assert.Single(teller.Case.Evidence).Name);
        Assert.Equal(of.Id, teller.Sources[^1].Case);
        Assert.Null(teller.Open());
        Assert.Contains(of.Number.Value, teller.Line, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_for_a_stranger_s_case_stay_with_the_sender()
    {
        var teller = new BypassingTeller().Sent();
        teller.Now += Long;
        teller.Sends(Sent);
        teller.Cases[teller.Case.Id] = teller.Case with { Reporter = new Person(new PersonId(BypassingTeller.Colleague), "Noor"), Affected = null };

        teller.Clicks(IntakeVerbs.FilesBelong, id: teller.Case.Id.Value);

        Assert.Empty(teller.Case.Evidence);
        Assert.Single(teller.Draft.Evidence);
        Assert.Single(teller.Sources);
    }

    [Fact]
    public void More_files_than_a_report_holds_are_refused_with_the_way_out()
    {
        var teller = new BypassingTeller().ToQuestions().Sends([.. Enumerable.Repeat(Sent, 45)]);

        Assert.Equal(40, teller.Draft.Evidence.Count);
        Assert.Contains("40 bestanden", teller.Line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a\r\nb\u0007.png", "ab.png")]
    [InlineData("  ", "Geplakte afbeelding")]
    public void A_name_breaks_no_line(string name, string shown) =>
        Assert.Equal(shown, new BypassingTeller().ToQuestions().Sends(Sent with { Name = name }).Draft.Evidence[0].Name);

    [Fact]
    public void A_very_long_name_keeps_its_beginning_and_its_end()
    {
        var name = new BypassingTeller().ToQuestions().Sends(Sent with { Name = new string('x', 400) + ".png" }).Draft.Evidence[0].Name;

        Assert.InRange(name.Length, 10, 160);
        Assert.EndsWith(".png", name, StringComparison.Ordinal);
    }
}
