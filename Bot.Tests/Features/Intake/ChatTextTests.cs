using AdaptiveCards;
using Weerbaar.Features.Intake;
using Weerbaar.Tests.Door;

namespace Weerbaar.Tests.Features.Intake;

/// <summary>What is typed or pasted while a report is open is added to it, with one line and the way back, and nothing is lost.</summary>
[Collection(AtTheDoor.Name)]
public sealed class ChatTextTests(Doorway doorway)
{
    private const string Link = "https://www.facebook.com/groups/7";

    private readonly FrontDoor _door = doorway.Door;

    [Fact]
    public async Task A_link_is_the_answer_to_the_question_about_the_link_until_it_is_taken_out()
    {
        var teller = await _door.Tells().ToQuestions().Says(Link);
        Assert.Equal(Link, teller.Draft.Answers["url"]);
        Assert.Empty(teller.Draft.Texts);
        var added = teller.Last;

        await teller.Clicks(added, IntakeVerbs.Resume);
        Assert.Equal(Link, (string?)CardLook.InputOf(teller.Clicked, "url")!["value"]);
        await teller.Clicks(added, IntakeVerbs.Undo);
        Assert.DoesNotContain("url", teller.Draft.Answers.Keys);
    }

    [Fact]
    public async Task A_link_is_that_answer_from_any_step() =>
        Assert.Equal("https://x.com/a/status/1", (await _door.Tells().ToWhat().Says("https://x.com/a/status/1")).Draft.Answers["url"]);

    [Fact]
    public async Task The_name_of_a_choice_is_that_choice() =>
        Assert.Equal("instagram", (await _door.Tells().ToQuestions().Says("Instagram.")).Draft.Answers["platform"]);

    [Fact]
    public async Task Words_are_added_with_one_line_and_can_be_taken_out_again()
    {
        var teller = await _door.Tells().ToQuestions().Says("En gisteren weer");
        Assert.Contains("Dit staat nu bij je melding", teller.LastText, StringComparison.Ordinal);
        var first = teller.Last;

        await teller.Says("En ook nog dit").Clicks(IntakeVerbs.Undo).Clicks(IntakeVerbs.Undo);
        Assert.Empty(teller.Draft.Texts);
        Assert.Contains("weggehaald", teller.ClickedText, StringComparison.Ordinal);

        await teller.Says("En gisteren weer").Clicks(first, IntakeVerbs.Undo);
        Assert.Single(teller.Draft.Texts);
    }

    [Fact]
    public async Task What_was_added_stands_in_the_review_and_can_be_left_out()
    {
        var teller = await _door.Tells().ToQuestions().Says("Tussendoor getypt").SkipTo("review");

        Assert.Contains("Tussendoor getypt", teller.LastTextOf(IntakeVerbs.Send), StringComparison.Ordinal);
        await teller.Clicks(IntakeVerbs.LeaveOut, new Dictionary<string, string> { ["leave-out"] = "text-" + teller.Draft.Texts[0].Id })
            .Clicks(IntakeVerbs.Send);
        Assert.Equal(Walk.Threat, teller.Case.Report!.Description);
    }

    [Fact]
    public async Task An_old_card_of_what_happened_does_not_overwrite_what_was_added()
    {
        var teller = await _door.Tells().ToWhat();
        var what = teller.Clicked;
        await teller.Says("Later erbij").Clicks(what, IntakeVerbs.Next, new { what = Walk.Threat });

        Assert.Equal("Later erbij", teller.Draft.Texts.Single().Text);
    }

    [Theory]
    [InlineData("-nowhere", 0)]
    [InlineData("-what", 1)]
    public async Task A_card_that_an_earlier_version_drew_still_gives_a_text_its_place(string place, int left)
    {
        // As an earlier version kept it: a text without a place, and the card that asks for one.
        var teller = await _door.Tells().ToQuestions()
            .Plants(file => file.With(file.Draft! with { Texts = [new DraftText("t9", "van gisteren", Placed: false)] }));
        var drawn = new AdaptiveCard
        {
            Body = [new ActionSet(
                [Button.Execute("", IntakeVerbs.Place, new() { ["draft"] = teller.Draft.Id.Value, ["text"] = "t9", ["place"] = place })])],
        };

        await teller.Clicks(JsonNode.Parse(CardLook.TextOf(drawn))!.AsObject(), IntakeVerbs.Place);

        Assert.Equal(left, teller.Draft.Texts.Count(text => text.Placed));
    }

