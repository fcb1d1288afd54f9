namespace Weerbaar.Features.Triage;

/// <summary>An officer has a file erased at once, with a reason; its hash stays (D7).</summary>
public sealed class PurgeForm : ICaseForm, IAboutOthers
{
    private const string File = "file";

    public string Verb => OfficerVerbs.Purge;

    public Right Needs => Right.Purge;

    /// <summary>The names of files are their sender's words.</summary>
    public bool ShowsContent => true;

    public ValueTask<DialogAnswer> ShowAsync(DialogTurn dialog, CancellationToken ct)
    {
        var words = Texts.In(dialog.Turn.Language);
        Choice[] files = [.. dialog.Of.Evidence
            .Where(file => file.Status is not EvidenceStatus.Purged)
            .Select(file => new Choice(words["Purge.File.Choice", file.Name, dialog.Turn.Time(file.ReceivedAt)], file.Id))];
        if (files.Length == 0)
        {
            return new(Form.Show(dialog, words["Purge.Title"], null, Layout.Paragraph(words["Purge.Nothing"])));
        }

        var send = Button.Submit(words["Purge.Send"], Verb, dialog.Of.Ids(), ActionStyle.Destructive);
        return new(Form.Show(dialog, words["Purge.Title"], send,
            Layout.Paragraph(words["Purge.Intro"]),
            Form.OneOf(dialog, File, words["Purge.File"], files),
            Form.LongText(dialog, Form.Reason, words["Purge.Reason"])));
    }

    public ValueTask<CaseCommand> CommandAsync(DialogTurn dialog, CancellationToken ct) =>
        new(new PurgeEvidence(dialog.Text(File), dialog.Text(Form.Reason)));
}
