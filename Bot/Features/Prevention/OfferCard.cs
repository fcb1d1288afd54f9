using Weerbaar.Teams.Connector;

namespace Weerbaar.Features.Prevention;

/// <summary>Offers one small thing a month: asked for by a command, or by a manager's invitation (D33).</summary>
internal sealed class OfferCard(OrganisationPlaybook playbook, WorkCalendar calendar, Language language)
{
    private readonly Wording _words = Texts.In(language);

    /// <summary>What the command shows: how it stands, and what can be done.</summary>
    /// <param name="note">What was just done; null: nothing.</param>
    public AdaptiveCard Own(MonthlyTips? tips, DateTimeOffset now, string? note = null) => Layout.Card(
        language,
        _words["Offer.Title"],
        [
            Layout.Heading(_words["Offer.Title"]),
            note is null ? null : Layout.Paragraph(note),
            Layout.Paragraph(tips is { Wanted: true }
                ? _words["Offer.Next", Moments.Day(PreventionSchedule.Next(tips, now, calendar), playbook, language)]
                : _words["Offer.Text"]),
            Layout.Small(_words["Offer.Private"]),
            tips is { Wanted: true } ? null : Sectors(tips?.Sector),
            Layout.Buttons(
                tips is { Wanted: true } ? Button.Execute(_words["Button.Stop"], PreventionVerbs.Stop) : Join(),
                Button.Execute(_words["Button.AskInvite"], PreventionVerbs.AskInvite, inputs: AssociatedInputs.None) with
                {
                    Mode = ActionMode.Secondary,
                }),
        ]);

    /// <summary>What somebody gets whom their manager invites: once, and no is a good answer.</summary>
    public CardMessage Invitation() => new(
        Layout.Card(
            language,
            _words["Offer.Title"],
            Layout.Heading(_words["Offer.Title"]),
            Layout.Paragraph(_words["Invited.Text"]),
            Layout.Paragraph(_words["Offer.Text"]),
            Layout.Small(_words["Invited.Private"]),
            Sectors(null),
            Layout.Buttons(Join(), Button.Execute(_words["Button.Decline"], PreventionVerbs.Decline, inputs: AssociatedInputs.None))),
        _words["Offer.Title"]);

    private ActionExecute Join() => Button.Execute(_words["Button.Join"], PreventionVerbs.Join, style: ActionStyle.Positive);

    private InputChoiceSet? Sectors(string? chosen) => playbook.Prevention.Sectors.Count == 0 ? null : new InputChoiceSet(
        PreventionVerbs.Sector,
        _words["Offer.Sector"],
        [.. playbook.Prevention.Sectors.Select(sector => new AdaptiveCards.Choice(sector.Name.In(language), sector.Id))])
    {
        Placeholder = _words["Offer.Sector.None"],
        Value = chosen,
    };
}
