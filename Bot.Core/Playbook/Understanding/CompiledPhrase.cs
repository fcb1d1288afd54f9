namespace Weerbaar.Playbook.Understanding;

/// <summary>A phrase of the playbook, ready to be looked for.</summary>
/// <param name="Phrase">As the playbook has it.</param>
/// <param name="Runs">Its words, as numbers of the vocabulary; those of one run must stand side by side.</param>
/// <param name="Reach">How far apart its outer words may stand: people put words between.</param>
internal sealed record CompiledPhrase(Phrase Phrase, int[][] Runs, int Reach)
{
    /// <summary>The phrase with its words close together, for what takes away and not what adds.</summary>
    public CompiledPhrase Tight => this with { Reach = Runs.Sum(run => run.Length) };

    /// <summary>Reads "a|b &lt;group&gt; c~d" into runs of parts.</summary>
    public static CompiledPhrase Of(Phrase phrase, Phrases phrases, Vocabulary vocabulary)
    {
        var runs = phrase.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(run => run.Split('~').Select(part => vocabulary.PartOf(Choices(part, phrase, phrases))).ToArray())
            .ToArray();
        return new CompiledPhrase(phrase, runs, (2 * runs.Sum(run => run.Length)) + 4);
    }

    private static List<GroupWord> Choices(string part, Phrase phrase, Phrases phrases) =>
    [
        .. part.Split('|', StringSplitOptions.RemoveEmptyEntries).SelectMany(word => word[0] == '<'
            ? phrases.WordGroups[word.Trim('<', '>')]
            : [new GroupWord(word, phrase.Language)]),
    ];
}
