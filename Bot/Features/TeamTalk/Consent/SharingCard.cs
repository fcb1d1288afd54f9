namespace Weerbaar.Features.TeamTalk.Consent;

/// <summary>Draws it: a question without pressure, and what can be taken back until when.</summary>
internal sealed class SharingCard(Case @case, SharingView view, OrganisationPlaybook playbook, Language language)
{
    private readonly Wording _words = Texts.In(language);

    private string Stage => view switch
    {
        { ShownAt: not null } => "Shown",
        { Agreed: null } => "Asked",
        { Agreed: false } => "Declined",
        { Text: null } => "Agreed",
        _ => "Ready",
    };

    public AdaptiveCard Draw() => Layout.Card(
        language,
        _words["Ask.Summary"],
        Layout.Heading(_words[$"Ask.{Stage}.Title"]),
        Layout.Paragraph(_words[$"Ask.{Stage}", view.Number, Shown]),
        view.Text is { } text ? Layout.Words(_words["Ask.Text"], text) : null,
        Layout.Small(_words[$"Ask.{Stage}.More"]),
        Buttons());

    private string Shown => view.ShownAt is { } at ? Moments.Day(at, playbook, language) : "";

    private ActionSet? Buttons() => Stage switch
    {
        "Shown" => null,
        "Asked" => Layout.Buttons(Click("Yes", TalkVerbs.Agree), Click("No", TalkVerbs.Decline)),
        "Declined" => Layout.Buttons(Click("YesAfterAll", TalkVerbs.Agree)),
        _ => Layout.Buttons(Click("NoAfterAll", TalkVerbs.Decline)),
    };

    private ActionExecute Click(string name, string verb) =>
        Button.Execute(_words[$"Ask.Button.{name}"], verb, @case.Ids(CaseIds.Card, SharingCards.Audience));
}
