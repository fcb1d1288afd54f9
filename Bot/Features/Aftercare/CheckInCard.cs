namespace Weerbaar.Features.Aftercare;

/// <summary>One card, a minute to answer (D29).</summary>
internal sealed class CheckInCard(Case @case, int number, OrganisationPlaybook playbook, Language language)
{
    /// <summary>Characters of words that stand beside the field: enough to know them by.</summary>
    private const int Shown = 200;

    private readonly Wording _words = Texts.In(language);

    /// <param name="waiting">The texts that waited and stand among what is typed, or beside it; null: none does.</param>
    /// <param name="beside">Their words, where the field is too small for them.</param>
    public AdaptiveCard Draw(
        string? fault = null, IReadOnlyDictionary<string, string>? typed = null, IReadOnlyList<WaitingText>? waiting = null,
        string? beside = null) => Layout.Card(
        language,
        _words["Ask.Summary"],
        Layout.Heading(_words["Ask.Title"]),
        Layout.Fault(fault),
        Layout.Paragraph(_words["Ask.Intro", @case.Number]),
        Layout.Small(_words["Ask.Own"]),
        Scale(CheckInAnswer.Safety, typed),
        Scale(CheckInAnswer.Stress, typed),
        Choices(CheckInAnswer.Work, CheckInAnswer.Works, ChoiceStyle.Compact, typed),
        Choices(CheckInAnswer.Help, [CheckInAnswer.No, CheckInAnswer.Yes], ChoiceStyle.Expanded, typed),
        beside is null ? null : Layout.Words(_words["Ask.Beside"], Excerpt.WithMore(beside, Shown)),
        new InputText(CheckInAnswer.Words, _words["Ask.words"])
        {
            IsMultiline = true,
            MaxLength = CheckInAnswer.MostTyped,
            Value = typed?.GetValueOrDefault(CheckInAnswer.Words),
        },
        Layout.Small(_words["Ask.Chat"]),
        AftercareVerbs.Crisis(playbook, _words),
        Layout.Buttons(
            Button.Execute(_words["Ask.Send"], AftercareVerbs.Answer, Ids(waiting, beside), ActionStyle.Positive),
            Button.Execute(_words["Button.Pause"], AftercareVerbs.Pause, Ids(), inputs: AssociatedInputs.None),
            Button.Execute(_words["Button.Stop"], AftercareVerbs.Stop, Ids(), inputs: AssociatedInputs.None)));

    private Dictionary<string, string> Ids() => @case.Ids(AftercareVerbs.Number, $"{number}");

    private Dictionary<string, string> Ids(IReadOnlyList<WaitingText>? waiting, string? beside)
    {
        var ids = waiting is { Count: > 0 } ? new(Ids().Concat(WaitingIds.Of(waiting))) : Ids();
        if (beside is not null)
        {
            ids[AftercareVerbs.Beside] = CheckInAnswer.Yes;
        }

        return ids;
    }

    private InputChoiceSet Scale(string id, IReadOnlyDictionary<string, string>? typed) =>
        Choices(id, ["1", "2", "3", "4", "5"], ChoiceStyle.Expanded, typed) with
        {
            IsRequired = true,
            ErrorMessage = _words["Ask.Error"],
        };

    private InputChoiceSet Choices(
        string id, IReadOnlyList<string> values, ChoiceStyle style, IReadOnlyDictionary<string, string>? typed) =>
        new(id, _words[$"Ask.{id}"], [.. values.Select(value => new Choice(_words[$"Ask.{id}.{value}"], value))])
        {
            Style = style,
            Placeholder = style is ChoiceStyle.Compact ? _words["Ask.Choose"] : null,
            Value = typed?.GetValueOrDefault(id),
        };
}
