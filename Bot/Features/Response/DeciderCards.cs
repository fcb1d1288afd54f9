namespace Weerbaar.Features.Response;

/// <summary>
/// One living card for each person of the line who has been told, in their own chat: manager, deputy, next manager or
/// confidential adviser. Nobody gets one about themselves.
/// </summary>
internal sealed class DeciderCards : ICaseCards
{
    public IEnumerable<LiveCard> Of(Case of, CardContext with) =>
        [.. of.Alarmed().Concat(of.ToldBefore()).Select(reader => AlarmCard.Of(of, reader, with)), .. of.Deciders().Select(reader => Card(of, reader, with))];

    public static string AudienceOf(EscalationStep reader) => $"decider-{reader.Person.Id}";

    private static LiveCard Card(Case of, EscalationStep reader, CardContext with)
    {
        var view = DeciderView.Of(of, reader, with);
        return new LiveCard(
            AudienceOf(reader),
            new Recipient.OnePerson(reader.Person.Id),
            view,
            language => new DeciderCard(of, view, with, language).Draw(),
            language => Texts.In(language)["Decider.Summary", view.Number])
        {
            Urgent = view.Danger is { IsUnseen: true },
            FellDue = IsToldByTime(of, reader),
        };
    }

    /// <summary>
    /// The employee never answered who may know, or whoever was told before did not react. Who comes in the place of somebody out
    /// of reach is told as that one would have been: at once.
    /// </summary>
    private static bool IsToldByTime(Case of, EscalationStep reader) => of.Route.Choice is RouteChoice.Open
        || (reader.Role is EscalationRole.Deputy or EscalationRole.NextManager
            && !of.Route.Told.TakeWhile(member => member != reader).All(member => of.IsOutOfReach(member.Person.Id)));
}
