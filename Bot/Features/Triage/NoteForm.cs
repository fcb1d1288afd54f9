using Weerbaar.Turns.Forms;

namespace Weerbaar.Features.Triage;

/// <summary>A line in the officers' log.</summary>
internal sealed class NoteForm() : CaseForm(OfficersVerbs.Note, Permission.Assess), IAboutOthers
{
    private const string Note = "text";

    protected override DialogAnswer Show(DialogTurn dialog)
    {
        var words = Texts.In(dialog.Turn.Language);
        return DialogForm.Show(dialog, words["Note.Title"], Button.Submit(words["Note.Send"], Verb, dialog.Of.Ids()),
            DialogForm.LongText(dialog, Note, words["Note.Text"]),
            Layout.Small(words["Note.Help"]));
    }

    protected override CaseCommand Command(DialogTurn dialog) =>
        new LogNote(dialog.Text(Note));
}
