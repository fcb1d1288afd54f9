using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using Azure.Core;

namespace Azure.Storage;

/// <summary>
/// Finds the service's error code: in the header, else in the body, which is JSON or XML. Authorization failures come
/// as XML also to those who asked for JSON.
/// </summary>
internal sealed class StorageErrorParser : RequestFailedDetailsParser
{
    private const int MaxBody = 64 * 1024;

    public override bool TryParse(Response response, out ResponseError? error, out IDictionary<string, string>? data)
    {
        data = null;
        var (code, text) = FromBody(response);
        if (response.Headers.TryGetValue("x-ms-error-code", out var header))
            code = header;
        error = code is null ? null : new ResponseError(code, text);
        return error is not null;
    }

    /// <summary>The code and text of a body; nothing when it is of another shape.</summary>
    private static (string? Code, string? Text) FromBody(Response response)
    {
        if (response.ContentStream is not { CanSeek: true, Length: > 0 and <= MaxBody } content)
            return default;
        content.Position = 0;
        var body = BinaryData.FromStream(content).ToMemory();
        content.Position = 0;
        return FromJson(body) ?? FromXml(body) ?? default;
    }

    private static (string?, string?)? FromJson(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var error = document.RootElement.GetProperty("odata.error");
            return (error.GetProperty("code").GetString(),
                error.GetProperty("message").GetProperty("value").GetString());
        }
        catch (Exception other) when (other is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    private static (string?, string?)? FromXml(ReadOnlyMemory<byte> body)
    {
        try
        {
            var error = XElement.Parse(BinaryData.FromBytes(body).ToString().TrimStart('\uFEFF'));
            string? Named(string name) => error.Elements().FirstOrDefault(
                element => element.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase))?.Value;
            return (Named("Code"), Named("Message"));
        }
        catch (XmlException)
        {
            return null;
        }
    }
}
