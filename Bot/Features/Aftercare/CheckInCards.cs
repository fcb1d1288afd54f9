namespace Weerbaar.Features.Aftercare;

/// <summary>What decides whether a check-in's card is drawn anew; no score is in it.</summary>
internal sealed record CheckInView(CaseId Case, int Number, int? Revision);

/// <summary>
/// The check-ins of a case as cards in the employee's own chat. They hold what only the employee may see, so they are made
/// from the employee's own rows.
/// </summary>
internal sealed class CheckInCards(CheckInStore checkIns) : IOwnCards
{
    public async ValueTask<IReadOnlyList<LiveCard>> BuildAsync(Case @case, CardContext context, CancellationToken cancellationToken)
    {
        if (@case.Affected is not { } affected || @case.Care.Asked.Count == 0)
        {
            return [];
        }

        var answered = await checkIns.ReadAsync(affected.Id, @case.Id, cancellationToken);
        return [.. @case.Care.Asked.Select(asked => Card(@case, affected, asked, answered, context))];
    }

    /// <summary>Who asked for it themselves gets it at once, at night too.</summary>
    private static LiveCard Card(Case @case, Person affected, CheckInAsked asked, IReadOnlyList<CheckIn> answered, CardContext context)
    {
        var number = asked.Number;
        var own = answered.FirstOrDefault(each => each.Number == number);
        return new LiveCard(
            AudienceOf(number),
            new Recipient.OnePerson(affected.Id),
            new CheckInView(@case.Id, number, own?.Revision),
            language => own is null
                ? new CheckInCard(@case, number, context.Playbook, language).Draw()
                : new AnsweredCard(@case, own, Until(own, answered), context.Playbook, language).Draw(),
            language => Texts.In(language)["Ask.Summary"])
        {
            FellDue = asked.Step > 0,
        };
    }

    public static string AudienceOf(int number) => $"check-in-{number}";

    /// <summary>The line as it was when this one was answered: an older card does not change with each later answer.</summary>
    internal static IReadOnlyList<CheckIn> Until(CheckIn own, IReadOnlyList<CheckIn> all) =>
        [.. all.Where(each => each.AnsweredAt <= own.AnsweredAt)];
}
