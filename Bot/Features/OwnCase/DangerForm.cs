using Weerbaar.Turns.Forms;

namespace Weerbaar.Features.OwnCase;

/// <summary>Danger that begins after the report was sent (D2): whom to call first, then whom to alert.</summary>
internal sealed class DangerForm() : CaseForm(Name, Permission.RaiseDanger)
{
    public const string Name = "own-danger";
    private const string Route = "route";

    protected override DialogAnswer Show(DialogTurn dialog)
    {
        var words = Texts.In(dialog.Turn.Language);
        var contacts = dialog.Turn.Playbook.Organisation.Contacts;
        var card = Layout.Card(
            dialog.Turn.Language,
            words["DangerForm.Title"],
            Layout.Fault(dialog.Fault),
            Layout.Paragraph(contacts.OwnEmergency is { } own
                ? words["DangerForm.Intro", PhoneLinks.Of(contacts.Emergency), PhoneLinks.Of(own)]
                : words["DangerForm.Intro.NoOwn", PhoneLinks.Of(contacts.Emergency)]),
            Closed(dialog.Turn, words),
            dialog.Of.Danger is { IsUnanswered: true, IsForLine: true } ? Layout.Paragraph(words["DangerForm.Running"]) : null,
            new InputChoiceSet(
                Route,
                words["DangerForm.Label"],
                [
                    new(words["DangerForm.ManagerAndTeam"], nameof(DangerRoute.ManagerAndTeam)),
                    new(words["DangerForm.TeamOnly"], nameof(DangerRoute.TeamOnly)),
                ])
            {
                Style = ChoiceStyle.Expanded,
                Value = dialog.Data.Inputs.GetValueOrDefault(Route) ?? nameof(DangerRoute.ManagerAndTeam),
            }) with
        {
            Actions = [Button.Submit(words["DangerForm.Send"], Name, dialog.Of.Ids(), ActionStyle.Destructive)],
        };
        return new DialogAnswer(words["DangerForm.Title"], card, DialogSize.Small);
    }

    /// <summary>Outside office hours: when a person reads it; whom to call until then stands above (D2).</summary>
    private static TextBlock? Closed(Turn turn, Wording words) => turn.Calendar.IsOpen(turn.Now)
        ? null
        : Layout.Small(words["Danger.Closed", turn.Time(turn.Calendar.NextOpening(turn.Now))]);

    protected override CaseCommand Command(DialogTurn dialog) => new RaiseDanger(RouteOf(dialog.Data));

    /// <summary>
    /// A click on danger always alerts: on an old card, or a form that was open when the case was closed, it makes a new case.
    /// </summary>
    public override ActionData? WhenEnded(ActionData data) => data with
    {
        Verb = NewDanger.Verb,
        Ids = new Dictionary<string, string>(data.Ids)
        {
            [NewDanger.Of] = data.Ids.GetValueOrDefault(CaseIds.Case) ?? "",
            [NewDanger.Route] = RouteOf(data).ToString(),
        },
    };

    private static DangerRoute RouteOf(ActionData data) =>
        data.Input(Route) == nameof(DangerRoute.TeamOnly) ? DangerRoute.TeamOnly : DangerRoute.ManagerAndTeam;
}
