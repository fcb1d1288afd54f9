using YamlDotNet.RepresentationModel;

namespace Weerbaar.Playbook.Loading;

/// <summary>The fields of one thing in the playbook. Closing it reports the fields that nobody asked for.</summary>
internal sealed class Fields
{
    private readonly Dictionary<string, Entry> _entries = [];
    private readonly HashSet<string> _asked = [];
    private readonly Entry _absent;
    private readonly bool _reportsMissing;

    public Fields(YamlMappingNode? node, SourceLocation place, Diagnostics findings)
    {
        _absent = new(null, place, findings);
        _reportsMissing = node is not null;
        foreach (var pair in node?.Children.AsEnumerable() ?? [])
        {
            var name = (pair.Key as YamlScalarNode)?.Value ?? "";
            _entries[name] = new(pair.Value, place.At(pair.Key.Start.Line, name), findings);
        }
    }

    /// <summary>The sections of a playbook, gathered from its files.</summary>
    public Fields(IEnumerable<KeyValuePair<string, Entry>> sections, SourceLocation place, Diagnostics findings)
    {
        _absent = new(null, place, findings);
        _reportsMissing = true;
        _entries = new(sections);
    }

    public Entry Required(string name)
    {
        if (Optional(name) is { } entry)
        {
            return entry;
        }

        if (_reportsMissing)
        {
            _absent.Fault($"the field '{name}' is missing.");
        }

        return _absent;
    }

    public Entry? Optional(string name)
    {
        _asked.Add(name);
        return _entries.GetValueOrDefault(name);
    }

    /// <summary>A list that may be left out.</summary>
    public IReadOnlyList<T> List<T>(string name, Func<Entry, T> read) => Optional(name)?.List(read) ?? [];

    public bool YesNo(string name, bool otherwise = false) => Optional(name)?.YesNo() ?? otherwise;

    /// <summary>Every field, for what maps names to values.</summary>
    public IEnumerable<KeyValuePair<string, Entry>> All()
    {
        _asked.UnionWith(_entries.Keys);
        return _entries;
    }

    public T RejectUnknownFields<T>(T value)
    {
        foreach (var (name, entry) in _entries.Where(entry => !_asked.Contains(entry.Key)))
        {
            entry.Fault($"'{name}' is not a field here. Known: {string.Join(", ", _asked.Order(StringComparer.Ordinal))}.");
        }

        return value;
    }
}
