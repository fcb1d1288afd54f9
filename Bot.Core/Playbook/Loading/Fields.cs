using YamlDotNet.RepresentationModel;

namespace Weerbaar.Playbook.Loading;

/// <summary>The fields of one thing in the playbook. Closing it reports the fields that nobody asked for.</summary>
internal sealed class Fields
{
    private readonly Dictionary<string, Entry> entries = [];
    private readonly HashSet<string> asked = [];
    private readonly Entry absent;
    private readonly bool reportsMissing;

    public Fields(YamlMappingNode? node, SourceLocation place, Diagnostics findings)
    {
        absent = new(null, place, findings);
        reportsMissing = node is not null;
        foreach (var pair in node?.Children.AsEnumerable() ?? [])
        {
            var name = (pair.Key as YamlScalarNode)?.Value ?? "";
            entries[name] = new(pair.Value, place.At(pair.Key.Start.Line, name), findings);
        }
    }

    /// <summary>The sections of a playbook, gathered from its files.</summary>
    public Fields(IEnumerable<KeyValuePair<string, Entry>> sections, SourceLocation place, Diagnostics findings)
    {
        absent = new(null, place, findings);
        reportsMissing = true;
        entries = new(sections);
    }

    public Entry Required(string name)
    {
        if (Optional(name) is { } entry)
        {
            return entry;
        }

        if (reportsMissing)
        {
            absent.Fault($"the field '{name}' is missing.");
        }

        return absent;
    }

    public Entry? Optional(string name)
    {
        asked.Add(name);
        return entries.GetValueOrDefault(name);
    }

    /// <summary>A list that may be left out.</summary>
    public IReadOnlyList<T> List<T>(string name, Func<Entry, T> read) => Optional(name)?.List(read) ?? [];

    public bool YesNo(string name, bool otherwise = false) => Optional(name)?.YesNo() ?? otherwise;

    /// <summary>Every field, for what maps names to values.</summary>
    public IEnumerable<KeyValuePair<string, Entry>> All()
    {
        asked.UnionWith(entries.Keys);
        return entries;
    }

    public T RejectUnknownFields<T>(T value)
    {
        foreach (var (name, entry) in entries.Where(entry => !asked.Contains(entry.Key)))
        {
            entry.Fault($"'{name}' is not a field here. Known: {string.Join(", ", asked.Order(StringComparer.Ordinal))}.");
        }

        return value;
    }
}
