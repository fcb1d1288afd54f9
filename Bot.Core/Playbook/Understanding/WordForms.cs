namespace Weerbaar.Playbook.Understanding;

/// <summary>The parts of phrases by the words that stand for them: as written, by stem, or by a slip of the keyboard.</summary>
internal sealed class WordForms
{
    /// <summary>A shorter word that is written as "=word" has too many neighbours to look for slips.</summary>
    private const int LongEnough = 7;

    private readonly Lookup<int> exact = new();
    private readonly Lookup<int> all = new();
    private readonly Lookup<int> dutch = new();
    private readonly Lookup<int> english = new();
    private readonly Lookup<string> stems = new();
    private readonly FuzzyIndex slips = new();

    /// <summary>Adds a word that has no other forms.</summary>
    public void AddExact(string plain, int part)
    {
        exact.Add(plain, part);
        if (plain.Length >= LongEnough)
        {
            slips.Add(plain, plain);
        }
    }

    /// <summary>Adds a word with its forms in its language, or in both.</summary>
    public void Add(string plain, Language? language, int part)
    {
        all.Add(plain, part);
        slips.Add(plain, plain);
        if (language is not Language.English)
        {
            dutch.Add(plain, part);
            stems.Add($"nl {DutchStem.Of(plain)}", plain);
            slips.Add(DutchStem.Of(plain), plain);
        }

        if (language is not Language.Dutch)
        {
            english.Add(plain, part);
            stems.Add($"en {EnglishStem.Of(plain)}", plain);
            slips.Add(EnglishStem.Of(plain), plain);
        }
    }

    /// <summary>The parts that an everyday word is, in a text that is in one language only, or in both.</summary>
    public IEnumerable<int> Everyday(string word, Language? only) => exact[word].Union(only switch
    {
        Language.Dutch => dutch[word],
        Language.English => english[word],
        _ => all[word],
    });

    /// <summary>The parts of which the word is a form.</summary>
    public HashSet<int> Of(string word) =>
    [
        .. exact[word], .. all[word],
        .. from stem in Spellings(word) from known in stems[stem] from part in all[known] select part,
    ];

    /// <summary>The parts of which the word may be a slip.</summary>
    public HashSet<int> Slips(string word) =>
    [
        .. from known in slips.Find(word).Concat(slips.Find(DutchStem.Of(word)))
           from part in all[known].Concat(exact[known])
           select part,
    ];

    private static string[] Spellings(string word) =>
        [$"nl {DutchStem.Of(word)}", $"en {EnglishStem.Of(word)}", $"en {EnglishStem.InDutchClothes(word)}"];
}
