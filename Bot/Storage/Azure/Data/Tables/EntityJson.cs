using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace Azure.Data.Tables;

/// <summary>
/// Entities in the protocol's JSON with minimal metadata: types that JSON lacks are annotated. Written as ASCII on
/// one line: Azurite spoils a character whose bytes fall into two packets, and reads batches line by line.
/// </summary>
internal static class EntityJson
{
    private const string Annotation = "@odata.type";

    public static ReadOnlyMemory<byte> Write(ITableEntity entity)
    {
        if (entity is not IEnumerable<KeyValuePair<string, object?>> properties)
            throw new NotSupportedException(
                "Entities are TableEntity here; classes of one's own come with the package.");
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            foreach (var (name, value) in properties)
            {
                if (value is not null && name is not ("Timestamp" or "odata.etag"))
                    Write(json, name, value);
            }
            json.WriteEndObject();
        }
        return buffer.WrittenMemory;
    }

    public static T Read<T>(JsonElement json)
        where T : class, ITableEntity
    {
        var entity = new TableEntity();
        foreach (var property in json.EnumerateObject())
        {
            if (property.Name == "odata.etag" || !property.Name.Contains("odata.", StringComparison.Ordinal))
                entity[property.Name] = Read(property, json);
        }
        return entity as T ?? throw new NotSupportedException(
            "Entities are TableEntity here; classes of one's own come with the package.");
    }

    private static void Write(Utf8JsonWriter json, string name, object value)
    {
        switch (value)
        {
            case string text:
                json.WriteString(name, text);
                break;
            case bool truth:
                json.WriteBoolean(name, truth);
                break;
            case int number:
                json.WriteNumber(name, number);
                break;
            default:
                var (type, text2) = Annotated(value);
                json.WriteString(name + Annotation, type);
                json.WriteString(name, text2);
                break;
        }
    }

    /// <summary>A double too is annotated: a whole one would come back as an integer.</summary>
    private static (string Type, string Text) Annotated(object value) => value switch
    {
        long number => ("Edm.Int64", number.ToString(CultureInfo.InvariantCulture)),
        double number => ("Edm.Double", number.ToString("R", CultureInfo.InvariantCulture)),
        DateTimeOffset time => ("Edm.DateTime", time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)),
        Guid guid => ("Edm.Guid", guid.ToString()),
        byte[] bytes => ("Edm.Binary", Convert.ToBase64String(bytes)),
        BinaryData bytes => ("Edm.Binary", Convert.ToBase64String(bytes)),
        _ => throw new NotSupportedException($"A property cannot be a {value.GetType().Name}."),
    };

    private static object? Read(JsonProperty property, JsonElement entity)
    {
        var value = property.Value;
        if (property.Name == "Timestamp")
            return value.GetDateTimeOffset();
        if (entity.TryGetProperty(property.Name + Annotation, out var type))
            return Typed(type.GetString(), value);
        return value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.True or JsonValueKind.False => value.GetBoolean(),
            JsonValueKind.Number => value.TryGetInt32(out var number) ? (object)number : value.GetDouble(),
            _ => null,
        };
    }

    private static object? Typed(string? type, JsonElement value) => type switch
    {
        "Edm.Int64" => long.Parse(value.GetString()!, CultureInfo.InvariantCulture),
        "Edm.Double" => value.ValueKind == JsonValueKind.Number
            ? value.GetDouble() : double.Parse(value.GetString()!, CultureInfo.InvariantCulture),
        "Edm.DateTime" => value.GetDateTimeOffset(),
        "Edm.Guid" => value.GetGuid(),
        "Edm.Binary" => value.GetBytesFromBase64(),
        _ => value.GetString(),
    };
}
