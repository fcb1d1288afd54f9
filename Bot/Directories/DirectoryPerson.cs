namespace Weerbaar.Directories;

/// <summary>
/// Somebody as the directory knows them. <paramref name="Id"/> is the Entra object id in lower case;
/// <paramref name="PreferredLanguage"/> a tag such as "nl-NL", null when the directory holds none;
/// <paramref name="Upn"/> is what links to a chat or a meeting name them by; <paramref name="Department"/> as it was typed there.
/// </summary>
internal sealed record DirectoryPerson(
    string Id, string Name, string? PreferredLanguage, bool Enabled, bool Guest, string? Mail, string? Upn = null,
    string? Department = null)
{
    /// <summary>Numbers by which they are called in an emergency, the mobile one first; as they were typed there.</summary>
    public IReadOnlyList<string> Phones { get; init; } = [];
}
