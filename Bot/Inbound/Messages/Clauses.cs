namespace Weerbaar.Inbound.Messages;

/// <summary>The parts of a message that may each say something of its own.</summary>
internal static class Clauses
{
    private static readonly HashSet<string> Beginnings =
        [.. Enum.GetValues<Language>().SelectMany(language => Texts.In(language)["Clause.Begins"].Split(' '))];

    /// <summary>Parted after a mark, and before a word with which another clause begins.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Of(string[] words)
    {
        var clauses = new List<List<string>> { new() };
        foreach (var word in words)
        {
            if (Beginnings.Contains(word.ToLowerInvariant()))
            {
                clauses.Add([]);
            }

            clauses[^1].Add(word);
            if (word[^1] is '.' or ',' or '?' or '!' or ';' or ':')
            {
                clauses.Add([]);
            }
        }

        return clauses;
    }
}
