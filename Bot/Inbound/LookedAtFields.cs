using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Weerbaar.Inbound;

/// <summary>
/// The fields that came with a click, and which of them its use case looked at. A button that takes no words along may stand on a card
/// with a field, or on an old card: what was typed there is then said not to go along.
/// </summary>
internal sealed class LookedAtFields(IReadOnlyDictionary<string, string> fields) : IReadOnlyDictionary<string, string>
{
    private readonly HashSet<string> _looked = [];

    /// <summary>Somebody typed words that nothing looked at; ids of choices and dates have no spaces.</summary>
    public bool AreLeft => fields.Any(typed => !_looked.Contains(typed.Key) && typed.Value.Trim().Any(char.IsWhiteSpace));

    public IEnumerable<string> Keys => fields.Keys;

    public IEnumerable<string> Values => this.Select(typed => typed.Value);

    public int Count => fields.Count;

    public string this[string key] => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException();

    public bool ContainsKey(string key) => fields.ContainsKey(key);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out string value)
    {
        _looked.Add(key);
        return fields.TryGetValue(key, out value);
    }

    public IEnumerator<KeyValuePair<string, string>> GetEnumerator()
    {
        _looked.UnionWith(fields.Keys);
        return fields.GetEnumerator();
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
