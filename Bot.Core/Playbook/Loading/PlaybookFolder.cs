using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Weerbaar.Playbook.Loading;

/// <summary>
/// The files of a playbook. Sections may be spread over files as the organisation likes; files whose name begins with
/// "phrases" hold phrases.
/// </summary>
internal sealed class PlaybookFolder
{
    private readonly Dictionary<string, Entry> _sections = [];
    private readonly List<(string File, Fields Fields)> _phrases = [];
    private readonly Diagnostics _findings;

    public PlaybookFolder(string folder, Diagnostics findings)
    {
        this._findings = findings;
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.yaml") : [];
        if (files.Length == 0)
        {
            findings.Fault(Root, $"there is no playbook: no *.yaml file in {folder}.");
        }

        foreach (var path in files.Order(StringComparer.Ordinal))
        {
            Add(Path.GetFileName(path), path);
        }
    }

    /// <summary>Where faults stand that belong to no line.</summary>
    public static SourceLocation Root { get; } = new("playbook.yaml", 1, "");

    public Fields Sections => new(_sections, Root, _findings);

    public IReadOnlyList<(string File, Fields Fields)> Phrases => _phrases;

    private void Add(string file, string path)
    {
        if (Mapping(file, path) is not { } mapping)
        {
            return;
        }

        var place = new SourceLocation(file, 1, "");
        if (file.StartsWith("phrases", StringComparison.Ordinal))
        {
            _phrases.Add((file, new Fields(mapping, place, _findings)));
            return;
        }

        foreach (var (key, value) in mapping.Children)
        {
            AddSection((key as YamlScalarNode)?.Value ?? "", new Entry(value, place.At(key.Start.Line, $"{key}"), _findings));
        }
    }

    private void AddSection(string name, Entry entry)
    {
        if (_sections.TryAdd(name, entry))
        {
            return;
        }

        if (_sections[name].Node is YamlSequenceNode && entry.Node is YamlSequenceNode)
        {
            _sections[name] = _sections[name].Followed(entry);
        }
        else
        {
            entry.Fault($"the section '{name}' is also in {_sections[name].Place.File}, and only lists can be spread.");
        }
    }

    private YamlMappingNode? Mapping(string file, string path)
    {
        try
        {
            using var reader = new StreamReader(path);
            var yaml = new YamlStream();
            yaml.Load(reader);
            if (yaml.Documents is [{ RootNode: YamlMappingNode mapping }])
            {
                return mapping;
            }

            _findings.Fault(new SourceLocation(file, 1, ""), "should hold sections (name: …) and be one document.");
        }
        catch (YamlException fault)
        {
            _findings.Fault(new SourceLocation(file, fault.Start.Line, ""), $"cannot be read: {fault.Message}");
        }

        return null;
    }
}
