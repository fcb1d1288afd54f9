using Weerbaar.Turns.Forms;

namespace Weerbaar.Features.OwnCase;

/// <summary>The affected employee chooses who decides: the manager, the confidential adviser, or somebody they name (D1).</summary>
internal sealed class RouteForm() : CaseForm(Name, Permission.ChooseRoute)
{
    public const string Name = "own-route";
    private const string Route = "route";
    private const string Person = "person";
    private const string Someone = "someone";

    protected override DialogAnswer Show(DialogTurn dialog)
    {
        var words = Texts.In(dialog.Turn.Language);
        var card = Layout.Card(
            dialog.Turn.Language,
            words["RouteForm.Title"],
            Layout.Fault(dialog.Fault),
            Layout.Paragraph(words["RouteForm.Intro"]),
            new InputChoiceSet(
                Route,
                words["RouteForm.Label"],
                [
                    new(words["RouteForm.Manager"], nameof(RouteChoice.Manager)),
                    new(words["RouteForm.Adviser"], nameof(RouteChoice.Adviser)),
                    new(words["RouteForm.Someone"], Someone),
                ])
            {
                Style = ChoiceStyle.Expanded,
                IsRequired = true,
                ErrorMessage = words["RouteForm.Error"],
                Value = dialog.Data.Inputs.GetValueOrDefault(Route),
            },
            new InputChoiceSet(Person, words["RouteForm.Person"], [])
            {
                ChoicesData = new ChoiceQuery("graph.microsoft.com/users"),
                Value = dialog.Data.Inputs.GetValueOrDefault(Person),
            }) with
        {
            Actions = [Button.Submit(words["RouteForm.Send"], Name, dialog.Of.Ids(), ActionStyle.Positive)],
        };
        return new DialogAnswer(words["RouteForm.Title"], card);
    }

    protected override CaseCommand Command(DialogTurn dialog)
    {
        var unknown = new ChooseRoute(RouteChoice.Open, null);
        return dialog.Data.Input(Route) switch
        {
            nameof(RouteChoice.Manager) => new ChooseRoute(RouteChoice.Manager, null),
            nameof(RouteChoice.Adviser) => new ChooseRoute(RouteChoice.Adviser, null),
            Someone when dialog.Data.Person(Person) is { } named => new ChooseRoute(RouteChoice.Manager, new PersonId(named)),
            Someone => new NotAccepted(unknown, dialog.Data.NamesNobody(Person) ? new PersonUnknown() : new PersonMissing()),
            _ => unknown,
        };
    }
}
