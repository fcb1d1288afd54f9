using Weerbaar.Playbook.Understanding;
using Weerbaar.Turns.Forms;

namespace Weerbaar.Features.OwnCase;

/// <summary>Something is added to a report that was sent (D4).</summary>
internal sealed class AddForm(MessageReader reader) : CaseForm(Name, Permission.Add)
{
    public const string Name = "own-add";
    private const string Text = "text";

    protected override DialogAnswer Show(DialogTurn dialog)
    {
        var words = Texts.In(dialog.Turn.Language);
        var card = Layout.Card(
            dialog.Turn.Language,
            words["Add.Title"],
            Layout.Fault(dialog.Fault),
            Layout.Paragraph(words["Add.Intro"]),
            new InputText(Text, words["Add.Label"])
            {
                IsMultiline = true,
                MaxLength = Limits.Addition,
                IsRequired = true,
                ErrorMessage = words["Add.Error"],
                Value = dialog.Data.Inputs.GetValueOrDefault(Text),
            }) with
        {
            Actions = [Button.Submit(words["Add.Send"], Name, dialog.Of.Ids(), ActionStyle.Positive)],
        };
        return new DialogAnswer(words["Add.Title"], card);
    }

    protected override CaseCommand Command(DialogTurn dialog)
    {
        var text = dialog.Data.Inputs.GetValueOrDefault(Text) ?? "";
        return new AddToReport(text) { Threatens = reader.Read(text).Threatens };
    }
}
