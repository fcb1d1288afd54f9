using Weerbaar.AdaptiveCards;
using Weerbaar.Intake;

namespace Weerbaar.Tests.Intake;

/// <summary>What is typed or pasted while a step is open is offered to that step, and nothing is lost.</summary>
public sealed class ChatTextTests
{
    [Fact]
    public void A_link_is_offered_to_the_question_about_the_link()
    {
        var teller = new Teller().ToQuestions().Types("https://www.facebook.com/groups/7");

        teller.Clicks(IntakeVerbs.Place, id: "url");

        Assert.Equal("https://www.facebook.com/groups/7", teller.Draft.Answers["url"]);
        Assert.Empty(teller.Draft.Texts);
        Assert.Equal("https://www.facebook.com/groups/7", (string?)CardLook.InputOf(teller.Clicked, "url")!["value"]);
    }

    [Fact]
    public void A_link_is_offered_to_that_question_from_any_step()
    {
        var teller = new Teller().ToWhat().Types("https://x.com/a/status/1");

        Assert.NotNull(CardLook.ButtonOf(teller.Last, IntakeVerbs.Place, "url"));
    }

    [Fact]
    public void The_name_of_a_choice_is_offered_as_that_choice()
    {
        var teller = new Teller().ToQuestions().Types("instagram").Clicks(IntakeVerbs.Place, id: "platform");

        Assert.Equal("instagram", teller.Draft.Answers["platform"]);
    }

    [Fact]
    public void Words_go_with_what_happened_or_are_not_used()
    {
        var teller = new Teller().ToQuestions().Types("En gisteren weer").Clicks(IntakeVerbs.Place, id: "-what")
            .Types("Dit toch niet").Clicks(IntakeVerbs.Place, id: "-nowhere");

        Assert.Equal("En gisteren weer", Assert.Single(teller.Draft.Texts).Text);
        Assert.True(teller.Draft.Texts[0].Placed);
    }

    [Fact]
    public void Without_a_choice_the_words_stand_in_the_review_and_can_be_left_out()
    {
        var teller = new Teller().ToQuestions().Types("Tussendoor getypt").SkipTo("review");

        Assert.Contains("Tussendoor getypt", teller.LastTextOf(IntakeVerbs.Send), StringComparison.Ordinal);
        teller.Clicks(IntakeVerbs.LeaveOut, new Dictionary<string, string> { ["leave-out"] = "text-" + teller.Draft.Texts[0].Id });
        teller.Clicks(IntakeVerbs.Send);
        Assert.Equal(Walk.Threat, teller.Case.Report!.Description);
    }

    [Fact]
    public void An_old_card_of_what_happened_does_not_overwrite_what_was_added()
    {
        var teller = new Teller().ToWhat();
        var what = teller.Last;
        teller.Types("Later erbij").Clicks(IntakeVerbs.Place, id: "-what");

        teller.Clicks(what, IntakeVerbs.Next, new { what = Walk.Threat });

        Assert.Equal("Later erbij", teller.Draft.Texts.Single().Text);
    }

    [Theory]
    [InlineData("a")]
    [InlineData("é")]
    [InlineData("ش")]
    [InlineData("\U0001F600")]
    [InlineData("\"\n")]
    public void Fifty_thousand_characters_are_kept_whole_and_no_card_is_too_large(string piece)
    {
        var long50 = string.Concat(Enumerable.Repeat(piece, 50_000 / piece.Length)).Trim();
        var first = new Teller().Says(long50).Safe().Clicks(IntakeVerbs.Next).Clicks(IntakeVerbs.Next, new { kinds = "threat" })
            .Clicks(IntakeVerbs.Next).SkipTo("review").Clicks(IntakeVerbs.Send);
        Assert.Equal(long50, first.Case.Report!.Description);

        var between = new Teller().ToQuestions().Types(long50).SkipTo("review").Clicks(IntakeVerbs.Send);
        Assert.EndsWith(long50, between.Case.Report!.Description, StringComparison.Ordinal);

        var onCard = new Teller().ToWhat().Clicks(IntakeVerbs.Next, new { what = long50 }).SkipTo("review").Clicks(IntakeVerbs.Send);
        Assert.Equal(long50, onCard.Case.Report!.Description);

        Assert.All([.. first.Seen, .. between.Seen, .. onCard.Seen], card =>
            Assert.InRange(CardSize.Of(card), 1, CardSize.Limit));
    }

    [Fact]
    public void What_no_longer_fits_is_said_and_what_was_there_stays()
    {
        var teller = new Teller().ToQuestions();
        for (var round = 0; round < 9; round++)
        {
            teller.Types(new string((char)('a' + round), 49_000));
        }

        Assert.Contains("past niet meer", teller.Line, StringComparison.Ordinal);
        Assert.Equal(8, teller.Draft.Texts.Count);
    }

    [Fact]
    public void Words_of_people_are_plain_text_runs()
    {
        var teller = new Teller().Says("**[klik](https://evil.example)** ik word bedreigd").Safe().Clicks(IntakeVerbs.Next)
            .Clicks(IntakeVerbs.Next, new { kinds = "threat" }).Clicks(IntakeVerbs.Next, new { what = "**[klik](https://evil.example)**" })
            .SkipTo("review");

        Assert.All(teller.Seen, card => Assert.DoesNotContain(
            """{"type":"TextBlock","text":"**[""", CardLook.TextOf(card), StringComparison.Ordinal));
        Assert.Contains("""{"text":"**[klik](https://evil.example)**","type":"TextRun"}""", teller.LastTextOf(IntakeVerbs.Send), StringComparison.Ordinal);
    }

    [Fact]
    public void With_an_open_report_a_new_one_is_offered_beside_it_and_the_words_go_along()
    {
        var teller = new Teller().ToQuestions();
        var old = teller.Draft;
        teller.Says("iemand zet mijn adres online").Safe();
        Assert.NotNull(CardLook.ButtonOf(teller.Last, IntakeVerbs.Resume));

        teller.Clicks(IntakeVerbs.StartAnew);

        Assert.NotEqual(old.Id, teller.Draft.Id);
        Assert.Equal("iemand zet mijn adres online", teller.Draft.Description);
        Assert.Contains("doxing", teller.Draft.Suggested);
    }

    [Fact]
    public void Starting_anew_twice_begins_one_report_and_erases_the_old_files()
    {
        var teller = new Teller().ToQuestions().Sends(new Weerbaar.Teams.IncomingFile("a.png", "https://files.example/a", "png", false))
            .Says("iemand zet mijn adres online").Safe();
        var card = teller.Last;
        teller.Clicks(card, IntakeVerbs.StartAnew);
        var begun = teller.Draft;

        teller.Clicks(card, IntakeVerbs.StartAnew);

        Assert.Equal(begun.Id, teller.Draft.Id);
        Assert.Equal(teller.Sources.Select(source => source.Id), teller.Erased);
    }
}
