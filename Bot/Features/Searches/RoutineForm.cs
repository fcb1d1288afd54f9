namespace Weerbaar.Features.Searches;

/// <summary>The card in an officer's own chat on which a search is started or changed (D34).</summary>
internal sealed class RoutineForm(Turn turn, string id, Routine? before)
{
    private static readonly string[] Kinds = ["organisation", "place", "event", RoutineReader.APerson];

    private readonly Wording _words = Texts.In(turn.Language);
    private readonly RoutineReader _reader = new(turn.Playbook, turn.Calendar);

    public string Title => _words[before is null ? "Form.New" : "Form.Change"];

    /// <param name="data">What was typed before; null on opening.</param>
    /// <param name="fault">Why it was not accepted.</param>
    public AdaptiveCard Draw(ActionData? data, string? fault) => Layout.Card(turn.Language, Title,
    [
        Layout.Heading(Title),
        Layout.Fault(fault),
        Layout.Paragraph(_words["Form.Intro"]),
        Long(RoutineReader.Purpose, _words["Form.Purpose"], RoutineReader.MostPurpose, data, before?.Purpose),
        new InputChoiceSet(
            RoutineReader.Kind, _words["Form.Kind"], [.. Kinds.Select(kind => new Choice(_words[$"Kind.{kind}"], kind))])
        {
            Style = ChoiceStyle.Expanded,
            Value = data?.Input(RoutineReader.Kind) ?? Kinds[0],
        },
        new InputText(RoutineReader.Scope, _words["Form.Scope"])
        {
            MaxLength = RoutineReader.MostScope,
            Placeholder = _words["Form.Scope.Example"],
            IsRequired = true,
            ErrorMessage = _words["Fault.Scope"],
            Value = data?.Input(RoutineReader.Scope) ?? before?.Scope,
        },
        Long(
            RoutineReader.Terms, _words["Form.Terms"], RoutineReader.MostTerms * RoutineReader.MostTerm, data,
            before is null ? null : string.Join('\n', before.Terms)),
        new InputChoiceSet(
            RoutineReader.Every, _words["Form.Every"],
            [.. Enum.GetValues<Rhythm>().Select(every => new Choice(_words[$"Every.{every}"], every.ToString()))])
        {
            Value = data?.Input(RoutineReader.Every) ?? (before?.Every ?? Rhythm.Week).ToString(),
        },
        Date(RoutineReader.From, _words["Form.From"], data, before?.From ?? FirstDay()),
        Date(RoutineReader.Until, _words["Form.Until"], data, before?.Until),
        Layout.Small(_words["Form.Longest", Moments.Date(_reader.Farthest(turn.Now), turn.Language)]),
        Layout.Paragraph(_words["Rules"]),
        Layout.Buttons(Button.Execute(
            _words[before is null ? "Button.Start" : "Button.Save"], MonitoringVerbs.Save, Ids(), ActionStyle.Positive)),
    ]);

    /// <summary>Why what was typed is not accepted, in words; a person's own words are not said again.</summary>
    public string Fault(RoutineReading reading) => reading.Fault switch
    {
        "Fault.Until.Far" => _words["Fault.Until.Far", Moments.Date(_reader.Farthest(turn.Now), turn.Language)],
        { } fault when reading.Term is { } term => $"{_words[fault, term]} {_words["Fault.Person"]}",
        { } fault when fault.Split('.') is ["Fault", "Scope" or "Purpose", _] => $"{_words[fault]} {_words["Fault.Person"]}",
        var fault => _words[fault!],
    };

    private Dictionary<string, string> Ids() => before?.Ids() ?? new() { [MonitoringVerbs.Routine] = id };

    private DateOnly FirstDay() => turn.Calendar.LocalDate(turn.Calendar.FirstMorning(turn.Calendar.LocalDate(turn.Now).AddDays(1)));

    private InputText Long(string name, string label, int most, ActionData? data, string? value) => new(name, label)
    {
        IsMultiline = true,
        MaxLength = most,
        IsRequired = true,
        ErrorMessage = _words[name == RoutineReader.Terms ? "Fault.Terms" : "Fault.Purpose"],
        Value = data?.Input(name) ?? value,
    };

    private static InputDate Date(string name, string label, ActionData? data, DateOnly? value) => new(name, label)
    {
        Value = DateOnly.TryParseExact(data?.Input(name), "yyyy-MM-dd", out var typed) ? typed : value,
    };
}
