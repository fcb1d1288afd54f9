using System.Collections.Frozen;

namespace Weerbaar.Features.TeamTalk.Checking;

/// <summary>Lists of plain facts that ship with the bot: names, places, and words that are no name. One or more words a line.</summary>
internal static class WordList
{
    public static FrozenSet<string> FirstNames { get; } = Words("first-names");

    public static FrozenSet<string> FamilyNames { get; } = Words("family-names");

    /// <summary>Words that may also be a name or a place.</summary>
    public static FrozenSet<string> Ordinary { get; } = Words("ordinary");

    public static FrozenSet<string> Harmless { get; } = Words("harmless");

    public static FrozenSet<string> Municipalities { get; } = Lines("municipalities").ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static FrozenSet<string> Towns { get; } = Lines("towns").ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static FrozenSet<string> Words(string list) =>
        Lines(list).SelectMany(line => line.Split(' ')).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static List<string> Lines(string list)
    {
        using var stream = typeof(WordList).Assembly.GetManifestResourceStream($"Weerbaar.Features.TeamTalk.{list}.txt")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '#')];
    }
}
