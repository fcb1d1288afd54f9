namespace Weerbaar.Features.Intake.Form;

/// <summary>
/// Choosing somebody of the organisation with Teams' own people picker; what comes back is an Entra object id.
/// </summary>
internal static class PeoplePicker
{
    public static InputChoiceSet Picker(string id, string label, string? value, DraftView view) => new(id, label, [])
    {
        Style = ChoiceStyle.Filtered,
        Placeholder = view.Words["People.Placeholder"],
        Value = value,
        ChoicesData = new ChoiceQuery("graph.microsoft.com/users"),
    };

    public static PersonId? Read(ActionData data, string id) => data.Person(id) is { } person ? new PersonId(person) : null;

    /// <summary>What to mend: nobody was chosen, or what was typed is nobody that the picker knows.</summary>
    public static string Fault(ActionData data, string id, string missing, DraftView view) =>
        data.NamesNobody(id) ? RefusalText.Of(new PersonUnknown(), view.Language) : view.Words[missing];
}
