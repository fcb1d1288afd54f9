namespace Weerbaar.Features.Searches;

/// <summary>Draws a search: as a reminder in the channel, as its own page for an officer, as a piece of the list.</summary>
internal sealed class RoutineCard(Routine routine, OrganisationPlaybook playbook, Language language)
{
    private readonly Wording _words = Texts.In(language);

    /// <summary>What a notification shows: nothing of what is searched for.</summary>
    public string Summary => _words[routine.State is RoutineState.Ended ? "Ended.Title" : "Round.Title"];

    /// <summary>"Time to look", with what came of it once somebody said so.</summary>
    public AdaptiveCard Reminder() => Layout.Card(language, Summary,
    [
        Layout.Heading(Summary),
        .. About(),
        routine.State is RoutineState.Ended ? Layout.Paragraph(_words["Ended.Text"]) : Layout.Small(_words["Rules"]),
        routine.State is RoutineState.Ended ? Counts() : null,
        Result(),
        Layout.Buttons(routine.State is RoutineState.Ended ? [New()] :
        [
            routine.Round?.Result is RoundResult.Open ? Click("Nothing", MonitoringVerbs.Nothing) : null,
            Click("Found", MonitoringVerbs.Found),
            Click("Manage", MonitoringVerbs.Manage),
        ]),
    ]);

    /// <summary>All that is known of it, and what can be done.</summary>
    public AdaptiveCard Page(string? note = null) => Layout.Card(language, _words["Page.Title"],
    [
        Layout.Heading(_words["Page.Title"]),
        note is null ? null : Layout.Paragraph(note),
        .. Details(),
        Layout.Buttons(routine.State switch
        {
            RoutineState.Running =>
            [
                Click("Found", MonitoringVerbs.Found),
                Click("Change", MonitoringVerbs.Change),
                Click("Pause", MonitoringVerbs.Pause),
                Stop(),
            ],
            RoutineState.Paused => [Click("Resume", MonitoringVerbs.Resume), Click("Change", MonitoringVerbs.Change), Stop()],
            _ => [New()],
        }),
    ]);

    /// <summary>The same without buttons, for the list.</summary>
    public IEnumerable<CardElement?> Details() =>
    [
        .. About(),
        Layout.Paragraph(_words[$"State.{routine.State}"]) with { Spacing = Spacing.Small },
        Counts(),
        .. routine.Steps.TakeLast(5).Select(step => PlainText.Of(
            _words[$"Act.{step.Act}", step.By.Name, Moments.Time(step.At, playbook, language)]) with { Spacing = Spacing.Small }),
    ];

    public CardElement Scope() => CardText.Named(_words["Scope"], routine.Scope);

    public CardElement State() => Layout.Small($"{_words[$"State.{routine.State}"]} {_words[$"Every.{routine.Every}"]}, {Until()}");

    private IEnumerable<CardElement?> About() =>
    [
        Scope(),
        CardText.Named(_words["Purpose"], routine.Purpose),
        CardText.Named(_words["Terms"], string.Join(", ", routine.Terms)),
        Layout.Facts(
            new Fact(_words["Every"], _words[$"Every.{routine.Every}"]), new Fact(_words["Until"], Moments.Date(routine.Until, language))),
    ];

    private TextBlock Counts() => Layout.Small(_words["Counts", routine.Looked, routine.Found, routine.Missed]);

    private CardElement? Result() => routine.Round is { By: { } by, At: { } at, Result: var result }
        ? PlainText.Of(_words[$"Result.{result}", by.Name, Moments.Time(at, playbook, language)])
        : null;

    private string Until() => _words["List.Until", Moments.Date(routine.Until, language)];

    private ActionExecute Click(string name, string verb) => Button.Execute(_words[$"Button.{name}"], verb, routine.Ids());

    private ActionExecute New() => Button.Execute(_words["Button.New"], MonitoringVerbs.New);

    private ActionExecute Stop() => Button.Execute(_words["Button.Stop"], MonitoringVerbs.Stop, routine.Ids(), ActionStyle.Destructive);
}
