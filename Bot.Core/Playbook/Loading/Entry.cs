using System.Globalization;
using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace Weerbaar.Playbook.Loading;

/// <summary>
/// One value of the playbook and where it stands. What is not there was reported when it was asked for, so everything
/// read from it is a silent placeholder: one fault is told once, and reading goes on to find the others.
/// </summary>
internal sealed partial record Entry(YamlNode? Node, SourceLocation Place, Diagnostics Findings)
{
    /// <summary>The same list in the next file: a long list may be spread over files.</summary>
    private Entry? Further { get; init; }

    public Entry Followed(Entry next) => this with { Further = Further?.Followed(next) ?? next };

    public void Fault(string sentence) => Findings.Fault(Place, sentence);

    public Fields Fields()
    {
        if (Node is not (null or YamlMappingNode))
        {
            Fault("should hold fields (name: value).");
        }

        return new Fields(Node as YamlMappingNode, Place, Findings);
    }

    public IReadOnlyList<T> List<T>(Func<Entry, T> read)
    {
        if (Node is YamlSequenceNode list)
        {
            return
            [
                .. list.Children.Select((item, at) => read(new(item, Place.Item(item.Start.Line, at), Findings))),
                .. Further?.List(read) ?? [],
            ];
        }

        if (Node is not null)
        {
            Fault("should be a list ([a, b] or lines that begin with -).");
        }

        return [];
    }

    public string Text()
    {
        if (Node is YamlScalarNode { Value.Length: > 0 } scalar && !string.IsNullOrWhiteSpace(scalar.Value))
        {
            return scalar.Value.Trim();
        }

        if (Node is not null)
        {
            Fault("should be a text and not be empty.");
        }

        return "";
    }

    /// <summary>A text in both languages.</summary>
    public LocalText Local()
    {
        if (Node is YamlScalarNode)
        {
            Fault("should have a text in each language (nl: …, en: …).");
            return new("", "");
        }

        var fields = Fields();
        return fields.RejectUnknownFields(new LocalText(fields.Required("nl").Text(), fields.Required("en").Text()));
    }

    /// <summary>A name or an address, which may be the same in both languages.</summary>
    public LocalText LocalOrSame() => Node is YamlScalarNode && Text() is var text ? new LocalText(text, text) : Local();

    /// <summary>A new name in a set, which no other of that set may have.</summary>
    public string Id(string set)
    {
        var id = Text();
        if (id.Length > 0 && !IdPattern().IsMatch(id))
        {
            Fault($"'{id}' cannot be an id: use small letters, digits and hyphens.");
        }
        else if (id.Length > 0)
        {
            Findings.Declare(set, id, Place);
        }

        return id;
    }

    /// <summary>The name of something that the playbook says elsewhere.</summary>
    public string Reference(string set)
    {
        var name = Text();
        if (name.Length > 0)
        {
            Findings.Refer(set, name, Place);
        }

        return name;
    }

    public bool YesNo() => Parsed("true or false", false, text => text is "true" or "false" ? text == "true" : null);

    public int Whole() => Parsed("a whole number", 0, text =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : (int?)null);

    public T OneOf<T>()
        where T : struct, Enum =>
        Parsed($"one of: {string.Join(", ", Enum.GetNames<T>().Select(Hyphenated))}", default, text =>
            Enum.GetValues<T>().Cast<T?>().FirstOrDefault(value => Hyphenated(value.ToString()!) == text));

    /// <summary>A value in a form of its own; a fault when it cannot be read.</summary>
    public T Parsed<T>(string expected, T placeholder, Func<string, T?> parse)
        where T : struct
    {
        var text = Text();
        if (text.Length == 0)
        {
            return placeholder;
        }

        if (parse(text) is { } value)
        {
            return value;
        }

        Fault($"'{text}' should be {expected}.");
        return placeholder;
    }

    private static string Hyphenated(string name) =>
        WordStart().Replace(name, "-$0").ToLowerInvariant();

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.None, Matching.Patience)]
    private static partial Regex IdPattern();

    [GeneratedRegex("(?<!^)[A-Z]", RegexOptions.None, Matching.Patience)]
    private static partial Regex WordStart();
}
