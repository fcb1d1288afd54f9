namespace Weerbaar.Playbook.Understanding;

/// <summary>How well a word of a text is a part of a phrase: 1 when it is that word or a form of it, less for a slip.</summary>
internal readonly record struct PartHit(int Part, double Quality);

/// <summary>
/// The words of all phrases, found by form, stem, beginning, end, or slip of the keyboard. A part is one place in a
/// phrase: a word, several words to choose from, or a group.
/// </summary>
internal sealed class Vocabulary
{
    /// <summary>A slip is still a strong sign, but never as strong as the word.</summary>
    private const double SlipQuality = 0.85;

    /// <summary>What is longer is no word, and would cost time to take apart.</summary>
    private const int LongestWord = 40;

    private const int ShortestAffix = 3;

    private readonly Dictionary<string, int> parts = [];
    private readonly Lookup forms = new();
    private readonly Lookup dutch = new();
    private readonly Lookup english = new();
    private readonly Lookup beginnings = new();
    private readonly Lookup ends = new();
    private readonly Lookup slips = new();
    private readonly Dictionary<string, HashSet<string>> shortened = [];
    private readonly HashSet<string> common;

    public Vocabulary(IEnumerable<GroupWord> common) =>
        this.common = [.. common.Select(word => Words.One(word.Text))];

    public int Count => parts.Count;

    /// <summary>The number of a part; the same words get the same number.</summary>
    public int PartOf(IReadOnlyList<GroupWord> words)
    {
        var key = string.Join('|', words.Select(word => $"{word.Text}:{word.Language}"));
        if (!parts.TryGetValue(key, out var part))
        {
            part = parts[key] = parts.Count;
            foreach (var word in words)
            {
                Add(word, part);
            }
        }

        return part;
    }

    /// <summary>The parts that a word of a text can be.</summary>
    public IReadOnlyCollection<PartHit> Find(string word)
    {
        if (word.Length > LongestWord)
        {
            return [];
        }

        if (common.Contains(word))
        {
            return [.. forms[word].Select(part => new PartHit(part, 1))];
        }

        var (nl, en) = (DutchStem.Of(word), EnglishStem.Of(word));
        HashSet<int> whole = [.. forms[word], .. dutch[nl], .. english[en], .. english[EnglishStem.InDutchClothes(word)]];
        HashSet<int> found = [.. whole, .. Affixed(word)];
        var hits = found.Select(part => new PartHit(part, 1));
        return whole.Count > 0 || word.Length < 4
            ? [.. hits]
            : [.. hits.Concat(Slips([word, nl, en]).Where(slip => !found.Contains(slip.Part)))];
    }

    private HashSet<int> Affixed(string word)
    {
        var found = new HashSet<int>();
        for (var length = ShortestAffix; length <= word.Length; length++)
        {
            found.UnionWith(beginnings.Of(word.AsSpan(0, length)));
            found.UnionWith(ends.Of(word.AsSpan(word.Length - length)));
        }

        return found;
    }

    private HashSet<PartHit> Slips(HashSet<string> spellings) =>
    [
        .. from typed in spellings
           from left in Spelling.Shortened(typed, Spelling.Errors(typed.Length))
           from meant in shortened.GetValueOrDefault(left) ?? []
           where Spelling.IsSlip(typed, meant)
           from part in slips[meant]
           select new PartHit(part, SlipQuality),
    ];

    private void Add(GroupWord word, int part)
    {
        var plain = Words.One(word.Text);
        if (word.Text[0] == '=')
        {
            forms.Add(plain, part);
        }
        else if (word.Text[^1] == '-')
        {
            beginnings.Add(plain, part);
        }
        else if (word.Text[0] == '-')
        {
            ends.Add(plain, part);
        }
        else
        {
            AddForms(plain, word.Language, part);
        }
    }

    private void AddForms(string plain, Language? language, int part)
    {
        forms.Add(plain, part);
        AddSlips(plain, part);
        if (language is not Language.English)
        {
            dutch.Add(DutchStem.Of(plain), part);
            AddSlips(DutchStem.Of(plain), part);
        }

        if (language is not Language.Dutch)
        {
            english.Add(EnglishStem.Of(plain), part);
            AddSlips(EnglishStem.Of(plain), part);
        }
    }

    private void AddSlips(string meant, int part)
    {
        var known = slips[meant].Count > 0;
        slips.Add(meant, part);
        foreach (var left in known ? [] : Spelling.Shortened(meant, Spelling.Errors(meant.Length)))
        {
            (shortened.TryGetValue(left, out var words) ? words : shortened[left] = []).Add(meant);
        }
    }

    /// <summary>Parts by a spelling; none for one that is not there.</summary>
    private sealed class Lookup
    {
        private static readonly HashSet<int> None = [];

        private readonly Dictionary<string, HashSet<int>> parts = [];

        public HashSet<int> this[string spelling] => parts.TryGetValue(spelling, out var found) ? found : None;

        public HashSet<int> Of(ReadOnlySpan<char> spelling) =>
            parts.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(spelling, out var found) ? found : None;

        public void Add(string spelling, int part) =>
            (parts.TryGetValue(spelling, out var known) ? known : parts[spelling] = []).Add(part);
    }
}
