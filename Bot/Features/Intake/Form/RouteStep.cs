namespace Weerbaar.Features.Intake.Form;

/// <summary>
/// Who may decide, before anything goes to a manager (D1, people). A colleague chooses that for themselves.
/// </summary>
internal sealed class RouteStep : FormStep
{
    internal const string RouteInput = "route";
    internal const string NamedInput = "named";
    private const string Manager = "manager";
    private const string Adviser = "adviser";
    private const string Somebody = "somebody";

    public override string Id => "route";

    public override bool Applies(DraftView view) => view.Draft.About is not About.Colleague;

    public override string Title(DraftView view) => view.Words["Route.Title"];

    public override IEnumerable<CardElement?> Body(DraftView view, Typed typed)
    {
        yield return Layout.Paragraph(view.Words["Route.Intro"]);
        yield return new InputChoiceSet(
            RouteInput,
            view.Words["Route.Label"],
            [.. new[] { Manager, Adviser, Somebody }.Select(route => new Choice(view.Words[$"Route.{route}"], route))])
        {
            Style = ChoiceStyle.Expanded,
            Value = typed.Or(RouteInput, Kept(view.Draft)),
        };
        var named = typed.Or(NamedInput, view.Draft.Named?.Value);
        yield return PeoplePicker.Picker(NamedInput, view.Words["Route.Named.Label"], named, view);
        yield return Layout.Small(Otherwise(view));
    }

    public override StepReading Read(DraftView view, ActionData data)
    {
        var named = PeoplePicker.Read(data, NamedInput);
        return (data.Input(RouteInput) ?? (DraftIds.IsFresh(data, view.Draft) ? null : Kept(view.Draft)), named) switch
        {
            (null, _) => StepReading.Good(view.Draft with { Route = RouteChoice.Open, Named = null }),
            (Manager, _) => StepReading.Good(view.Draft with { Route = RouteChoice.Manager, Named = null }),
            (Adviser, _) => StepReading.Good(view.Draft with { Route = RouteChoice.Adviser, Named = null }),
            (Somebody, null) => new StepReading(view.Draft, [PeoplePicker.Fault(data, NamedInput, "Fault.Route.Missing", view)]),
            (Somebody, { } person) when person == view.By.Id =>
                new StepReading(view.Draft, [view.Words["Fault.Route.Yourself"]]),
            (Somebody, { } person) => StepReading.Good(view.Draft with { Route = RouteChoice.Manager, Named = person }),
            _ => new StepReading(view.Draft, [view.Words["Fault.Choice"]]),
        };
    }

    public override IEnumerable<ReviewLine> Lines(DraftView view)
    {
        yield return new ReviewLine(
            view.Words["Route.Label"], Kept(view.Draft) is { } route ? view.Words[$"Route.{route}"] : Otherwise(view));
    }

    private static string? Kept(Draft draft) => draft switch
    {
        { Named: not null } => Somebody,
        { Route: RouteChoice.Manager } => Manager,
        { Route: RouteChoice.Adviser } => Adviser,
        _ => null,
    };

    /// <summary>What happens without a choice; nobody is surprised by it later.</summary>
    private static string Otherwise(DraftView view) => view.Draft.About is About.Organisation
        ? view.Words["Route.Otherwise.Organisation"]
        : view.Words["Route.Otherwise", Moments.Time(
            Agenda.RouteOpens(view.Now, view.Playbook, view.Calendar), view.Playbook, view.Language)];
}
