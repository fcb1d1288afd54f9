namespace Weerbaar.Features.TeamTalk.Lessons;

/// <summary>Lessons as a team reads them: the words, and what it promised to do about it.</summary>
internal sealed class LessonLines(Language language)
{
    /// <summary>More, at their longest, would not fit on a card; the others can be searched.</summary>
    private const int Most = 10;

    private readonly Wording _words = Texts.In(language);

    public IEnumerable<CardElement> Of(string title, IReadOnlyList<Lesson> lessons) =>
        lessons.Count == 0 ? [] : [CardText.Subheading(title), .. lessons.Take(Most).SelectMany(One)];

    public IEnumerable<CardElement> One(Lesson lesson)
    {
        yield return PlainText.Of("• " + lesson.Text) with { Spacing = Spacing.Small };
        if (lesson.Promise is { } promise)
        {
            var said = PlainText.Run(Said(promise)) with { IsSubtle = true, Size = TextSize.Small };
            yield return new RichTextBlock([said]) { Spacing = Spacing.None };
        }
    }

    private string Said(Promise promise) => promise.DoneOn is { } done
        ? _words["Promise.Done", promise.Owner.Name, Moments.Date(done, language)]
        : _words["Promise.Open", promise.Owner.Name, Moments.Date(promise.DueOn, language)];
}
