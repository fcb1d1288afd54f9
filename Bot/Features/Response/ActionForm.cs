using Weerbaar.Features.Triage;
using Weerbaar.Turns.Forms;

namespace Weerbaar.Features.Response;

/// <summary>
/// An action is done, with what was done and what came of it, or dropped, with a reason (D23): by an officer, or by who
/// owns it.
/// </summary>
internal sealed class ActionForm() : CaseForm(OfficersVerbs.Actions, Permission.CarryOut), IAboutOthers
{
    private const string Action = "action";
    private const string End = "end";
    private const string Outcome = "outcome";
    private const string Done = "done";
    private const string Dropped = "dropped";

    protected override DialogAnswer Show(DialogTurn dialog)
    {
        var language = dialog.Turn.Language;
        var words = Texts.In(language);
        Choice[] open = [.. Theirs(dialog).Select(action => new Choice(Name(action, dialog.Turn, words), action.Id))];
        if (open.Length == 0)
        {
            return DialogForm.Show(dialog, words["Action.Title"], null, Layout.Paragraph(words["Action.None"]));
        }

        return DialogForm.Show(dialog, words["Action.Title"], Button.Submit(words["Action.Send"], Verb, dialog.Of.Ids()),
            DialogForm.OneOf(dialog, Action, words["Action.Which"], open, open.Length == 1 ? open[0].Value : null),
            DialogForm.OneOf(dialog, End, words["Action.End"], [.. Ends(words)], Done),
            DialogForm.LongText(dialog, Outcome, words["Action.Outcome"]),
            Layout.Small(words["Action.OutcomeHelp"]));
    }

    protected override CaseCommand Command(DialogTurn dialog) => new EndAction(
        dialog.Text(Action),
        dialog.Data.Input(End) is Dropped ? ActionStatus.Dropped : ActionStatus.Done,
        dialog.Text(Outcome));

    /// <summary>An officer may end every action, an owner their own.</summary>
    private static IEnumerable<ActionItem> Theirs(DialogTurn dialog)
    {
        var isOfficer = Access.RolesOf(dialog.Turn.Actor, dialog.Of).Contains(CaseRole.Officer);
        return dialog.Of.OpenActions().Where(action => isOfficer || action.Owner?.Id == dialog.Turn.By.Id);
    }

    private static IEnumerable<Choice> Ends(Wording words) =>
        [new(words["Action.End.Done"], Done), new(words["Action.End.Dropped"], Dropped)];

    private static string Name(ActionItem action, Turn turn, Wording words) =>
        words["Actions.Line", action.Title.In(turn.Language), words["Actions.Open", turn.Day(action.DueAt)]];
}
