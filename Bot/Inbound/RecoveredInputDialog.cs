namespace Weerbaar.Inbound;

/// <summary>
/// Gives back what was typed when even the case cannot be read: the texts in fields that can be sent again or copied, the
/// choices unseen beside them.
/// </summary>
internal static class RecoveredInputDialog
{
    public static DialogAnswer Show(ActionData typed, string fault, Language language)
    {
        var words = Turns.Texts.In(language);
        IEnumerable<CardElement> inputs = typed.Inputs.Select(input => new InputText(input.Key, words["Typed"])
        {
            Value = input.Value,
            IsMultiline = true,
            IsVisible = typed.Told.Contains(input.Key) || LooksTyped(input.Value) ? null : false,
        });
        var card = Layout.Card(language, fault, [Layout.Fault(fault), .. inputs]) with
        {
            Actions = [Button.Submit(words["Again"], typed.Verb, new Dictionary<string, string>(typed.Ids))],
        };
        return new DialogAnswer(words["Again"], card);
    }

    /// <summary>Ids of choices and dates have no spaces and are short.</summary>
    private static bool LooksTyped(string value) => value.Length > 40 || value.Contains(' ', StringComparison.Ordinal);
}
