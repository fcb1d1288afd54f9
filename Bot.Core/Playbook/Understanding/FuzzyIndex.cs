namespace Weerbaar.Playbook.Understanding;

/// <summary>
/// The words that a typed word may be a slip of. Found fast: two words that are near each other have something in common
/// once a letter or two is left out of both.
/// </summary>
internal sealed class FuzzyIndex
{
    private static readonly string[] Endings = ["d", "t", "s", "n", "en", "ed", "de", "te", "ing"];

    private readonly Lookup<string> _words = new();
    private readonly Dictionary<int, string[]> _traces = [];
    private readonly Lookup<string> _sounds = new();

    /// <summary>Adds a spelling of a word: the word itself or its stem.</summary>
    public void Add(string spelling, string word)
    {
        _sounds.Add(Spelling.Sound(spelling), word);
        var known = _words[spelling].Count > 0;
        _words.Add(spelling, word);
        foreach (var trace in known ? [] : Spelling.Traces(spelling, Spelling.Errors(spelling.Length)))
        {
            _traces[trace] = [.. _traces.GetValueOrDefault(trace, []), spelling];
        }
    }

    /// <summary>The words meant, perhaps. An ending may hang on a slip of the stem: bedregid, threatend.</summary>
    public IEnumerable<string> Find(string typed) => Near(typed).Concat(typed.Length > 4 ? _sounds[Spelling.Sound(typed)] : []);

    private IEnumerable<string> Near(string typed) =>
        from spelling in Endings.Where(ending => typed.EndsWith(ending, StringComparison.Ordinal))
            .Select(ending => typed[..^ending.Length])
            .Where(stem => stem.Length > 4)
            .Prepend(typed)
        from trace in Spelling.Traces(spelling, Spelling.Errors(spelling.Length))
        from meant in _traces.GetValueOrDefault(trace, [])
        where Spelling.IsSlip(spelling, meant)
        from word in _words[meant]
        select word;
}
