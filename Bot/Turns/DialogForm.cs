namespace Weerbaar.Turns;

/// <summary>Dialogs in which an officer or a manager types: number, what went wrong, inputs, one button.</summary>
internal static class DialogForm
{
    public const string Reason = "reason";

    /// <summary>Most characters that a client lets a person type in one field.</summary>
    public const int MostTyped = Limits.Text;

    public static DialogAnswer Show(
        DialogTurn dialog, string title, ActionSubmit? send, params IReadOnlyList<CardElement?> body)
    {
        var language = dialog.Turn.Language;
        var card = Layout.Card(language, title,
        [
            Layout.Fault(dialog.Fault),
            Layout.Small(Texts.In(language)["Form.Case", dialog.Of.Number]),
            .. body,
        ]);
        return new DialogAnswer(title, send is null ? card : card with { Actions = [send] }, DialogSize.Large);
    }

    /// <summary>A field for a few sentences, with what was typed before.</summary>
    public static InputText LongText(DialogTurn dialog, string id, string label, bool required = true) => new(id, label)
    {
        IsMultiline = true,
        MaxLength = MostTyped,
        IsRequired = required ? true : null,
        ErrorMessage = required ? Texts.In(dialog.Turn.Language)["Form.Required"] : null,
        Value = Typed(dialog, id),
    };

    public static InputText Line(DialogTurn dialog, string id, string label) =>
        new(id, label) { MaxLength = 200, Value = Typed(dialog, id) };

    /// <summary>One choice, all of them in view.</summary>
    public static InputChoiceSet OneOf(
        DialogTurn dialog, string id, string label, IReadOnlyList<Choice> choices, string? chosen = null) =>
        new(id, label, choices)
        {
            Style = ChoiceStyle.Expanded,
            IsRequired = true,
            ErrorMessage = Texts.In(dialog.Turn.Language)["Form.Choose"],
            Value = Typed(dialog, id) ?? chosen,
        };

    /// <summary>Several choices, all of them in view.</summary>
    public static InputChoiceSet SeveralOf(
        DialogTurn dialog, string id, string label, IReadOnlyList<Choice> choices, string? chosen = null) =>
        OneOf(dialog, id, label, choices, chosen) with { IsMultiSelect = true };

    public static string Text(this DialogTurn dialog, string id) => dialog.Data.Input(id) ?? "";

    /// <summary>What was typed before, when the form is shown again.</summary>
    public static string? Typed(DialogTurn dialog, string id) => dialog.Data.Inputs.GetValueOrDefault(id);
}
