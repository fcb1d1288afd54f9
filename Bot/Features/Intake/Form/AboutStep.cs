namespace Weerbaar.Features.Intake.Form;

/// <summary>At whom it is aimed (D1): oneself, a colleague, or the organisation or a location.</summary>
internal sealed class AboutStep : FormStep
{
    internal const string AboutInput = "about";
    internal const string ColleagueInput = "colleague";

    public override string Id => "about";

    public override bool Compulsory => true;

    public override string Title(DraftView view) => view.Words["About.Title"];

    public override IEnumerable<CardElement?> Body(DraftView view, Typed typed)
    {
        yield return new InputChoiceSet(
            AboutInput,
            view.Words["About.Label"],
            [.. Enum.GetValues<About>().Select(about => new Choice(NameOf(about, view), about.ToString()))])
        {
            Style = ChoiceStyle.Expanded,
            Value = typed.Or(AboutInput, view.Draft.About.ToString()),
        };
        yield return PeoplePicker.Picker(
            ColleagueInput,
            view.Words["About.Colleague.Label"],
            typed.Or(ColleagueInput, view.Draft.Colleague?.Value),
            view);
    }

    public override StepReading Read(DraftView view, ActionData data)
    {
        var chosen = data.Input(AboutInput) ?? view.Draft.About.ToString();
        if (!Enum.TryParse<About>(chosen, out var about) || !Enum.IsDefined(about))
        {
            return new StepReading(view.Draft, [view.Words["Fault.Choice"]]);
        }

        if (about is not About.Colleague)
        {
            return StepReading.Good(view.Draft with { About = about, Colleague = null });
        }

        // A colleague chooses their own route (D1), so a choice made before is none.
        var draft = view.Draft with { About = about, Route = RouteChoice.Open, Named = null };
        return PeoplePicker.Read(data, ColleagueInput) switch
        {
            { } person when person == view.By.Id => new StepReading(draft, [view.Words["Fault.Colleague.Yourself"]]),
            { } person => StepReading.Good(draft with { Colleague = person }),
            null => new StepReading(draft, [PeoplePicker.Fault(data, ColleagueInput, "Fault.Colleague.Missing", view)]),
        };
    }

    public override IEnumerable<ReviewLine> Lines(DraftView view)
    {
        yield return new ReviewLine(view.Words["About.Label"], NameOf(view.Draft.About, view));
    }

    private static string NameOf(About about, DraftView view) => view.Words[$"About.{about}"];
}
