namespace Weerbaar.Features.TeamTalk.Consent;

/// <summary>All that the employee's card about the team's talk shows.</summary>
internal sealed record SharingView(CaseId Id, CaseNumber Number, bool? Agreed, string? Text, DateTimeOffset? ShownAt);

/// <summary>
/// The employee is asked whether the team may talk about their case, reads the text before the team does, and reads
/// afterwards what was shown (D32).
/// </summary>
internal sealed class SharingCards : ICaseCards
{
    public const string Audience = "sharing";

    public IEnumerable<LiveCard> Of(Case @case, CardContext context)
    {
        if (@case is not { Affected: { } employee, Sharing: { AskedAt: not null } sharing } || @case.IsWithdrawn)
        {
            return [];
        }

        var text = sharing is { ApprovedBy: not null } or { ShownAt: not null } ? sharing.Text?.Text : null;
        var view = new SharingView(@case.Id, @case.Number, sharing.Agreed, text, sharing.ShownAt);
        return
        [
            new LiveCard(
                Audience,
                new Recipient.OnePerson(employee.Id),
                view,
                language => new SharingCard(@case, view, context.Playbook, language).Draw(),
                language => Texts.In(language)["Ask.Summary"]),
        ];
    }
}

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
