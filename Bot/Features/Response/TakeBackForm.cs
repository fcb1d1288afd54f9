namespace Weerbaar.Features.Response;

/// <summary>An approval that nobody began to carry out is taken back, with a reason (D45).</summary>
public sealed class TakeBackForm : ICaseForm, IAboutOthers
{
    public string Verb => DeciderVerbs.TakeBack;

    public Right Needs => Right.TakeBack;

    public bool ShowsContent => false;

    public ValueTask<DialogAnswer> ShowAsync(DialogTurn dialog, CancellationToken ct)
    {
        var words = Texts.In(dialog.Turn.Language);
        var ids = dialog.Of.Ids(DeciderVerbs.Revision, $"{dialog.Of.Proposal?.Revision}");
        return new(Form.Show(dialog, words["TakeBack.Title"], Button.Submit(words["TakeBack.Send"], Verb, ids),
            Layout.Paragraph(words["TakeBack.Intro"]),
            Form.LongText(dialog, Form.Reason, words["TakeBack.Reason"])));
    }

    public ValueTask<CaseCommand> CommandAsync(DialogTurn dialog, CancellationToken ct) =>
        new(new TakeBackApproval(Proposals.Named(dialog.Data), dialog.Text(Form.Reason)));
}
