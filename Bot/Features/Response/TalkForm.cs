namespace Weerbaar.Features.Response;

/// <summary>"I have spoken with the employee", and whether they acted by the rules (D28). The employee reads both.</summary>
public sealed class TalkForm : ICaseForm, IAboutOthers
{
    private const string Acted = "acted";

    public string Verb => DeciderVerbs.Talk;

    public Right Needs => Right.ConfirmTalk;

    public bool ShowsContent => false;

    public ValueTask<DialogAnswer> ShowAsync(DialogTurn dialog, CancellationToken ct)
    {
        var words = Texts.In(dialog.Turn.Language);
        return new(Form.Show(dialog, words["Talk.Form"], Button.Submit(words["Talk.Send"], Verb, dialog.Of.Ids()),
            Layout.Paragraph(words["Talk.Form.Intro"]),
            Form.OneOf(dialog, Acted, words["Talk.Acted"],
                [.. Enum.GetNames<ActedByTheRules>().Select(acted => new Choice(words[$"Talk.Acted.{acted}"], acted))])));
    }

    public ValueTask<CaseCommand> CommandAsync(DialogTurn dialog, CancellationToken ct) => new(
        Enum.TryParse<ActedByTheRules>(dialog.Data.Input(Acted), out var acted) && Enum.IsDefined(acted)
            ? new ConfirmTalk(acted)
            : new ConfirmTalk(null));
}
