using Weerbaar.Features.Triage;
using Weerbaar.Turns.Forms;

namespace Weerbaar.Features.Response;

/// <summary>A case closed too early goes on, with a reason (D45).</summary>
internal sealed class ReopenForm() : CaseForm(OfficersVerbs.Reopen, Permission.Close), IAboutOthers
{
    protected override DialogAnswer Show(DialogTurn dialog)
    {
        var words = Texts.In(dialog.Turn.Language);
        return DialogForm.Show(dialog, words["Reopen.Title"], Button.Submit(words["Reopen.Send"], Verb, dialog.Of.Ids()),
            Layout.Paragraph(words["Reopen.Intro"]),
            DialogForm.LongText(dialog, DialogForm.Reason, words["Reopen.Reason"]));
    }

    protected override CaseCommand Command(DialogTurn dialog) =>
        new ReopenCase(dialog.Text(DialogForm.Reason));
}
