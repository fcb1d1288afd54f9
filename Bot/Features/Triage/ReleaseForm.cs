using Weerbaar.Turns.Forms;

namespace Weerbaar.Features.Triage;

/// <summary>The officer lets go of the case, with a reason (D45).</summary>
internal sealed class ReleaseForm() : CaseForm(OfficersVerbs.Release, Permission.Claim), IAboutOthers
{
    protected override DialogAnswer Show(DialogTurn dialog)
    {
        var words = Texts.In(dialog.Turn.Language);
        return DialogForm.Show(dialog, words["Release.Title"], Button.Submit(words["Release.Send"], Verb, dialog.Of.Ids()),
            Layout.Paragraph(words["Release.Intro"]),
            DialogForm.LongText(dialog, DialogForm.Reason, words["Release.Reason"]));
    }

    protected override CaseCommand Command(DialogTurn dialog) =>
        new ReleaseCase(dialog.Text(DialogForm.Reason));
}
