namespace Weerbaar.Features.Triage;

/// <summary>All that the officers' channel shows while somebody else can read it: number and urgency, and no buttons.</summary>
internal sealed record BareOfficersView(CaseNumber Number, bool Drill, UrgencyLine Urgency, DangerView? Danger, bool Ended);

/// <summary>Draws it.</summary>
internal static class BareOfficersCard
{
    public static LiveCard Of(Case @case, OfficersView full, CardContext context)
    {
        // Neither why it is urgent nor who saw the danger is for everybody.
        var danger = full.Danger is { } raised ? raised with { SeenBy = null, OverBy = null } : null;
        var view = new BareOfficersView(full.Number, full.Drill, full.Urgency with { Facts = [] }, danger, full.EndedAt is not null);
        return new LiveCard(
            "channel",
            new Recipient.InChannel(ChannelUse.Officers),
            view,
            language => Draw(view, context, language),
            language => Texts.In(language)["Channel.Summary", @case.Number])
        {
            Urgent = view.Danger is { IsUnseen: true },
        };
    }

    private static AdaptiveCards.AdaptiveCard Draw(BareOfficersView view, CardContext context, Playbook.Language language)
    {
        var words = Texts.In(language);
        return Layout.Card(
            language,
            words["Channel.Summary", view.Number],
            Layout.Heading(words["Channel.Title", view.Number]),
            view.Drill ? Layout.Paragraph(words["Drill"]) : null,
            DangerBlock.Of(view.Danger, context, language),
            Layout.Facts(
            [
                Layout.FactOf(words["Urgency"], view.Urgency.NameIn(context.Playbook, language)),
                Layout.FactOf(words["Ended"], view.Ended ? words["Bare.Ended"] : null),
            ]),
            Layout.Small(words["Bare.Why"]));
    }
}
