using System.IO.Compression;
using Weerbaar.Hosting.AppPackage;

namespace Weerbaar.Tests.Hosting.AppPackage;

/// <summary>A package as the command builds it, opened again.</summary>
internal static class BuiltPackage
{
    public const string AppId = "5f1d7a34-0c63-4f0e-8a52-3e0f3c0b7a11";

    public static readonly PackageValues Values = new()
    {
        AppId = AppId,
        Host = "weerbaar.example.nl",
        Organisation = "Gemeente Voorbeeldstad",
        Version = "1.2.3",
    };

    private static readonly Lazy<Dictionary<string, byte[]>> Read = new(Open);

    /// <summary>Content by name within the zip.</summary>
    public static IReadOnlyDictionary<string, byte[]> Files => Read.Value;

    public static JsonObject Manifest => JsonNode.Parse(Files["manifest.json"])!.AsObject();

    public static JsonObject English => JsonNode.Parse(Files["en.json"])!.AsObject();

    private static Dictionary<string, byte[]> Open()
    {
        var zip = new MemoryStream();
        TeamsApp.Write(TeamsApp.ShippedFolder, Values, zip);
        using var archive = new ZipArchive(zip, ZipArchiveMode.Read);
        return archive.Entries.ToDictionary(entry => entry.FullName, ContentOf);
    }

    private static byte[] ContentOf(ZipArchiveEntry entry)
    {
        using var from = entry.Open();
        var content = new MemoryStream();
        from.CopyTo(content);
        return content.ToArray();
    }
}
