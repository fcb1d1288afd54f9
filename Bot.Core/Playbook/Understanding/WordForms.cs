namespace Weerbaar.Playbook.Understanding;

/// <summary>The parts of phrases by the words that stand for them: as written, by stem, or by a slip of the keyboard.</summary>
internal sealed class WordForms
{
    /// <summary>A shorter word that is written as "=word" has too many neighbours to look for slips.</summary>
    private const int LongEnough = 7;

    private readonly Lookup<int> _exact = new();
    private readonly Lookup<int> _all = new();
    private readonly Lookup<int> _dutch = new();
    private readonly Lookup<int> _english = new();
    private readonly Lookup<string> _stems = new();
    private readonly FuzzyIndex _slips = new();

    /// <summary>Adds a word that has no other forms.</summary>
    public void AddExact(string plain, int part)
    {
        _exact.Add(plain, part);
        if (plain.Length >= LongEnough)
        {
            _slips.Add(plain, plain);
        }
    }

    /// <summary>Adds a word with its forms in its language, or in both.</summary>
    public void Add(string plain, Language? language, int part)
    {
        _all.Add(plain, part);
        _slips.Add(plain, plain);
        if (language is not Language.English)
        {
            _dutch.Add(plain, part);
            _stems.Add($"nl {DutchStem.Of(plain)}", plain);
            _slips.Add(DutchStem.Of(plain), plain);
        }

        if (language is not Language.Dutch)
        {
            _english.Add(plain, part);
            _stems.Add($"en {EnglishStem.Of(plain)}", plain);
            _slips.Add(EnglishStem.Of(plain), plain);
        }
    }

    /// <summary>The parts that an everyday word is, in a text that is in one language only, or in both.</summary>
    public IEnumerable<int> Everyday(string word, Language? only) => _exact[word].Union(only switch
    {
        Language.Dutch => _dutch[word],
        Language.English => _english[word],
        _ => _all[word],
    });

    /// <summary>The parts of which the word is a form.</summary>
    public HashSet<int> Of(string word) =>
    [
        .. _exact[word], .. _all[word],
        .. from stem in Spellings(word) from known in _stems[stem] from part in _all[known] select part,
    ];

    /// <summary>The parts of which the word may be a slip.</summary>
    public HashSet<int> Slips(string word) =>
    [
        .. from known in _slips.Find(word).Concat(_slips.Find(DutchStem.Of(word)))
           from part in _all[known].Concat(_exact[known])
           select part,
    ];

    private static string[] Spellings(string word) =>
        [$"nl {DutchStem.Of(word)}", $"en {EnglishStem.Of(word)}", $"en {EnglishStem.InDutchClothes(word)}"];
}
