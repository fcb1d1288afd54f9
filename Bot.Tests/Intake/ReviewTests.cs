using System.Text.Json.Nodes;
using Weerbaar.Cases;
using Weerbaar.Intake;
using Weerbaar.Intake.Form;
using Weerbaar.Teams;

namespace Weerbaar.Tests.Intake;

public sealed class ReviewTests
{
    private static readonly IncomingFile Picture = new("foto.png", "https://files.example/1", "png", IsInline: false);

    [Fact]
    public void D4_What_is_cut_is_gone_with_its_file()
    {
        var teller = new BypassingTeller().ToQuestions().Clicks(IntakeVerbs.Next, new { platform = "facebook" }).Sends(Picture)
            .SkipTo("review");
        var file = teller.Draft.Evidence.Single().Id;

        teller.Clicks(IntakeVerbs.LeaveOut, LeaveOut("answer-platform", "file-" + file));

        Assert.Empty(teller.Draft.Answers);
        Assert.Empty(teller.Draft.Evidence);
        Assert.Equal([file], teller.Erased);
        teller.Clicks(IntakeVerbs.Send);
        Assert.Empty(teller.Case.Evidence);
        Assert.Empty(teller.Case.Report!.Answers);
    }

    [Fact]
    public void D4_Ticked_and_then_sent_at_once_means_without_it()
    {
        var teller = new BypassingTeller().ToQuestions().Sends(Picture).SkipTo("review");

        teller.Clicks(IntakeVerbs.Send, LeaveOut("file-" + teller.Draft.Evidence.Single().Id));

        Assert.Empty(teller.Case.Evidence);
        Assert.Single(teller.Erased);
    }

    [Fact]
    public void Each_part_can_be_changed_and_leads_back_to_the_review()
    {
        var teller = new BypassingTeller().ToReview();

        teller.Clicks(IntakeVerbs.Change, id: "step-where").Clicks(teller.Clicked, IntakeVerbs.Next, new { platform = "x" });

        Assert.Equal("review", teller.Draft.Step);
        Assert.NotNull(CardLook.ButtonOf(teller.Clicked, IntakeVerbs.Send));
        Assert.Contains("X (Twitter)", teller.ClickedText, StringComparison.Ordinal);
    }

    [Fact]
    public void D4_Each_part_stands_once_in_the_review_told_or_left_empty()
    {
        var teller = new BypassingTeller().ToReview();

        var steps = CardLook.Buttons(teller.Clicked)
            .Where(button => (string?)button["verb"] == IntakeVerbs.Change)
            .Select(button => (string?)button["data"]!["step"] ?? button["data"]!.ToJsonString())
            .ToList();
        Assert.True(steps.Count > 10, string.Join(' ', steps));
        Assert.Equal(steps.Count, steps.Distinct().Count());
        Assert.Contains("Dit liet je leeg", teller.ClickedText, StringComparison.Ordinal);
    }

    [Fact]
    public void A_choice_that_changed_after_the_overview_was_shown_is_not_sent_unseen()
    {
        var teller = new BypassingTeller().ToReview();
        var review = teller.Last;
        teller.Clicks(IntakeVerbs.Change, id: "route").Clicks(teller.Clicked, IntakeVerbs.Next, new { route = "adviser" });

        teller.Clicks(review, IntakeVerbs.Send);

        Assert.Empty(teller.Cases);
        Assert.Contains("Er is iets veranderd", teller.ClickedText, StringComparison.Ordinal);
        teller.Clicks(teller.Clicked, IntakeVerbs.Send);
        Assert.Equal(RouteChoice.Adviser, teller.Case.Route.Choice);
    }

    [Fact]
    public void D6_After_sending_there_is_a_number_what_happens_next_and_who_reads_it()
    {
        var teller = new BypassingTeller().Sent();

        Assert.Contains(teller.Case.Number.Value, teller.ClickedText, StringComparison.Ordinal);
        Assert.Contains("Je leidinggevende leest het ook, als ik die vind", teller.ClickedText, StringComparison.Ordinal);
        Assert.Contains("maandag 7 september 11:00", teller.ClickedText, StringComparison.Ordinal);
        Assert.Contains("Slachtofferhulp", teller.ClickedText, StringComparison.Ordinal);
        Assert.Null(teller.Open());
    }

    [Fact]
    public void Sending_twice_makes_one_case_and_shows_the_same_card()
    {
        var teller = new BypassingTeller().ToReview();
        var review = teller.Last;
        teller.Clicks(review, IntakeVerbs.Send);
        var (sent, version) = (teller.ClickedText, teller.Case.Version);

        teller.Clicks(review, IntakeVerbs.Send);

        Assert.Equal(sent, teller.ClickedText);
        Assert.Equal(version, teller.Case.Version);
    }

