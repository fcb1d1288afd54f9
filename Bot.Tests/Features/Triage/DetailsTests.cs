using AdaptiveCards;
using Weerbaar.Features.Triage;
using Weerbaar.Tests.Storage.Embedded;
using Weerbaar.Tests.Web;

namespace Weerbaar.Tests.Features.Triage;

public sealed class DetailsTests
{
    private static readonly string Long = string.Concat(Enumerable.Range(0, 5_000).Select(place => $"woord{place:D4} "));

    [Theory]
    [InlineData(Language.Dutch, "Ja", "Mijn adres of huis, Een foto van mij", "23 november 2026")]
    [InlineData(Language.English, "Yes", "My address or home, A photo of me", "23 November 2026")]
    public void Answers_stand_under_their_questions_with_the_names_of_choices(Language language, string yes, string data, string date)
    {
        var story = Story.Reported(new Dictionary<string, string>
        {
            ["unsafe"] = "yes",
            ["private-data"] = "address,photo",
            ["seen"] = "2026-11-23",
            ["gone"] = "van een oude vraag",
        });

        var words = Whole(story, Story.Officer, language);

        Assert.Contains(yes, words, StringComparison.Ordinal);
        Assert.Contains(data, words, StringComparison.Ordinal);
        Assert.Contains(date, words, StringComparison.Ordinal);
        Assert.Contains("van een oude vraag", words, StringComparison.Ordinal);
        Assert.Contains("Esra *Employee*", words, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_person_typed_is_never_markdown()
    {
        var story = Story.Reported().Do(Story.Employee, new ReceiveEvidence([new("f1", "[naam](http://x).png")]));
        var pages = CardPaging.Of(Content(story, Story.Officer, Language.Dutch).Elements());
        var card = Drawn.Of(new AdaptiveCard { Lang = "nl", Body = pages[0] });

        Assert.Contains(Story.Words, card.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("http://x", card.Markdown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fifty_thousand_characters_are_all_there_in_pages_under_80_KB()
    {
        var story = Story.Reported().Do(Story.Employee, new AddToReport(Long));
        await using var engine = new EmbeddedEngine();
        var dialog = new DetailsDialog(new AccessLogStore(engine.Rows, new IdGenerator()), NoPage.Address);

        var (read, page) = ("", 1);
        while (true)
        {
            var turn = story.DialogOn(new() { ["page"] = $"{page}" }, Story.Officer);
            var card = await Drawn.OfAsync(dialog, turn);
            read += string.Concat(card.Words.Split('\n').Where(line => line.Contains("woord", StringComparison.Ordinal)));
            if (!card.Buttons.Contains("Volgende"))
            {
                break;
            }

            page++;
        }

        Assert.True(page > 1);
        Assert.Equal(Long, read);
    }

    [Fact]
    public void A_text_is_cut_in_blocks_that_together_are_the_whole()
    {
        string[] texts = [Long, new string('x', 10_000), string.Concat(Enumerable.Repeat("😀", 5_000)), "", "kort"];

        Assert.All(texts, text =>
        {
            var blocks = CardPaging.Blocks(text).ToList();
            Assert.Equal(text, string.Concat(blocks));
            Assert.All(blocks, block => Assert.InRange(block.Length, 1, 3_000));
            Assert.All(blocks, block => Assert.False(char.IsHighSurrogate(block[^1])));
        });
    }

    [Fact]
    public void The_affected_employee_does_not_read_the_officers_log_but_their_own_words()
    {
        var story = Story.Proposed()
            .Do(Story.Officer, new LogNote("alleen voor ons"))
            .Do(Story.Employee, new AddToReport("nog iets van mij"));

        var officer = Whole(story, Story.Officer, Language.Dutch);
        var employee = Whole(story, Story.Employee, Language.Dutch);

        Assert.Contains("alleen voor ons", officer, StringComparison.Ordinal);
        Assert.Contains("Samen besproken.", officer, StringComparison.Ordinal);
        Assert.Contains("Het is ernstig.", officer, StringComparison.Ordinal);
        Assert.DoesNotContain("alleen voor ons", employee, StringComparison.Ordinal);
        Assert.DoesNotContain("Samen besproken.", employee, StringComparison.Ordinal);
        Assert.DoesNotContain("Het is ernstig.", employee, StringComparison.Ordinal);
        Assert.Contains("nog iets van mij", employee, StringComparison.Ordinal);
    }

    [Fact]
    public void D7_Evidence_stands_with_state_size_type_and_hash()
    {
        var story = Story.Reported()
            .Do(Story.Employee, new ReceiveEvidence([new("f1", "een.png"), new("f2", "twee.png")]))
            .Brought(new EvidenceStored("f1", 12_345, "image/png", "c0ffee"))
            .Brought(new EvidenceMissing("f2", "404"));

        var words = Whole(story, Story.Manager, Language.Dutch);

        Assert.Contains("image/png, 12.345 bytes", words, StringComparison.Ordinal);
        Assert.Contains("SHA-256: c0ffee", words, StringComparison.Ordinal);
        Assert.Contains("Het ophalen is niet gelukt.", words, StringComparison.Ordinal);
    }

    [Fact]
    public void D9_Who_looked_is_there_and_the_dialog_says_it_shows_content()
    {
        var story = Story.Reported();
        var look = new AccessLogEntry(Story.Start, Story.Other.Person, "triage-details");
        var card = new AdaptiveCard { Lang = "nl", Body = [.. Content(story, Story.Employee, Language.Dutch, look).Elements()] };

        Assert.Contains("Oda Officer: maandag 23 november 09:30", Drawn.Of(card).Words, StringComparison.Ordinal);
        Assert.True(new DetailsDialog(null!, NoPage.Address).ShowsContent);
        Assert.Equal(Permission.See, new DetailsDialog(null!, NoPage.Address).Needs);
    }

    [Fact]
    public void D23_What_became_of_each_action_is_kept_with_its_outcome()
    {
        var story = Story.Approved()
            .Do(Story.Officer, new EndAction("a1", ActionStatus.Done, "aangifte gedaan op maandag"))
            .Do(Story.Officer, new EndAction("a2", ActionStatus.Dropped, "was niet nodig"));

        var words = Whole(story, Story.Officer, Language.Dutch);

        Assert.Contains("Doe aangifte: afgerond door Olaf [Officer](x)", words, StringComparison.Ordinal);
        Assert.Contains("aangifte gedaan op maandag", words, StringComparison.Ordinal);
        Assert.Contains("was niet nodig", words, StringComparison.Ordinal);
    }

    [Fact]
    public void D35_Articles_that_may_apply_are_advice_to_officers_and_not_on_the_employee_s_own_page()
    {
        Assert.Contains("Sr 285", Whole(Story.Reported(), Story.Officer, Language.Dutch), StringComparison.Ordinal);
        Assert.Contains("advies, geen oordeel", Whole(Story.Reported(), Story.Officer, Language.Dutch), StringComparison.Ordinal);
        Assert.DoesNotContain("Sr 285", Whole(Story.Reported(), Story.Employee, Language.Dutch), StringComparison.Ordinal);
    }

    private static string Whole(Story story, Actor reader, Language language) => Drawn.Of(new AdaptiveCard
    {
        Lang = "nl",
        Body = [.. Content(story, reader, language).Elements()],
    }).Words;

    private static DetailsContent Content(Story story, Actor reader, Language language, params AccessLogEntry[] looks)
    {
        var dialog = story.Dialog(reader, language);
        return new DetailsContent(dialog.Of, dialog.Turn, looks);
    }
}
