using Weerbaar.Features.Intake;
using Weerbaar.Features.Intake.Form;
using Weerbaar.Tests.Door;

namespace Weerbaar.Tests.Features.Intake;

[Collection(AtTheSideDoor.Name)]
public sealed class ReviewTests(Doorway doorway)
{
    private readonly FrontDoor _door = doorway.Door;

    private static DoorFile Picture => DoorFile.Sent("foto.png");

    [Fact]
    public async Task D4_What_is_cut_is_gone_with_its_file()
    {
        var teller = await _door.Tells().ToQuestions().Clicks(IntakeVerbs.Next, new { platform = "facebook" }).Sends(Picture).Copied()
            .SkipTo("review");
        var (draft, file) = (teller.Draft.Id, teller.Draft.Evidence.Single().Id);

        await teller.Clicks(IntakeVerbs.LeaveOut, LeaveOut("answer-platform", "file-" + file));

        Assert.Empty(teller.Draft.Answers);
        Assert.Empty(teller.Draft.Evidence);
        Assert.Empty(teller.Sources);
        Assert.Null(await _door.Get<EvidenceStore>().OpenAsync(draft, file, default));
        await teller.Clicks(IntakeVerbs.Send);
        Assert.Empty(teller.Case.Evidence);
        Assert.Empty(teller.Case.Report!.Answers);
    }

    [Fact]
    public async Task D4_Ticked_and_then_sent_at_once_means_without_it()
    {
        var teller = await _door.Tells().ToQuestions().Sends(Picture).Copied().SkipTo("review");
        var (draft, file) = (teller.Draft.Id, teller.Draft.Evidence.Single().Id);

        await teller.Clicks(IntakeVerbs.Send, LeaveOut("file-" + file));

        Assert.Empty(teller.Case.Evidence);
        Assert.Empty(teller.Sources);
        Assert.Null(await _door.Get<EvidenceStore>().OpenAsync(draft, file, default));
    }

