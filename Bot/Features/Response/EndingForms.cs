using Weerbaar.Features.Triage;

namespace Weerbaar.Features.Response;

/// <summary>An officer closes a case: every action is done or dropped, or nothing was decided, with a reason (D23).</summary>
public sealed class CloseForm : ICaseForm, IAboutOthers
{
    public string Verb => OfficerVerbs.Close;

    public Right Needs => Right.Close;

    public bool ShowsContent => false;

    public ValueTask<DialogAnswer> ShowAsync(DialogTurn dialog, CancellationToken ct)
    {
        var words = Texts.In(dialog.Turn.Language);
        var decided = dialog.Of.Proposal?.Decision is { Verdict: Verdict.Approved };
        return new(Form.Show(dialog, words["Close.Title"], Button.Submit(words["Close.Send"], Verb, dialog.Of.Ids()),
            Layout.Paragraph(words[decided ? "Close.Intro" : "Close.Undecided"]),
            Form.LongText(dialog, Form.Reason, words[decided ? "Close.Remark" : "Close.Reason"], required: !decided)));
    }

    public ValueTask<CaseCommand> CommandAsync(DialogTurn dialog, CancellationToken ct) =>
        new(new CloseCase(dialog.Data.Input(Form.Reason)));
}

/// <summary>A case closed too early goes on, with a reason (D45).</summary>
public sealed class ReopenForm : ICaseForm, IAboutOthers
{
    public string Verb => OfficerVerbs.Reopen;

    public Right Needs => Right.Close;

    public bool ShowsContent => false;

    public ValueTask<DialogAnswer> ShowAsync(DialogTurn dialog, CancellationToken ct)
    {
        var words = Texts.In(dialog.Turn.Language);
        return new(Form.Show(dialog, words["Reopen.Title"], Button.Submit(words["Reopen.Send"], Verb, dialog.Of.Ids()),
            Layout.Paragraph(words["Reopen.Intro"]),
            Form.LongText(dialog, Form.Reason, words["Reopen.Reason"])));
    }

    public ValueTask<CaseCommand> CommandAsync(DialogTurn dialog, CancellationToken ct) =>
        new(new ReopenCase(dialog.Text(Form.Reason)));
}
