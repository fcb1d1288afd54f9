using Weerbaar.Cases;
using Weerbaar.Turns;

namespace Weerbaar.Learning;

/// <summary>
/// At closing the officer who had the case and who decided get the matrix, each in their own chat (D31). Nobody gets one
/// about themselves.
/// </summary>
public sealed class EvaluationCards : ICaseCards
{
    private static readonly Texts Texts = new("Learning");

    public IEnumerable<LivingCard> Of(Case of, CardContext with)
    {
        if (of.Phase is not Phase.Closed)
        {
            return [];
        }

        var view = EvaluationView.Of(of, with);
        return Readers(of).Select(reader => new LivingCard(
            AudienceOf(reader.Id),
            new Recipient.OnePerson(reader.Id),
            view,
            language => new EvaluationCard(of, view, AudienceOf(reader.Id), language).Draw(),
            language => Texts.In(language)["Evaluation.Summary", view.Number]));
    }

    private static string AudienceOf(PersonId reader) => $"evaluation-{reader}";

    private static IEnumerable<Person> Readers(Case of) =>
        new[] { of.Claim?.Officer ?? of.Ending?.By, of.ApprovedBy ?? (of.Route.Told is [var first, ..] ? first.Person : null) }
            .OfType<Person>()
            .DistinctBy(person => person.Id)
            .Where(person => !of.IsAbout(person.Id));
}
