namespace Weerbaar.Teams;

/// <summary>
/// What comes back from a people picker: an Entra object id in any of the forms in which clients send it. A typed name, an address or
/// an id that only another bot would know is nobody: then the person is asked to choose from the list.
/// </summary>
internal static class PickedPerson
{
    private const string Prefix = "8:orgid:";

    /// <summary>The id in its usual form; null: nobody was chosen.</summary>
    public static string? Person(this ActionData data, string id) => IdOf(data.Input(id));

    /// <summary>Those who were chosen in a picker of several, each once; null: one of them is nobody.</summary>
    public static IReadOnlyList<string>? People(this ActionData data, string id)
    {
        var chosen = data.Choices(id).Select(IdOf).Distinct().ToList();
        return chosen.Contains(null) ? null : [.. chosen.OfType<string>()];
    }

    /// <summary>Something was typed, and it is nobody.</summary>
    public static bool NamesNobody(this ActionData data, string id) => data.Input(id) is not null && data.Person(id) is null;

    private static string? IdOf(string? typed) =>
        Guid.TryParse(typed?.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) is true ? typed[Prefix.Length..] : typed, out var known)
            ? known.ToString("D")
            : null;
}
