namespace Weerbaar.Features.OwnCase;

/// <summary>
/// The living cards of who told it and whom it is about. For a colleague's case the reporter reads no more than that it
/// was taken up (people).
/// </summary>
internal sealed class OwnCaseCards : ICaseCards
{
    public const string Affected = "affected";
    public const string Reporter = "reporter";

    public IEnumerable<LiveCard> Of(Case of, CardContext with)
    {
        var view = OwnCaseView.Of(of, with);
        yield return new LiveCard(
            Affected,
            new Recipient.OnePerson(of.Informed.Id),
            view with { Version = 0 },
            language => new OwnCaseCard(view, with, language).Draw(),
            language => OwnCaseCard.Summary(of, language))
        {
            Urgent = of.Danger is { IsUnanswered: true },
        };

        if (of.Reporter.Id != of.Informed.Id)
        {
            var told = ReporterView.Of(of, with);
            yield return new LiveCard(
                Reporter,
                new Recipient.OnePerson(of.Reporter.Id),
                told,
                language => told.Draw(of, with, language),
                language => OwnCaseCard.Summary(of, language));
        }
    }
}
