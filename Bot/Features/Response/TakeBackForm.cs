using Weerbaar.Turns.Forms;

namespace Weerbaar.Features.Response;

/// <summary>An approval that nobody began to carry out is taken back, with a reason (D45).</summary>
internal sealed class TakeBackForm() : CaseForm(DeciderVerbs.TakeBack, Permission.TakeBack), IAboutOthers
{
    protected override DialogAnswer Show(DialogTurn dialog)
    {
        var words = Texts.In(dialog.Turn.Language);
        var ids = dialog.Of.Ids(DeciderVerbs.Revision, $"{dialog.Of.Proposal?.Revision}");
        return DialogForm.Show(dialog, words["TakeBack.Title"], Button.Submit(words["TakeBack.Send"], Verb, ids),
            Layout.Paragraph(words["TakeBack.Intro"]),
            DialogForm.LongText(dialog, DialogForm.Reason, words["TakeBack.Reason"]));
    }

    protected override CaseCommand Command(DialogTurn dialog) =>
        new TakeBackApproval(Proposals.Named(dialog.Data), dialog.Text(DialogForm.Reason));
}
