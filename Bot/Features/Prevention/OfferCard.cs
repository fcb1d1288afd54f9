using Weerbaar.Teams.Connector;

namespace Weerbaar.Features.Prevention;

/// <summary>Offers one small thing a month: asked for by a command, or by a manager's invitation (D33).</summary>
internal sealed class OfferCard(OrganisationPlaybook playbook, WorkCalendar calendar, Language language)
{
    private readonly Wording words = Texts.In(language);

    /// <summary>What the command shows: how it stands, and what can be done.</summary>
    /// <param name="note">What was just done; null: nothing.</param>
    public AdaptiveCard Own(MonthlyTips? of, DateTimeOffset now, string? note = null) => Layout.Card(
        language,
        words["Offer.Title"],
        [
            Layout.Heading(words["Offer.Title"]),
            note is null ? null : Layout.Paragraph(note),
            Layout.Paragraph(of is { Wanted: true }
                ? words["Offer.Next", Moments.Day(PreventionSchedule.Next(of, now, calendar), playbook, language)]
                : words["Offer.Text"]),
            Layout.Small(words["Offer.Private"]),
            of is { Wanted: true } ? null : Sectors(of?.Sector),
            Layout.Buttons(
                of is { Wanted: true } ? Button.Execute(words["Button.Stop"], PreventionVerbs.Stop) : Join(),
                Button.Execute(words["Button.AskInvite"], PreventionVerbs.AskInvite, inputs: AssociatedInputs.None) with
                {
                    Mode = ActionMode.Secondary,
                }),
        ]);

    /// <summary>What somebody gets whom their manager invites: once, and no is a good answer.</summary>
    public CardMessage Invitation() => new(
        Layout.Card(
            language,
            words["Offer.Title"],
            Layout.Heading(words["Offer.Title"]),
            Layout.Paragraph(words["Invited.Text"]),
            Layout.Paragraph(words["Offer.Text"]),
            Layout.Small(words["Invited.Private"]),
            Sectors(null),
            Layout.Buttons(Join(), Button.Execute(words["Button.Decline"], PreventionVerbs.Decline, inputs: AssociatedInputs.None))),
        words["Offer.Title"]);

    private ActionExecute Join() => Button.Execute(words["Button.Join"], PreventionVerbs.Join, style: ActionStyle.Positive);

    private InputChoiceSet? Sectors(string? chosen) => playbook.Prevention.Sectors.Count == 0 ? null : new InputChoiceSet(
        PreventionVerbs.Sector,
        words["Offer.Sector"],
        [.. playbook.Prevention.Sectors.Select(sector => new AdaptiveCards.Choice(sector.Name.In(language), sector.Id))])
    {
        Placeholder = words["Offer.Sector.None"],
        Value = chosen,
    };
}
