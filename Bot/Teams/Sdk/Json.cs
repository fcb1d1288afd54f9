using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Weerbaar.Teams.Sdk;

/// <summary>
/// Looks into JSON of which nobody promises the shape, as the SDK hands it on: what is not there, or of another kind, is null.
/// </summary>
internal static class Json
{
    /// <summary>What the SDK keeps as an object: a part of JSON, or a bare value.</summary>
    public static JToken? Of(object? value) => value switch
    {
        null => null,
        JToken token => token,
        _ => new JValue(value),
    };

    public static JToken? Field(this JToken? value, string name) => (value as JObject)?[name];

    public static string? Text(this JToken? value, string name) =>
        value.Field(name) is JValue { Type: JTokenType.String } text ? (string?)text : null;

    /// <summary>What is written as JSON within a text; anything else as it is.</summary>
    public static JToken? Inner(this JToken? value) => value is JValue { Type: JTokenType.String } text ? Parse((string)text!) : value;

    public static JToken? Parse(string text)
    {
        try
        {
            // What looks like a moment stays the text that it is.
            using var reader = new JsonTextReader(
                new StringReader(text))
            { DateParseHandling = DateParseHandling.None, MaxDepth = ActivityJson.MostLevels };
            return JToken.ReadFrom(reader);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
