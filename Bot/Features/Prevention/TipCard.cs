using Weerbaar.Teams.Connector;

namespace Weerbaar.Features.Prevention;

/// <summary>One small thing to do, with a tick and a way to stop (D33).</summary>
internal sealed class TipCard(OrganisationPlaybook playbook, Language language)
{
    private readonly Wording _words = Texts.In(language);

    public CardMessage Message(Tip tip) => new(Draw(tip, null), _words["Tip.Summary"]);

    /// <param name="doneAt">Null: not ticked.</param>
    public AdaptiveCard Draw(Tip tip, DateTimeOffset? doneAt) => Layout.Card(
        language,
        _words["Tip.Summary"],
        Layout.Small(_words["Tip.Summary"]),
        Layout.Heading(tip.Name.In(language)),
        Layout.Paragraph(tip.Do.In(language)),
        doneAt is { } at
            ? Layout.Paragraph(_words["Tip.Done", Moments.Day(at, playbook, language)])
            : Layout.Small(_words["Tip.Minutes", tip.Minutes]),
        Layout.Buttons(
            doneAt is null
                ? Button.Execute(
                    _words["Button.Done"], PreventionVerbs.Done, new() { [PreventionVerbs.Tip] = tip.Id }, ActionStyle.Positive)
                : null,
            Button.Execute(_words["Button.Stop"], PreventionVerbs.Stop)));
}
