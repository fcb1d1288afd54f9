namespace Weerbaar.Playbook.Understanding;

/// <summary>A phrase of the playbook, ready to be looked for.</summary>
/// <param name="Phrase">As the playbook has it.</param>
/// <param name="Parts">Its words, as numbers of the vocabulary.</param>
/// <param name="Joined">Whether each part must come directly after the part before it.</param>
/// <param name="Reach">How far apart its outer words may stand: people put words between.</param>
internal sealed record CompiledPhrase(Phrase Phrase, int[] Parts, bool[] Joined, int Reach)
{
    /// <summary>The phrase with its words close together, for what takes away and not what adds.</summary>
    public CompiledPhrase Tight => this with { Reach = Parts.Length };

    /// <summary>Reads "a|b &lt;group&gt; c~d" into parts.</summary>
    public static CompiledPhrase Of(Phrase phrase, Phrases phrases, Vocabulary vocabulary)
    {
        var words = phrase.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(word => word.Split('~').Select((part, at) => (Part: part, Joined: at > 0)))
            .ToList();
        return new CompiledPhrase(
            phrase,
            [.. words.Select(word => vocabulary.PartOf(Choices(word.Part, phrase, phrases)))],
            [.. words.Select(word => word.Joined)],
            (2 * words.Count) + 4);
    }

    private static List<GroupWord> Choices(string part, Phrase phrase, Phrases phrases) =>
    [
        .. part.Split('|', StringSplitOptions.RemoveEmptyEntries).SelectMany(word => word[0] == '<'
            ? phrases.WordGroups[word.Trim('<', '>')]
            : [new GroupWord(word, phrase.Language)]),
    ];
}
