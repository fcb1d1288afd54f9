namespace Weerbaar.Features.Searches;

/// <summary>
/// The second of the two clicks (D34): what was found, and about whom. The ids of the case to be stand on the card, so that
/// sending it twice makes one case.
/// </summary>
internal sealed class FindForm(Turn turn, Routine routine, CaseId id, CaseNumber number)
{
    public const string Kinds = "kinds";
    public const string What = "what";
    public const string Link = "link";
    public const string Who = "who";
    public const string Danger = "danger";

    public const string CaseKey = "case";
    public const string NumberKey = "number";

    private readonly Wording _words = Texts.In(turn.Language);

    public string Title => _words["Find.Title"];

    public AdaptiveCard Draw(ActionData? data, string? fault) => Layout.Card(turn.Language, Title,
    [
        Layout.Heading(Title),
        Layout.Fault(fault),
        CardText.Named(_words["Scope"], routine.Scope),
        Layout.Paragraph(_words["Find.Intro"]),
        new InputChoiceSet(
            Kinds, _words["Find.Kinds"], [.. turn.Playbook.Kinds.Select(kind => new Choice(kind.Name.In(turn.Language), kind.Id))])
        {
            IsMultiSelect = true,
            IsRequired = true,
            ErrorMessage = _words["Fault.Kinds"],
            Value = data?.Input(Kinds),
        },
        new InputText(What, _words["Find.What"])
        {
            IsMultiline = true,
            MaxLength = DialogForm.MostTyped,
            IsRequired = true,
            ErrorMessage = _words["Fault.What"],
            Value = data?.Input(What),
        },
        new InputText(Link, _words["Find.Link"]) { MaxLength = 2_000, Style = InputTextStyle.Url, Value = data?.Input(Link) },
        new InputChoiceSet(Who, _words["Find.Who"], [])
        {
            Style = ChoiceStyle.Filtered,
            Placeholder = _words["Find.Who.Nobody"],
            ChoicesData = new ChoiceQuery("graph.microsoft.com/users"),
            Value = data?.Input(Who),
        },
        new InputToggle(Danger, _words["Find.Danger"], _words["Find.Danger.Title"]) { Value = data?.Input(Danger) ?? "false" },
        Layout.Buttons(Button.Execute(_words["Button.Open"], MonitoringVerbs.Open, Ids(), ActionStyle.Positive)),
    ]);

    public Dictionary<string, string> Ids() => new(routine.Ids()) { [CaseKey] = id.Value, [NumberKey] = number.Value };
}
