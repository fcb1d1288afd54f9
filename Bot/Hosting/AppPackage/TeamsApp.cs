using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Weerbaar.Hosting.AppPackage;

/// <summary>
/// The package that an administrator uploads to Teams: the manifest with its places filled in and the Dutch words laid in,
/// the English words beside it, two icons; all at the root of a zip, as Teams wants it.
/// </summary>
internal static partial class TeamsApp
{
    private static readonly string[] AsTheyAre = ["color.png", "outline.png", "en.json"];
    // The same values make the same package.
    private static readonly DateTimeOffset Always = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly JsonSerializerOptions Readable =
        new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The folder manifest/ as it ships with the bot.</summary>
    public static string ShippedFolder => Path.Combine(AppContext.BaseDirectory, "manifest");

    /// <param name="folder">Where manifest.json, nl.json, en.json and the icons are.</param>
    /// <param name="values">Values without faults.</param>
    /// <param name="zip">Gets the package.</param>
    public static void Write(string folder, PackageValues values, Stream zip)
    {
        using var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true);
        Add(archive, "manifest.json", JsonSerializer.SerializeToUtf8Bytes(Manifest(folder, values), Readable));
        foreach (var name in AsTheyAre)
        {
            Add(archive, name, File.ReadAllBytes(Path.Combine(folder, name)));
        }
    }

    /// <summary>The manifest of an organisation.</summary>
    /// <exception cref="InvalidDataException">A place of the manifest has no value, or a word no place.</exception>
    public static JsonNode Manifest(string folder, PackageValues values)
    {
        var places = values.Places();
        var words = Words(folder, "nl.json");
        var manifest = Filled(Read(folder, "manifest.json"), "", text => Place().Replace(
            text,
            place => places.GetValueOrDefault(place.Groups[1].Value)
                ?? throw new InvalidDataException($"manifest.json: {place.Value} has no value.")), words)!;
        if (values.WithGroupChats)
        {
            manifest["bots"]![0]!["scopes"]!.AsArray().Add("groupChat");
        }

        return words.Count == 0
            ? manifest
            : throw new InvalidDataException($"manifest.json has no place for {string.Join(", ", words.Keys)}.");
    }

    /// <summary>A language's words by the path at which they stand in the manifest.</summary>
    public static Dictionary<string, string> Words(string folder, string file) => Read(folder, file).AsObject()
        .Where(word => word.Key != "$schema")
        .ToDictionary(word => word.Key, word => word.Value!.GetValue<string>());

    private static JsonNode? Filled(JsonNode? node, string path, Func<string, string> fill, Dictionary<string, string> words)
    {
        switch (node)
        {
            case JsonObject parts:
                return new JsonObject(parts.Select(part => KeyValuePair.Create(
                    part.Key, Filled(part.Value, path.Length == 0 ? part.Key : $"{path}.{part.Key}", fill, words))));
            case JsonArray items:
                return new JsonArray([.. items.Select((item, at) => Filled(item, $"{path}[{at}]", fill, words))]);
            case JsonValue value when value.TryGetValue(out string? text):
                return words.Remove(path, out var word) ? word : fill(text);
            default:
                return node?.DeepClone();
        }
    }

    private static JsonNode Read(string folder, string file) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(folder, file))) ?? throw new InvalidDataException($"{file} is empty.");

    private static void Add(ZipArchive archive, string name, byte[] content)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.SmallestSize);
        entry.LastWriteTime = Always;
        using var into = entry.Open();
        into.Write(content);
    }

    [GeneratedRegex(@"\{\{(\w+)\}\}", RegexOptions.None, Matching.Patience)]
    private static partial Regex Place();
}
