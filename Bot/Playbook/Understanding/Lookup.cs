namespace Weerbaar.Playbook.Understanding;

/// <summary>What belongs to a spelling; nothing for one that is not there.</summary>
internal sealed class Lookup<T>
{
    private static readonly HashSet<T> None = [];

    private readonly Dictionary<string, HashSet<T>> all = [];

    public HashSet<T> this[string spelling] => all.TryGetValue(spelling, out var found) ? found : None;

    public HashSet<T> Of(ReadOnlySpan<char> spelling) =>
        all.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(spelling, out var found) ? found : None;

    public bool Add(string spelling, T one) =>
        (all.TryGetValue(spelling, out var known) ? known : all[spelling] = []).Add(one);
}
