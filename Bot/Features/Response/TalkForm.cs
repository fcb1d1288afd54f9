using Weerbaar.Turns.Forms;

namespace Weerbaar.Features.Response;

/// <summary>"I have spoken with the employee", and whether they acted by the rules (D28). The employee reads both.</summary>
internal sealed class TalkForm() : CaseForm(DeciderVerbs.Talk, Permission.ConfirmTalk), IAboutOthers
{
    private const string Acted = "acted";

    protected override DialogAnswer Show(DialogTurn dialog)
    {
        var words = Texts.In(dialog.Turn.Language);
        return DialogForm.Show(dialog, words["Talk.Form"], Button.Submit(words["Talk.Send"], Verb, dialog.Of.Ids()),
            Layout.Paragraph(words["Talk.Form.Intro"]),
            DialogForm.OneOf(dialog, Acted, words["Talk.Acted"],
                [.. Enum.GetNames<ActedByTheRules>().Select(acted => new Choice(words[$"Talk.Acted.{acted}"], acted))]));
    }

    protected override CaseCommand Command(DialogTurn dialog) =>
        Enum.TryParse<ActedByTheRules>(dialog.Data.Input(Acted), out var acted) && Enum.IsDefined(acted)
            ? new ConfirmTalk(acted)
            : new ConfirmTalk(null);
}
