namespace Weerbaar.Tests.Directories;

/// <summary>Somebody in the Graph of the tests, with a name that nobody else has.</summary>
internal sealed record Entry(string Id, string Name)
{
    public string? Manager { get; init; }
    public bool Enabled { get; init; } = true;
    public bool Guest { get; init; }
    public string? Language { get; init; } = "nl-NL";
    public string? Department { get; init; }
    public string? Mobile { get; init; }
    public IReadOnlyList<string> Groups { get; init; } = [];

    /// <summary>In answers about others only the id is told, as Graph does with whom the caller may not read.</summary>
    public bool Sparse { get; init; }

    public static string IdOf(int number) => $"ab12cd34-0000-4000-8000-{number:d12}";
}
