using Weerbaar.Turns.Forms;

namespace Weerbaar.Features.Triage;

/// <summary>An officer corrects the kinds, with a reason (D45).</summary>
internal sealed class KindsForm() : CaseForm(OfficersVerbs.Kinds, Permission.Assess), IAboutOthers
{
    private const string Kinds = "kinds";

    protected override DialogAnswer Show(DialogTurn dialog)
    {
        var words = Texts.In(dialog.Turn.Language);
        Choice[] kinds =
            [.. dialog.Turn.Playbook.Kinds.Select(kind => new Choice(kind.Name.In(dialog.Turn.Language), kind.Id))];
        return DialogForm.Show(dialog, words["Kinds.Title"], Button.Submit(words["Kinds.Send"], Verb, dialog.Of.Ids()),
            DialogForm.SeveralOf(dialog, Kinds, words["Kinds.Which"], kinds, string.Join(",", dialog.Of.Report?.Kinds ?? [])),
            DialogForm.LongText(dialog, DialogForm.Reason, words["Kinds.Reason"]));
    }

    protected override CaseCommand Command(DialogTurn dialog) =>
        new SetKinds(dialog.Data.Choices(Kinds), dialog.Text(DialogForm.Reason));
}
