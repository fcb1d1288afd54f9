using Weerbaar.Turns.Forms;

namespace Weerbaar.Features.Triage;

/// <summary>An officer has a file erased at once, with a reason; its hash stays (D7).</summary>
internal sealed class PurgeForm() : CaseForm(OfficersVerbs.Purge, Permission.Purge), IAboutOthers
{
    private const string File = "file";

    /// <summary>The names of files are their sender's words.</summary>
    public override bool ShowsContent => true;

    protected override DialogAnswer Show(DialogTurn dialog)
    {
        var words = Texts.In(dialog.Turn.Language);
        Choice[] files = [.. dialog.Of.Evidence
            .Where(file => file.Status is not EvidenceStatus.Purged)
            .Select(file => new Choice(words["Purge.File.Choice", file.Name, dialog.Turn.Time(file.ReceivedAt)], file.Id))];
        if (files.Length == 0)
        {
            return DialogForm.Show(dialog, words["Purge.Title"], null, Layout.Paragraph(words["Purge.Nothing"]));
        }

        var send = Button.Submit(words["Purge.Send"], Verb, dialog.Of.Ids(), ActionStyle.Destructive);
        return DialogForm.Show(dialog, words["Purge.Title"], send,
            Layout.Paragraph(words["Purge.Intro"]),
            DialogForm.OneOf(dialog, File, words["Purge.File"], files),
            DialogForm.LongText(dialog, DialogForm.Reason, words["Purge.Reason"]));
    }

    protected override CaseCommand Command(DialogTurn dialog) =>
        new PurgeEvidence(dialog.Text(File), dialog.Text(DialogForm.Reason));
}
