namespace Weerbaar.Benchmarks.Speed;

/// <summary>Puts figures into the place that a document keeps for them.</summary>
internal static class Document
{
    private const string From = "<!-- figures -->", To = "<!-- /figures -->";

    /// <exception cref="InvalidOperationException">The document has no such place.</exception>
    public static void Fill(string path, string figures) => File.WriteAllText(path, Filled(File.ReadAllText(path), figures));

    public static string Filled(string text, string figures)
    {
        var (from, to) = (text.IndexOf(From, StringComparison.Ordinal), text.IndexOf(To, StringComparison.Ordinal));
        return from >= 0 && to > from
            ? $"{text[..(from + From.Length)]}\n\n{figures.TrimEnd()}\n\n{text[to..]}"
            : throw new InvalidOperationException($"It must hold {From} and, after it, {To}.");
    }
}
