using Weerbaar.Turns.Forms;

namespace Weerbaar.Features.Learning;

/// <summary>Two questions (D31): what went well, what would you do differently; one of them is enough.</summary>
internal sealed class EvaluateForm() : CaseForm(EvaluationCard.EvaluateVerb, Permission.Evaluate), IAboutOthers
{
    private const string Well = "well";
    private const string Otherwise = "otherwise";

    protected override DialogAnswer Show(DialogTurn dialog)
    {
        var words = Texts.In(dialog.Turn.Language);
        var own = dialog.Of.Evaluations.FirstOrDefault(each => each.By.Id == dialog.Turn.By.Id);
        return DialogForm.Show(dialog, words["Button.Evaluate"], Button.Submit(words["Send"], Verb, dialog.Of.Ids()),
            Layout.Paragraph(words["Ask.Intro"]),
            Question(dialog, Well, words["Ask.Well"], own?.Well),
            Question(dialog, Otherwise, words["Ask.Otherwise"], own?.Otherwise));
    }

    protected override CaseCommand Command(DialogTurn dialog) =>
        new Evaluate(dialog.Text(Well), dialog.Text(Otherwise));

    private static InputText Question(DialogTurn dialog, string id, string label, string? before)
    {
        var input = DialogForm.LongText(dialog, id, label, required: false);
        return input with { Value = input.Value ?? before };
    }
}
