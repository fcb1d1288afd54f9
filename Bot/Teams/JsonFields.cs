using System.Text.Json;

namespace Weerbaar.Teams;

/// <summary>
/// Looks into JSON of which nobody promises the shape: what is not there, or of another kind, is null.
/// </summary>
internal static class JsonFields
{
    public static JsonElement? Field(this JsonElement? value, string name) =>
        value is { ValueKind: JsonValueKind.Object } fields && fields.TryGetProperty(name, out var field)
            ? field
            : null;

    public static string? Text(this JsonElement? value, string name) =>
        value.Field(name) is { ValueKind: JsonValueKind.String } field ? field.GetString() : null;

    /// <summary>What is written as JSON within a text; anything else as it is.</summary>
    public static JsonElement? Inner(this JsonElement? value)
    {
        if (value is not { ValueKind: JsonValueKind.String } text)
        {
            return value;
        }

        try
        {
            return JsonElement.Parse(text.GetString()!);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
