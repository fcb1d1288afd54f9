using Weerbaar.AdaptiveCards;
using Weerbaar.Cases;

namespace Weerbaar.Intake.Form;

/// <summary>Choosing somebody of the organisation with Teams' own people picker; what comes back is an Entra object id.</summary>
internal static class People
{
    public static InputChoiceSet Picker(string id, string label, string? value, DraftView view) => new(id, label, [])
    {
        Style = ChoiceStyle.Filtered,
        Placeholder = view.Words["People.Placeholder"],
        Value = value,
        ChoicesData = new ChoiceQuery("graph.microsoft.com/users"),
    };

    public static PersonId? Read(string? typed) => Guid.TryParseExact(typed, "D", out var id) ? new PersonId(id.ToString("D")) : null;
}
