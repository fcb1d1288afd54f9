namespace Weerbaar.Features.Learning;

/// <summary>
/// At closing the officer who had the case and who decided get the matrix, each in their own chat (D31); for who cannot be
/// reached the next. Nobody gets one about themselves.
/// </summary>
internal sealed class EvaluationCards : ICaseCards
{
    public IEnumerable<LiveCard> Of(Case @case, CardContext context)
    {
        if (@case.Phase is not Phase.Closed)
        {
            return [];
        }

        var view = EvaluationView.Of(@case, context);
        return Readers(@case).Select(reader => new LiveCard(
            AudienceOf(reader.Id),
            new Recipient.OnePerson(reader.Id),
            view,
            language => new EvaluationCard(@case, view, AudienceOf(reader.Id), language).Draw(),
            language => Texts.In(language)["Evaluation.Summary", view.Number]));
    }

    private static string AudienceOf(PersonId reader) => $"evaluation-{reader}";

    /// <summary>The officer who had it, and who closed it if that was another: the first may be gone (D30).</summary>
    private static IEnumerable<Person> Readers(Case @case) =>
        new[] { @case.Claim?.Officer, @case.Ending?.By, Decider(@case) }
            .OfType<Person>()
            .DistinctBy(person => person.Id)
            .Where(person => !@case.IsAbout(person.Id));

    /// <summary>Who decided, or else the first of the line, as long as the bot can reach them; then the next (D30).</summary>
    private static Person? Decider(Case @case)
    {
        var told = @case.Deciders().Select(member => member.Person);
        List<Person> line = @case.ApprovedBy is { } by ? [by, .. told] : [.. told];
        return line.FirstOrDefault(person => !@case.IsOutOfReach(person.Id)) ?? line.FirstOrDefault();
    }
}
