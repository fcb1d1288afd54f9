namespace Weerbaar.Features.Monitoring;

/// <summary>Draws a search: as a reminder in the channel, as its own page for an officer, as a piece of the list.</summary>
internal sealed class RoutineCard(Routine of, OrganisationPlaybook playbook, Language language)
{
    private readonly Wording words = Texts.In(language);

    /// <summary>What a notification shows: nothing of what is searched for.</summary>
    public string Summary => words[of.State is RoutineState.Ended ? "Ended.Title" : "Round.Title"];

    /// <summary>"Time to look", with what came of it once somebody said so.</summary>
    public AdaptiveCard Reminder() => Layout.Card(language, Summary,
    [
        Layout.Heading(Summary),
        .. About(),
        of.State is RoutineState.Ended ? Layout.Paragraph(words["Ended.Text"]) : Layout.Small(words["Rules"]),
        of.State is RoutineState.Ended ? Counts() : null,
        Result(),
        Layout.Buttons(of.State is RoutineState.Ended ? [New()] :
        [
            of.Round?.Result is RoundResult.Open ? Click("Nothing", MonitoringVerbs.Nothing) : null,
            Click("Found", MonitoringVerbs.Found),
            Click("Manage", MonitoringVerbs.Manage),
        ]),
    ]);

    /// <summary>All that is known of it, and what can be done.</summary>
    public AdaptiveCard Page(string? note = null) => Layout.Card(language, words["Page.Title"],
    [
        Layout.Heading(words["Page.Title"]),
        note is null ? null : Layout.Paragraph(note),
        .. Details(),
        Layout.Buttons(of.State switch
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
        Layout.Paragraph(words[$"State.{of.State}"]) with { Spacing = Spacing.Small },
        Counts(),
        .. of.Steps.TakeLast(5).Select(step => PlainText.Of(
            words[$"Act.{step.Act}", step.By.Name, Moments.Time(step.At, playbook, language)]) with { Spacing = Spacing.Small }),
    ];

    public CardElement Scope() => CardText.Named(words["Scope"], of.Scope);

    public CardElement State() => Layout.Small($"{words[$"State.{of.State}"]} {words[$"Every.{of.Every}"]}, {Until()}");

    private IEnumerable<CardElement?> About() =>
    [
        Scope(),
        CardText.Named(words["Purpose"], of.Purpose),
        CardText.Named(words["Terms"], string.Join(", ", of.Terms)),
        Layout.Facts(new Fact(words["Every"], words[$"Every.{of.Every}"]), new Fact(words["Until"], Moments.Date(of.Until, language))),
    ];

    private TextBlock Counts() => Layout.Small(words["Counts", of.Looked, of.Found, of.Missed]);

    private CardElement? Result() => of.Round is { By: { } by, At: { } at, Result: var result }
        ? PlainText.Of(words[$"Result.{result}", by.Name, Moments.Time(at, playbook, language)])
        : null;

    private string Until() => words["List.Until", Moments.Date(of.Until, language)];

    private ActionExecute Click(string name, string verb) => Button.Execute(words[$"Button.{name}"], verb, of.Ids());

    private ActionExecute New() => Button.Execute(words["Button.New"], MonitoringVerbs.New);

    private ActionExecute Stop() => Button.Execute(words["Button.Stop"], MonitoringVerbs.Stop, of.Ids(), ActionStyle.Destructive);
}
