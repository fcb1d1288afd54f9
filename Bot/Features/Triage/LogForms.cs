namespace Weerbaar.Features.Triage;

/// <summary>The consultation before the organisation reacts is logged: with whom, and what came of it (D12).</summary>
public sealed class ConsultationForm : ICaseForm, IAboutOthers
{
    private const string With = "with";
    private const string Outcome = "outcome";

    public string Verb => OfficerVerbs.Consult;

    public Right Needs => Right.Assess;

    public bool ShowsContent => false;

    public ValueTask<DialogAnswer> ShowAsync(DialogTurn dialog, CancellationToken ct)
    {
        var words = Texts.In(dialog.Turn.Language);
        Choice[] parties = [.. Consultation.Parties.Select(party => new Choice(words[$"Consult.With.{party}"], party))];
        return new(Form.Show(dialog, words["Consult.Title"], Button.Submit(words["Consult.Send"], Verb, dialog.Of.Ids()),
            Layout.Paragraph(words["Consult.Intro"]),
            Form.SeveralOf(dialog, With, words["Consult.With"], parties),
            Form.LongText(dialog, Outcome, words["Consult.Outcome"])));
    }

    public ValueTask<CaseCommand> CommandAsync(DialogTurn dialog, CancellationToken ct) =>
        new(new LogConsultation(dialog.Data.Choices(With), dialog.Text(Outcome)));
}

/// <summary>A line in the officers' log.</summary>
public sealed class NoteForm : ICaseForm, IAboutOthers
{
    private const string Note = "text";

    public string Verb => OfficerVerbs.Note;

    public Right Needs => Right.Assess;

    public bool ShowsContent => false;

    public ValueTask<DialogAnswer> ShowAsync(DialogTurn dialog, CancellationToken ct)
    {
        var words = Texts.In(dialog.Turn.Language);
        return new(Form.Show(dialog, words["Note.Title"], Button.Submit(words["Note.Send"], Verb, dialog.Of.Ids()),
            Form.LongText(dialog, Note, words["Note.Text"]),
            Layout.Small(words["Note.Help"])));
    }

    public ValueTask<CaseCommand> CommandAsync(DialogTurn dialog, CancellationToken ct) =>
        new(new LogNote(dialog.Text(Note)));
}