    [Fact]
    public async Task Each_part_can_be_changed_and_leads_back_to_the_review()
    {
        var teller = await _door.Tells().ToReview();

        await teller.Clicks(IntakeVerbs.Change, id: "step-where").ClicksThere(IntakeVerbs.Next, new { platform = "x" });

        Assert.Equal("review", teller.Draft.Step);
        Assert.NotNull(CardLook.ButtonOf(teller.Clicked, IntakeVerbs.Send));
        Assert.Contains("X (Twitter)", teller.ClickedText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task D4_Each_part_stands_once_in_the_review_told_or_left_empty()
    {
        var teller = await _door.Tells().ToReview();

        var steps = CardLook.Buttons(teller.Clicked)
            .Where(button => (string?)button["verb"] == IntakeVerbs.Change)
            .Select(button => (string?)button["data"]!["step"] ?? button["data"]!.ToJsonString())
            .ToList();
        Assert.True(steps.Count > 10, string.Join(' ', steps));
        Assert.Equal(steps.Count, steps.Distinct().Count());
        Assert.Contains("Dit liet je leeg", teller.ClickedText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_choice_that_changed_after_the_overview_was_shown_is_not_sent_unseen()
    {
        var teller = await _door.Tells().ToReview();
        var review = teller.Last;
        await teller.Clicks(IntakeVerbs.Change, id: "route").ClicksThere(IntakeVerbs.Next, new { route = "adviser" });

        await teller.Clicks(review, IntakeVerbs.Send);

        Assert.Empty(teller.Cases);
        Assert.Contains("Er is iets veranderd", teller.ClickedText, StringComparison.Ordinal);
        await teller.ClicksThere(IntakeVerbs.Send);
        Assert.Equal(RouteChoice.Adviser, teller.Case.Route.Choice);
    }

    [Fact]
    public async Task D6_After_sending_there_is_a_number_what_happens_next_and_who_reads_it()
    {
        var teller = await _door.Tells().Sent();

        Assert.Contains(teller.Case.Number.Value, teller.ClickedText, StringComparison.Ordinal);
        Assert.Contains("Je leidinggevende leest het ook, als ik die vind", teller.ClickedText, StringComparison.Ordinal);
        Assert.Contains(
            Moments.Time(teller.Case.Report!.SentAt.AddHours(1), _door.Get<OrganisationPlaybook>(), Language.Dutch), teller.ClickedText,
            StringComparison.Ordinal);
        Assert.Contains("Slachtofferhulp", teller.ClickedText, StringComparison.Ordinal);
        Assert.Null(teller.File.Draft);
    }

    [Fact]
    public async Task Sending_twice_makes_one_case_and_shows_the_same_card()
    {
        var teller = await _door.Tells().ToReview();
        var review = teller.Last;
        await teller.Clicks(review, IntakeVerbs.Send);
        var sent = DoorCard.Words(teller.Clicked);

        await teller.Clicks(review, IntakeVerbs.Send);

        Assert.Equal(sent, DoorCard.Words(teller.Clicked));
        Assert.Single(
            await _door.Get<CaseStore>().ReadEventsAsync(teller.Case.Id, 0, default).ToListAsync(),
            happened => happened.Event is ReportSent);
    }

    [Fact]
    public async Task Somebody_else_s_sent_card_shows_nothing()
    {
        var teller = await _door.Tells().ToReview();
        var review = teller.Last;
        await teller.Clicks(review, IntakeVerbs.Send);

        var other = await _door.Tells().ToReview().Clicks(review, IntakeVerbs.Send);

        Assert.DoesNotContain(teller.Case.Number.Value, string.Join('\n', other.Seen.Select(CardLook.TextOf)), StringComparison.Ordinal);
        Assert.Empty(other.Cases);
    }

    [Fact]
    public async Task A_step_s_card_of_a_report_that_was_sent_answers_kindly()
    {
        var teller = await _door.Tells().ToQuestions();
        var old = teller.Last;
        await teller.SkipTo("review").Clicks(IntakeVerbs.Send);

        await teller.Clicks(old, IntakeVerbs.Next, new { platform = "x" });

        Assert.Contains("al verstuurd", teller.ClickedText, StringComparison.Ordinal);
        Assert.Null(teller.File.Draft);
    }

    [Theory]
    [InlineData("manager", RouteChoice.Manager)]
    [InlineData("adviser", RouteChoice.Adviser)]
    public async Task People_The_route_is_chosen_before_anything_goes_to_a_manager(string route, RouteChoice choice)
    {
        var teller = await _door.Tells().ToQuestions().SkipTo("route").Clicks(IntakeVerbs.Next, new { route }).Clicks(IntakeVerbs.Send);

        Assert.Equal(choice, teller.Case.Route.Choice);
    }

    [Fact]
    public async Task People_Somebody_else_can_be_named_but_not_oneself()
    {
        var teller = await _door.Tells().ToQuestions().SkipTo("route");
        await teller.Clicks(IntakeVerbs.Next, new { route = "somebody", named = teller.Person.Id });
        Assert.Contains("niet zelf beslissen", teller.ClickedText, StringComparison.Ordinal);

        await teller.Clicks(IntakeVerbs.Next, new { route = "somebody", named = teller.Colleague.Id }).Clicks(IntakeVerbs.Send);
        Assert.Equal(new PersonId(teller.Colleague.Id), teller.Case.Route.Named);
    }

    [Fact]
    public async Task People_Naming_oneself_past_the_form_is_refused()
    {
        // The form itself refuses it: so it can only be the row of another version.
        var teller = await _door.Tells().ToReview();
        await teller.Plants(file => file.With(file.Draft! with { Named = teller.Me }));

        await teller.Clicks(IntakeVerbs.Send);

        Assert.Empty(teller.Cases);
        Assert.NotNull(teller.File.Draft);
    }

    [Fact]
    public async Task D7_Files_arrive_with_the_case_as_they_are_by_then()
    {
        var gone = DoorFile.Sent("weg.png") with { Status = 404 };
        var teller = await _door.Tells().ToQuestions().Sends(Picture, gone).Copied().SkipTo("review");
        var received = teller.Draft.Evidence.Select(item => item.ReceivedAt).ToList();

        await teller.Clicks(IntakeVerbs.Send);

        Assert.Equal([EvidenceStatus.Stored, EvidenceStatus.Missing], teller.Case.Evidence.Select(item => item.Status));
        Assert.Equal(received, teller.Case.Evidence.Select(item => item.ReceivedAt));
        Assert.All(received, at => Assert.True(at < teller.Case.Report!.SentAt));
    }

    [Fact]
    public async Task D7_A_copy_that_is_made_after_the_form_was_sent_arrives_with_the_case()
    {
        await using var own = await FrontDoor.StartAsync();
        var picture = Picture;
        own.Teams.Refuses = asked => asked.Target.Contains(picture.Id, StringComparison.Ordinal) ? 503 : null;
        var teller = await own.Tells().ToQuestions().Sends(picture).SkipTo("review").Clicks(IntakeVerbs.Send);
        Assert.Equal(EvidenceStatus.Received, teller.Case.Evidence.Single().Status);

        own.Teams.Refuses = _ => null;
        own.Move(TimeSpan.FromMinutes(3));

        await teller.Copied();
        Assert.Equal(EvidenceStatus.Stored, teller.Case.Evidence.Single().Status);
    }

    private static JsonObject LeaveOut(params string[] keys) => new() { [ReviewCard.LeaveOutInput] = string.Join(',', keys) };
}
