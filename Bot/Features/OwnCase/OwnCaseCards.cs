namespace Weerbaar.Features.OwnCase;

/// <summary>
/// The living cards of who told it and whom it is about. For a colleague's case the reporter reads no more than that it
/// was taken up (people).
/// </summary>
internal sealed class OwnCaseCards : ICaseCards
{
    public const string Affected = "affected";
    public const string Reporter = "reporter";

    public IEnumerable<LiveCard> Of(Case @case, CardContext context)
    {
        var view = OwnCaseView.Of(@case, context);
        yield return new LiveCard(
            Affected,
            new Recipient.OnePerson(@case.Informed.Id),
            view with { Version = 0 },
            language => new OwnCaseCard(view, context, language).Draw(),
            language => OwnCaseCard.Summary(@case, language))
        {
            Urgent = @case.Danger is { IsUnanswered: true },
        };

        if (@case.Reporter.Id != @case.Informed.Id)
        {
            var told = ReporterView.Of(@case, context);
            yield return new LiveCard(
                Reporter,
                new Recipient.OnePerson(@case.Reporter.Id),
                told,
                language => told.Draw(@case, context, language),
                language => OwnCaseCard.Summary(@case, language));
        }
    }
}
