namespace Weerbaar.Features.Triage;

/// <summary>The living card in the officers' channel: number, urgency, kinds, phase, owner and dates.</summary>
internal sealed class OfficersCards : ICaseCards
{
    public IEnumerable<LiveCard> Of(Case @case, CardContext context)
    {
        var view = OfficersView.Of(@case, context);
        yield return new LiveCard(
            "channel",
            new Recipient.InChannel(ChannelUse.Officers),
            view,
            language => new OfficersCard(@case, view, context, language).Draw(),
            language => Texts.In(language)["Channel.Summary", view.Number])
        {
            Urgent = view.Danger is { IsUnseen: true },
            RedactedVariant = BareOfficersCard.Of(@case, view, context),
        };
    }
}
