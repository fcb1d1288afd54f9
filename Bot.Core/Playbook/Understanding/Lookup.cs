namespace Weerbaar.Playbook.Understanding;

/// <summary>
/// What belongs to a spelling, each once and in the order it was added; nothing for one that is not there. Most have one or
/// two, and there are many: a set for each would be most of the bot's memory.
/// </summary>
internal sealed class Lookup<T>
    where T : notnull
{
    private readonly Dictionary<string, T[]> _all = [];

    public IReadOnlyList<T> this[string spelling] => _all.TryGetValue(spelling, out var found) ? found : [];

    public IReadOnlyList<T> Of(ReadOnlySpan<char> spelling) =>
        _all.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(spelling, out var found) ? found : [];

    public void Add(string spelling, T one)
    {
        var known = _all.GetValueOrDefault(spelling, []);
        if (!known.Contains(one))
        {
            _all[spelling] = [.. known, one];
        }
    }
}
