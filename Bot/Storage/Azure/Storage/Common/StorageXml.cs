using System.Globalization;
using System.Xml.Linq;

namespace Azure.Storage;

/// <summary>Reads the XML of blobs and queues.</summary>
internal static class StorageXml
{
    public static XElement Read(Response response)
    {
        using var content = response.Content.ToStream();
        return XElement.Load(content);
    }

    public static string Text(this XElement parent, string name) => parent.Element(name)?.Value ?? "";

    /// <summary>RFC 1123, whole seconds.</summary>
    public static DateTimeOffset? Time(this XElement parent, string name) =>
        DateTimeOffset.TryParse(parent.Element(name)?.Value, CultureInfo.InvariantCulture, out var time) ? time : null;
}
