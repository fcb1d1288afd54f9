namespace Weerbaar.Cases;

/// <summary>A part of the organisation whose officers have a channel of their own.</summary>
/// <param name="Name">As the administrator called it.</param>
/// <param name="Since">From when it has a channel.</param>
public sealed record Department(string Name, DateTimeOffset Since)
{
    /// <summary>Whether the directory means this one: spaces, and capitals or not, make no difference.</summary>
    public bool IsCalled(string? name) => KeyOf(name) is { Length: > 0 } key && key == KeyOf(Name);

    /// <summary>The same for all ways of writing one name; empty for no name.</summary>
    public static string KeyOf(string? name) => string.Join(' ', (name ?? "")
        .Normalize()
        .ToUpperInvariant()
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
