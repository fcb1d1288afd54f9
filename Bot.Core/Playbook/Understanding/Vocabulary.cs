namespace Weerbaar.Playbook.Understanding;

/// <summary>How well a word of a text is a part of a phrase: 1 when it is that word or a form of it, less for a slip.</summary>
internal readonly record struct PartHit(int Part, double Quality);

/// <summary>What a verb becomes with a word that stands apart from it: zoek … op.</summary>
internal readonly record struct SplitHit(string Particle, int Part);

/// <summary>
/// The words of all phrases, and the parts of phrases that each can be. A part is one place in a phrase: a word, several
/// words to choose from, or a group.
/// </summary>
internal sealed class Vocabulary
{
    /// <summary>A slip is still a strong sign, but never as strong as the word.</summary>
    private const double SlipQuality = 0.85;

    /// <summary>What is longer is no word, and would cost time to take apart.</summary>
    private const int LongestWord = 40;

    private const int ShortestAffix = 3;

    private readonly Dictionary<string, int> _parts = [];
    private readonly WordForms _forms = new();
    private readonly Lookup<int> _beginnings = new();
    private readonly Lookup<int> _ends = new();
    private readonly Lookup<SplitHit> _split = new();
    private readonly HashSet<string> _common;

    public Vocabulary(IEnumerable<GroupWord> common) =>
        this._common = [.. common.Select(word => Words.One(word.Text))];

    public int Count => _parts.Count;

    /// <summary>The number of a part; the same words get the same number.</summary>
    public int PartOf(IReadOnlyList<GroupWord> words)
    {
        var key = string.Join('|', words.Select(word => $"{word.Text}:{word.Language}"));
        if (!_parts.TryGetValue(key, out var part))
        {
            part = _parts[key] = _parts.Count;
            foreach (var word in words)
            {
                Add(word, part);
            }
        }

        return part;
    }

    /// <summary>
    /// The parts that a word of a text can be. A name is never a slip of a word, and an everyday word never one of a
    /// language that the text is not in: "of" is no "or else" in English.
    /// </summary>
    public IReadOnlyCollection<PartHit> Find(string word, bool isName, Language? only)
    {
        if (word.Length > LongestWord)
        {
            return [];
        }

        if (_common.Contains(word))
        {
            return [.. _forms.Everyday(word, only).Select(part => new PartHit(part, 1))];
        }

        var whole = _forms.Of(word);
        HashSet<int> found = [.. whole, .. Affixed(word)];
        var hits = found.Select(part => new PartHit(part, 1));
        return whole.Count > 0 || word.Length < 4 || isName
            ? [.. hits]
            : [.. hits.Concat(_forms.Slips(word).Except(found).Select(part => new PartHit(part, SlipQuality)))];
    }

    /// <summary>The parts that a verb can be when a particle stands near it.</summary>
    public IReadOnlyCollection<SplitHit> FindSplit(string word) => _split[DutchStem.Of(word)];

    private HashSet<int> Affixed(string word)
    {
        var found = new HashSet<int>();
        for (var length = ShortestAffix; length <= word.Length; length++)
        {
            found.UnionWith(_beginnings.Of(word.AsSpan(0, length)));
            found.UnionWith(_ends.Of(word.AsSpan(word.Length - length)));
        }

        return found;
    }

    private void Add(GroupWord word, int part)
    {
        var plain = Words.One(word.Text);
        if (word.Text[0] == '=')
        {
            _forms.AddExact(plain, part);
        }
        else if (word.Text[^1] == '-')
        {
            _beginnings.Add(plain, part);
        }
        else if (word.Text[0] == '-')
        {
            _ends.Add(plain, part);
        }
        else
        {
            _forms.Add(plain, word.Language, part);
            AddSplit(word.Text, part);
        }
    }

    private void AddSplit(string text, int part)
    {
        if (text.Split('+') is [var particle, var verb])
        {
            _split.Add(DutchStem.Of(Words.One(verb)), new SplitHit(Words.One(particle), part));
        }
    }
}
