namespace Weerbaar.Playbook.Understanding;

/// <summary>How a long text is cut for reading, so that its length costs no more than its length.</summary>
internal static class LongText
{
    /// <summary>Characters that are read at once.</summary>
    public const int Whole = 6_000;

    /// <summary>Characters of a piece…</summary>
    private const int Piece = 4_000;

    /// <summary>…and of what it has in common with the next, so that no sentence is only read in halves.</summary>
    private const int Common = 400;

    /// <summary>Characters that are read at most; of what is longer, its beginning and its end.</summary>
    private const int Most = 60_000;

    /// <summary>Where somebody says what it is about, and what they want.</summary>
    public static string Ends(string text) => $"{text[..(2 * Whole / 3)]}\n\n{text[^(Whole / 3)..]}";

    public static IEnumerable<string> Pieces(string text) => text.Length <= Most
        ? Cut(text)
        : Cut(text[..(2 * Most / 3)]).Concat(Cut(text[^(Most / 3)..]));

    private static IEnumerable<string> Cut(string text)
    {
        for (var at = 0; at == 0 || at + Common < text.Length; at += Piece - Common)
        {
            yield return text.Substring(at, Math.Min(Piece, text.Length - at));
        }
    }
}
