namespace Weerbaar.Features.Response;

/// <summary>
/// One living card for each person of the line who has been told, in their own chat: manager, deputy, next manager or
/// confidential adviser. Nobody gets one about themselves.
/// </summary>
internal sealed class DeciderCards : ICaseCards
{
    public IEnumerable<LiveCard> Of(Case @case, CardContext context) =>
        [.. @case.Alarmed().Concat(@case.ToldBefore()).Select(reader => AlarmCard.Of(@case, reader, context)),
            .. @case.Deciders().Select(reader => Card(@case, reader, context))];

    public static string AudienceOf(EscalationStep reader) => $"decider-{reader.Person.Id}";

    private static LiveCard Card(Case @case, EscalationStep reader, CardContext context)
    {
        var view = DeciderView.Of(@case, reader, context);
        return new LiveCard(
            AudienceOf(reader),
            new Recipient.OnePerson(reader.Person.Id),
            view,
            language => new DeciderCard(@case, view, context, language).Draw(),
            language => Texts.In(language)["Decider.Summary", view.Number])
        {
            Urgent = view.Danger is { IsUnseen: true },
            FellDue = IsToldByTime(@case, reader),
        };
    }

    /// <summary>
    /// The employee never answered who may know, or whoever was told before did not react. Who comes in the place of somebody out
    /// of reach is told as that one would have been: at once.
    /// </summary>
    private static bool IsToldByTime(Case @case, EscalationStep reader) => @case.Route.Choice is RouteChoice.Open
        || (reader.Role is EscalationRole.Deputy or EscalationRole.NextManager
            && !@case.Route.Told.TakeWhile(member => member != reader).All(member => @case.IsOutOfReach(member.Person.Id)));
}
