namespace Weerbaar.Teams;

/// <summary>
/// What comes back from a people picker: an Entra object id in any of the forms in which clients send it. A typed name, an address or
/// an id that only another bot would know is nobody: then the person is asked to choose from the list.
/// </summary>
public static class PickedPerson
{
    private const string Prefix = "8:orgid:";

    /// <summary>The id in its usual form; null: nobody was chosen.</summary>
    public static string? Person(this ActionData data, string id)
    {
        var typed = data.Input(id);
        return Guid.TryParse(typed?.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) is true ? typed[Prefix.Length..] : typed, out var known)
            ? known.ToString("D")
            : null;
    }

    /// <summary>Something was typed, and it is nobody.</summary>
    public static bool NamesNobody(this ActionData data, string id) => data.Input(id) is not null && data.Person(id) is null;
}
