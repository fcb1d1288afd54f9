using Weerbaar.Features.Triage;
using Weerbaar.Turns.Forms;

namespace Weerbaar.Features.Response;

/// <summary>An officer closes a case: every action is done or dropped, or nothing was decided, with a reason (D23).</summary>
internal sealed class CloseForm() : CaseForm(OfficersVerbs.Close, Permission.Close), IAboutOthers
{
    protected override DialogAnswer Show(DialogTurn dialog)
    {
        var words = Texts.In(dialog.Turn.Language);
        var decided = dialog.Of.Proposal?.Decision is { Verdict: Verdict.Approved };
        return DialogForm.Show(dialog, words["Close.Title"], Button.Submit(words["Close.Send"], Verb, dialog.Of.Ids()),
            Layout.Paragraph(words[decided ? "Close.Intro" : "Close.Undecided"]),
            DialogForm.LongText(dialog, DialogForm.Reason, words[decided ? "Close.Remark" : "Close.Reason"], required: !decided));
    }

    protected override CaseCommand Command(DialogTurn dialog) =>
        new CloseCase(dialog.Data.Input(DialogForm.Reason));
}
