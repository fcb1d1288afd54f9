namespace Weerbaar.Playbook.Loading;

/// <summary>Where in the playbook something stands: file, line counted from 1, and the path of fields to it.</summary>
internal readonly record struct SourceLocation(string File, long Line, string Field)
{
    public SourceLocation At(long line, string field) => new(File, line, Field.Length == 0 ? field : $"{Field}.{field}");

    public SourceLocation Item(long line, int index) => new(File, line, $"{Field}[{index + 1}]");

    public override string ToString() => Field.Length == 0 ? $"{File} line {Line}" : $"{File} line {Line}, {Field}";
}

/// <summary>What the loader finds on its way: faults, the names that were given, and who refers to them.</summary>
internal sealed class Diagnostics
{
    private readonly SortedSet<(string File, long Line, string Sentence)> _faults = [];
    private readonly Dictionary<(string Set, string Name), SourceLocation> _names = [];
    private readonly List<(string Set, string Name, SourceLocation Place)> _references = [];

    public void Fault(SourceLocation place, string sentence) => _faults.Add((place.File, place.Line, $"{place}: {sentence}"));

    public void Declare(string set, string name, SourceLocation place)
    {
        if (!_names.TryAdd((set, name), place))
        {
            Fault(place, $"'{name}' is already a {set}, on line {_names[(set, name)].Line} of {_names[(set, name)].File}.");
        }
    }

    public void Refer(string set, string name, SourceLocation place) => _references.Add((set, name, place));

    public bool Knows(string set, string name) => _names.ContainsKey((set, name));

    public SourceLocation PlaceOf(string set, string name) => _names[(set, name)];

    /// <summary>Checked last, because a playbook may name a thing before it says what it is.</summary>
    public void CheckReferences()
    {
        foreach (var (set, name, place) in _references.Where(reference => !Knows(reference.Set, reference.Name)))
        {
            var known = _names.Keys.Where(key => key.Set == set).Select(key => key.Name).Order(StringComparer.Ordinal);
            Fault(place, $"'{name}' is not a known {set}. Known: {string.Join(", ", known)}.");
        }
    }

    public void ThrowIfAny(string folder)
    {
        if (_faults.Count > 0)
        {
            throw new PlaybookException(folder, [.. _faults.Select(fault => fault.Sentence)]);
        }
    }
}