    [Fact]
    public void Somebody_else_s_sent_card_shows_nothing()
    {
        var teller = new BypassingTeller().Sent();
        var other = new BypassingTeller();
        var review = new BypassingTeller().ToReview();
        other.Cases[teller.Case.Id] = teller.Case with { Reporter = new Person(new PersonId(BypassingTeller.Colleague), "Noor"), Affected = null };
        review.File = review.File.With(review.Draft with { Id = teller.Case.Id });

        other.Clicks(review.Resumes().Last, IntakeVerbs.Send);

        Assert.DoesNotContain(teller.Case.Number.Value, other.ClickedText, StringComparison.Ordinal);
    }

    [Fact]
    public void A_step_s_card_of_a_report_that_was_sent_answers_kindly()
    {
        var teller = new BypassingTeller().ToQuestions();
        var old = teller.Last;
        teller.SkipTo("review").Clicks(IntakeVerbs.Send);

        teller.Clicks(old, IntakeVerbs.Next, new { platform = "x" });

        Assert.Contains("al verstuurd", teller.ClickedText, StringComparison.Ordinal);
        Assert.Null(teller.Open());
    }

    [Theory]
    [InlineData("manager", RouteChoice.Manager)]
    [InlineData("adviser", RouteChoice.Adviser)]
    public void People_The_route_is_chosen_before_anything_goes_to_a_manager(string route, RouteChoice choice)
    {
        var teller = new BypassingTeller().ToQuestions().SkipTo("route").Clicks(IntakeVerbs.Next, new { route }).Clicks(IntakeVerbs.Send);

        Assert.Equal(choice, teller.Case.Route.Choice);
    }

    [Fact]
    public void People_Somebody_else_can_be_named_but_not_oneself()
    {
        var teller = new BypassingTeller().ToQuestions().SkipTo("route");
        teller.Clicks(IntakeVerbs.Next, new { route = "somebody", named = BypassingTeller.Me });
        Assert.Contains("niet zelf beslissen", teller.ClickedText, StringComparison.Ordinal);

        teller.Clicks(IntakeVerbs.Next, new { route = "somebody", named = BypassingTeller.Colleague }).Clicks(IntakeVerbs.Send);
        Assert.Equal(new PersonId(BypassingTeller.Colleague), teller.Case.Route.Named);
    }

    [Fact]
    public void People_Naming_oneself_past_the_form_is_refused()
    {
        var teller = new BypassingTeller().ToReview();
        teller.File = teller.File.With(teller.Draft with { Named = new PersonId(BypassingTeller.Me) });

        teller.Clicks(IntakeVerbs.Send);

        Assert.Empty(teller.Cases);
        Assert.NotNull(teller.Open());
    }

    [Fact]
    public void D7_Files_arrive_with_the_case_as_they_are_by_then()
    {
        var teller = new BypassingTeller().ToQuestions().Sends(Picture, Picture with { Name = "weg.png" }).SkipTo("review");
        var stored = teller.Draft.Evidence[0] with { Status = EvidenceStatus.Stored, Size = 5, ContentType = "image/png", Sha256 = "ab" };
        var missing = teller.Draft.Evidence[1] with { Status = EvidenceStatus.Missing, MissingCode = "expired" };
        teller.File = teller.File.With(teller.Draft with { Evidence = [stored, missing] });
        var received = teller.Now;
        teller.Now += TimeSpan.FromHours(1);

        teller.Clicks(IntakeVerbs.Send);

        Assert.Equal([EvidenceStatus.Stored, EvidenceStatus.Missing], teller.Case.Evidence.Select(item => item.Status));
        Assert.All(teller.Case.Evidence, item => Assert.Equal(received, item.ReceivedAt));
    }

    [Fact]
    public void D7_A_copy_that_was_finished_while_the_form_was_being_sent_is_not_lost()
    {
        var teller = new BypassingTeller().ToQuestions().Sends(Picture).SkipTo("review");
        var (before, review) = (teller.Draft, teller.Chat.Last(card => CardLook.ButtonOf(card, IntakeVerbs.Send) is not null));
        teller.Clicks(IntakeVerbs.Send);
        var stored = before.Evidence[0] with { Status = EvidenceStatus.Stored, Size = 5, ContentType = "image/png", Sha256 = "ab" };
        teller.File = teller.File.With(before with { Evidence = [stored] });

        teller.Clicks(review, IntakeVerbs.Send);

        Assert.Equal(EvidenceStatus.Stored, teller.Case.Evidence.Single().Status);
        Assert.Null(teller.Open());
    }

    private static JsonObject LeaveOut(params string[] keys) => new() { [ReviewCard.LeaveOutInput] = string.Join(',', keys) };
}