    [Fact]
    public async Task Fifty_thousand_characters_are_kept_whole_and_no_card_is_too_large()
    {
        // However busy the machine is: whether so much is read in time is measured elsewhere.
        await using var patient = await FrontDoor.StartAsync(new() { ["Delivery:AnswerWithin"] = "00:01:00" });
        foreach (var piece in new[] { "é", "\U0001F600", "\"\n" })
        {
            await IsKeptWholeAsync(patient, piece);
        }
    }

    [Fact]
    public async Task What_no_longer_fits_is_said_and_what_was_there_stays()
    {
        var teller = await _door.Tells().ToQuestions();
        for (var round = 0; round < 9; round++)
        {
            await teller.Says(new string((char)('a' + round), 49_000));
        }

        Assert.Contains("past niet meer", teller.Line, StringComparison.Ordinal);
        Assert.Equal(8, teller.Draft.Texts.Count);
    }

    [Fact]
    public async Task Words_of_people_are_plain_text_runs()
    {
        var teller = await _door.Tells().Says("**[klik](https://evil.example)** ik word bedreigd").Safe().Clicks(IntakeVerbs.Next)
            .Clicks(IntakeVerbs.Next, new { kinds = "threat" }).Clicks(IntakeVerbs.Next, new { what = "**[klik](https://evil.example)**" })
            .SkipTo("review");

        Assert.All(teller.Seen, card => Assert.DoesNotContain(
            """{"type":"TextBlock","text":"**[""", CardLook.TextOf(card), StringComparison.Ordinal));
        Assert.Contains(
            """{"text":"**[klik](https://evil.example)**","type":"TextRun"}""", teller.LastTextOf(IntakeVerbs.Send),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_an_open_report_a_new_one_is_offered_beside_it_and_the_words_go_along()
    {
        var teller = await _door.Tells().ToQuestions();
        var old = teller.Draft;
        await teller.Stops().Says("iemand zet mijn adres online").Safe();
        Assert.NotNull(CardLook.ButtonOf(teller.Last, IntakeVerbs.Resume));

        await teller.Clicks(IntakeVerbs.StartAnew);

        Assert.NotEqual(old.Id, teller.Draft.Id);
        Assert.Equal("iemand zet mijn adres online", teller.Draft.Description);
        Assert.Contains("doxing", teller.Draft.Suggested);
    }

    [Fact]
    public async Task Starting_anew_twice_begins_one_report_and_erases_the_old_files()
    {
        var teller = await _door.Tells().ToQuestions().Sends(DoorFile.Sent("a.png")).Copied()
            .Stops().Says("iemand zet mijn adres online").Safe();
        var (card, file) = (teller.Last, Assert.Single(teller.Sources));
        await teller.Clicks(card, IntakeVerbs.StartAnew);
        var begun = teller.Draft;

        await teller.Clicks(card, IntakeVerbs.StartAnew);

        Assert.Equal(begun.Id, teller.Draft.Id);
        Assert.Null(await _door.Get<EvidenceStore>().FindAsync(file.Case, file.Id, default));
        Assert.Null(await _door.Get<EvidenceStore>().OpenAsync(file.Case, file.Id, default));
    }

    private static async Task IsKeptWholeAsync(FrontDoor patient, string piece)
    {
        var long50 = string.Concat(Enumerable.Repeat(piece, 50_000 / piece.Length)).Trim();
        var first =
            await patient.Tells().Says(Walk.Threat + "\n" + long50).Safe().Clicks(IntakeVerbs.Next).Clicks(
                IntakeVerbs.Next, new { kinds = "threat" })
            .Clicks(IntakeVerbs.Next).SkipTo("review").Clicks(IntakeVerbs.Send);
        Assert.Equal(Walk.Threat + "\n" + long50, first.Case.Report!.Description);

        var between = await patient.Tells().ToQuestions().Says(long50).SkipTo("review").Clicks(IntakeVerbs.Send);
        Assert.EndsWith(long50, between.Case.Report!.Description, StringComparison.Ordinal);

        var onCard =
            await patient.Tells().ToWhat().Clicks(IntakeVerbs.Next, new { what = long50 }).SkipTo("review").Clicks(IntakeVerbs.Send);
        Assert.Equal(long50, onCard.Case.Report!.Description);

        Assert.All([.. first.Seen, .. between.Seen, .. onCard.Seen], card => Assert.InRange(CardLook.SizeOf(card), 1, CardSize.Limit));
    }
}
