using Weerbaar.Features.Figures;
using Weerbaar.Features.TeamTalk;
using Weerbaar.Features.TeamTalk.Consent;
using Weerbaar.Tests.Features.Figures;
using Weerbaar.Tests.Features.Triage;
using Weerbaar.Tests.Playbook;
using Weerbaar.Tests.Storage;
using Weerbaar.Tests.Teams;
using Story = Weerbaar.Tests.Features.Triage.Story;

namespace Weerbaar.Tests.Features.TeamTalk;

/// <summary>What an officer sees and says before a case gets into the team's talk, and what the employee reads of it (D32).</summary>
public sealed class SharingFormTests : StoreTests
{
    private const string Telling = "Esra uit Gouda kreeg op 12 maart een boos bericht.";

    private SharingForm Form => new(Figures);

    /// <summary>The store counts no case yet, unless a test publishes a month.</summary>
    private TalkFigures Figures
    {
        get
        {
            var store = new FigureStore(Storage.Rows);
            var safety = new SafetyScores(store, new CaseStore(Storage.Rows), new CheckInStore(Storage.Rows), Playbooks.Municipality);
            return new TalkFigures(new StatisticsPublisher(store, safety, Playbooks.Municipality, new ManualClock(Story.Start)));
        }
    }

    public static TheoryData<Language> Languages => [.. Enum.GetValues<Language>()];

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task D32_what_may_lead_to_somebody_is_shown_with_the_reason_and_the_text_stays_as_it_was_typed(Language language)
    {
        var story = Agreed();
        var typed = story.Dialog(Story.Officer, language, ("text", Telling));
        Assert.IsType<MarksOpen>(story.Try(Story.Officer, await Form.BuildCommandAsync(typed, default)));
        var card = await Drawn.OfAsync(Form, typed);
        Assert.Equal(Telling, (string?)card.Inputs[0]["value"]);
        Assert.Equal(4, card.Inputs.Count);
        var why = language is Language.Dutch
            ? new[] { "lijkt een naam", "is een plaats", "is een datum" }
            : ["looks like a name", "is a place", "is a date"];
        Assert.All(why, reason => Assert.Contains(reason, card.Words, StringComparison.Ordinal));
        Assert.DoesNotContain("Gouda", card.Markdown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task D32_each_mark_is_changed_or_given_a_reason_and_a_reason_stays_with_its_words()
    {
        var story = Agreed();
        var fields = (await Drawn.OfAsync(Form, story.Dialog(Story.Officer, Language.Dutch, ("text", Telling)))).Inputs
            .Skip(1).Select(input => (string)input["id"]!).ToList();
        var some = story.Dialog(Story.Officer, Language.Dutch, ("text", Telling), (fields[0], "Dit is geen persoon."), (fields[1], "  "));
        Assert.Equal(new MarksOpen(2), story.Try(Story.Officer, await Form.BuildCommandAsync(some, default)));
        Assert.Contains((await Drawn.OfAsync(Form, some)).Inputs, input => (string?)input["value"] == "Dit is geen persoon.");

        (string, string)[] all = [("text", Telling), .. fields.Select(field => (field, "Hierom."))];
        story.Do(Story.Officer, await Form.BuildCommandAsync(story.Dialog(Story.Officer, Language.Dutch, all), default));
        Assert.Equal(["Date", "Name", "Place"], story.Now.Sharing.Text!.Settled.Select(settled => settled.Kind).Order());
        var other = await Drawn.OfAsync(Form, story.Dialog(Story.Other));
        Assert.Contains("Blijft staan: \"Gouda\"", other.Words, StringComparison.Ordinal);
        Assert.Contains("Goedkeuren", other.Shown);
        Assert.DoesNotContain("Goedkeuren", (await Drawn.OfAsync(Form, story.Dialog(Story.Officer))).Shown);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void D32_the_employee_is_asked_without_pressure_reads_the_text_and_can_take_it_back(Language language)
    {
        var story = Story.Consulted().Do(Story.Officer, new AskSharing());
        Assert.Equal(2, Card(story, language).Buttons.Count);
        story.Do(Story.Employee, new AnswerSharing(true)).Do(Story.Officer, new WriteSharing("Iemand was **boos**.", [], 0));
        Assert.DoesNotContain("boos", Card(story, language).Words, StringComparison.Ordinal);
        story.Do(Story.Other, new ApproveSharing(1));
        var ready = Card(story, language);
        Assert.Contains("Iemand was **boos**.", ready.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("boos", ready.Markdown, StringComparison.Ordinal);
        Assert.Single(ready.Buttons);
        story.Do(Actor.Bot, new TakeSharing("t")).Do(Actor.Bot, new EndSharing("t", true));
        Assert.Empty(Card(story, language).Buttons);
        Assert.Contains("Iemand was **boos**.", Card(story, language).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task D32_a_kind_that_hardly_happens_here_is_marked_when_there_are_figures_to_go_by()
    {
        Assert.Empty(await Figures.FindRareKindsAsync(Playbooks.Municipality, default));
        foreach (var month in Period.OfQuarter(2026, 3).Months)
        {
            await new FigureStore(Storage.Rows).PublishAsync(FigureSamples.Month(month), default);
        }

        var rare = await Figures.FindRareKindsAsync(Playbooks.Municipality, default);
        Assert.Contains("stalking", rare);
        Assert.DoesNotContain("threat", rare);
        var name = Playbooks.Municipality.FindKind("stalking")!.Name.Nl;
        var typed = Agreed().Dialog(Story.Officer, Language.Dutch, ("text", $"Het ging om {name.ToLowerInvariant()}, niet om bedreiging."));
        Assert.Contains("komt hier bijna nooit voor", (await Drawn.OfAsync(Form, typed)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public void D32_nobody_is_asked_by_a_card_before_an_officer_asked() =>
        Assert.Empty(new SharingCards().Of(Story.Consulted().Now, Story.Consulted().Cards));

    private static Drawn Card(Story story, Language language) => Drawn.Of(new SharingCards().Of(story.Now, story.Cards).Single(), language);

    private static Story Agreed() =>
        Story.Consulted().Do(Story.Officer, new AskSharing()).Do(Story.Employee, new AnswerSharing(true));
}
