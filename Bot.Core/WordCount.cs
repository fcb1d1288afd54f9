namespace Weerbaar;

/// <summary>How long a text is, in words between white space; of a long one no more is looked at than is asked.</summary>
public static class WordCount
{
    /// <summary>Whether it has more words than so many.</summary>
    public static bool HasMoreWordsThan(this string text, int most) =>
        text.Split((char[]?)null, most + 1, StringSplitOptions.RemoveEmptyEntries).Length > most;
}
