using AdaptiveCards;
using Weerbaar.Features.Figures;
using Weerbaar.Features.TeamTalk;
using Weerbaar.Tests.Features.Figures;
using Weerbaar.Tests.Features.Triage;
using static Weerbaar.Tests.Cases.TestCases;

namespace Weerbaar.Tests.Features.TeamTalk;

/// <summary>What the team reads, and how it answers without its names (D32).</summary>
public sealed class DiscussionCardTests
{
    public static TheoryData<Language> Languages => [.. Enum.GetValues<Language>()];

    [Theory]
    [MemberData(nameof(Languages))]
    public void D32_the_card_asks_the_questions_tells_what_becomes_of_answers_and_reads_words_as_words(Language language)
    {
        var card = Drawn.Of(new DiscussionCard(Talk(), null, Rules, language).Draw());
        Assert.Equal(["q-recognise", "q-what-helps"], card.Inputs.Select(input => (string)input["id"]!));
        Assert.All(card.Inputs, input => Assert.Null((string?)input["value"]));
        Assert.Contains(
            language is Language.Dutch ? "zonder je naam bewaard" : "kept without your name", card.Words, StringComparison.Ordinal);
        Assert.Contains(language is Language.Dutch ? "wordt de sleutel gewist" : "the key is erased", card.Words, StringComparison.Ordinal);
        Assert.Contains("Een [les](http://x)", card.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("http://x", card.Markdown, StringComparison.Ordinal);
        Assert.DoesNotContain("*boos*", card.Markdown, StringComparison.Ordinal);
        Assert.Equal(3, card.Shown.Count);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void D32_counts_and_their_trend_stand_in_words_in_a_chart_and_in_a_table(Language language)
    {
        var figures = FigureSamples.Of(Period.OfMonth(2026, 10));
        var card = Drawn.Of(new DiscussionCard(Talk(), figures, Rules, language).Draw());
        Assert.Contains(language is Language.Dutch ? "oktober 2026" : "October 2026", card.Words, StringComparison.Ordinal);
        Assert.Contains("Chart.VerticalBar", card.Json, StringComparison.Ordinal);
        Assert.Contains("\"fallback\":{\"type\":\"Table\"", card.Json, StringComparison.Ordinal);
        Assert.Contains("<5", card.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void D32_the_fullest_card_fits_and_the_fullest_end_too()
    {
        var lesson = Talk().Before[0] with { Text = new string('é', 500) };
        var figures = FigureSamples.Of(Period.OfMonth(2026, 10));
        var full = Talk() with
        {
            Cases = [.. Enumerable.Repeat(new DiscussedCase(new string('é', 2_000), true, null), 5)],
            Before = [.. Enumerable.Repeat(lesson, 10)],
        };
        Assert.True(CardSize.Of(new DiscussionCard(full, figures, Rules, Language.Dutch).Draw()) <= CardSize.Limit);
        var answers = Enumerable.Range(0, 60)
            .Select(_ => new DiscussionAnswer(full.Questions.ToDictionary(id => id, _ => new string('é', 1_000)))).ToList();
        var ended = new DiscussionCard(full, null, Rules, Language.Dutch).Ended(answers, [.. Enumerable.Repeat(lesson, 30)]);
        Assert.True(CardSize.Of(ended) <= CardSize.Limit, $"{CardSize.Of(ended)}");
    }

    [Fact]
    public void D32_answers_are_shown_from_three_people_on()
    {
        Assert.DoesNotContain("Samen", Ended(Answer("Samen"), Answer("Samen")).Words, StringComparison.Ordinal);
        Assert.Contains("Samen", Ended(Answer("Samen"), Answer("Niet alleen"), Answer("x")).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TalkRhythm.Weekly, 3)]
    [InlineData(TalkRhythm.Monthly, 2)]
    public void D32_when_nobody_answers_the_officers_choose(TalkRhythm every, int buttons) =>
        Assert.Equal(buttons, Drawn.Of(TalkQuestionCard.Draw(3, every, Language.Dutch)).Buttons.Count);

    private static Drawn Ended(params DiscussionAnswer[] answers) =>
        Drawn.Of(new DiscussionCard(Talk(), null, Rules, Language.Dutch).Ended(answers, []));

    private static DiscussionAnswer Answer(string text) => new(new Dictionary<string, string> { ["recognise"] = text });

    private static Discussion Talk() => new()
    {
        Id = "abcdefghjkmnpqrstuvwxyz234",
        Number = 1,
        DueAt = Monday,
        Status = DiscussionStatus.Posted,
        Questions = ["recognise", "what-helps"],
        Cases = [new("Iemand was *boos*.", false, null)],
        Before = [new Lesson(
            "l1", "t0", new DateOnly(2026, 11, 3), "Een [les](http://x)") { Promise = new(Manager.Person, new DateOnly(2026, 12, 1)) }],
        PostedAt = Monday,
        EndsAt = Monday.AddDays(7),
    };
}
