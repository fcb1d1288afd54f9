using System.Globalization;

namespace Weerbaar.Benchmarks.Machinery;

/// <summary>The words of a command line.</summary>
internal static class Words
{
    /// <summary>What follows a word; null: it is not there.</summary>
    public static string? After(IReadOnlyList<string> words, string name) =>
        words.ToList().IndexOf(name) is var at and >= 0 && at + 1 < words.Count ? words[at + 1] : null;

    /// <summary>Whole numbers with commas between them; null: the word is not there.</summary>
    public static IReadOnlyList<int>? Numbers(IReadOnlyList<string> words, string name) =>
        After(words, name)?.Split(',').Select(number => int.Parse(number, CultureInfo.InvariantCulture)).ToList();
}
