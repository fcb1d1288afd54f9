using System.Globalization;

namespace Weerbaar.Features.Evidence;

/// <summary>
/// A file's name as its sender called it, without what would break a line. What is too long loses its middle, between
/// two characters as people see them: never half an emoji or a letter without its accent.
/// </summary>
internal static class FileNames
{
    private const int Most = 150;
    private const int MostInSentence = 60;

    public static string Whole(string? name) => Cut(Clean(name), Most);

    public static string Short(string? name) => Cut(Clean(name), MostInSentence);

    /// <summary>Marks that turn the direction of writing can make "exe.fdp" read as "pdf.exe".</summary>
    private static string Clean(string? name) =>
        string.Concat((name ?? "").Where(character => !char.IsControl(character) && !IsTurning(character))).Trim();

    private static bool IsTurning(char character) => character is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069';

    private static string Cut(string name, int most)
    {
        if (name.Length <= most)
        {
            return name;
        }

        var starts = StringInfo.ParseCombiningCharacters(name);
        var head = starts.Where(start => start <= most / 2).Max();
        var tail = starts.Where(start => start >= name.Length - (most / 2)).DefaultIfEmpty(name.Length).Min();
        return name[..head] + "…" + name[tail..];
    }
}
