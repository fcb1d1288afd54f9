namespace Weerbaar.Playbook.Loading;

/// <summary>Joins the phrases of all files into one.</summary>
internal static class PhraseFiles
{
    public static Phrases Read(IReadOnlyList<(string File, Fields Fields)> files)
    {
        var parts = files.Select(file => new PhraseSections(file.Fields, LanguageOf(file.File)).Read()).ToList();
        return new Phrases
        {
            WordGroups = Joined(parts.SelectMany(part => part.WordGroups)),
            CommonWords = [.. parts.SelectMany(part => part.CommonWords)],
            Negations = [.. parts.SelectMany(part => part.Negations)],
            NegationEnds = [.. parts.SelectMany(part => part.NegationEnds)],
            Kinds = Joined(parts.SelectMany(part => part.Kinds)),
            Unclear = parts.Select(part => part.Unclear).FirstOrDefault(kind => kind.Length > 0, ""),
            Danger = [.. parts.SelectMany(part => part.Danger)],
            Cries = [.. parts.SelectMany(part => part.Cries)],
            SelfHarm = [.. parts.SelectMany(part => part.SelfHarm)],
            Urged = [.. parts.SelectMany(part => part.Urged)],
            Done = [.. parts.SelectMany(part => part.Done)],
            Harmless = [.. parts.SelectMany(part => part.Harmless)],
            Colleague = [.. parts.SelectMany(part => part.Colleague)],
            Intents = Joined(parts.SelectMany(part => part.Intents)),
        };
    }

    /// <summary>Without them danger or self-harm would never be recognised, and nobody would notice.</summary>
    public static void CheckSafety(Phrases phrases, SourceLocation place, Diagnostics findings)
    {
        if (phrases.Danger.Count == 0)
        {
            findings.Fault(place, "the phrases name no words of danger ('danger').");
        }

        if (phrases.SelfHarm.Count == 0)
        {
            findings.Fault(place, "the phrases name no words of self-harm ('self-harm').");
        }
    }

    private static Language? LanguageOf(string file) =>
        file.EndsWith(".nl.yaml", StringComparison.Ordinal) ? Language.Dutch
        : file.EndsWith(".en.yaml", StringComparison.Ordinal) ? Language.English
        : null;

    private static Dictionary<string, IReadOnlyList<T>> Joined<T>(IEnumerable<KeyValuePair<string, IReadOnlyList<T>>> parts) =>
        parts.GroupBy(part => part.Key).ToDictionary(
            group => group.Key, group => (IReadOnlyList<T>)[.. group.SelectMany(part => part.Value)]);
}
