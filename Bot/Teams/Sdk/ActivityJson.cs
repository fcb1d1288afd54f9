using System.Text.Json;
using System.Text.Unicode;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Weerbaar.Teams.Sdk;

/// <summary>
/// Reads the SDK's activity from bytes that are JSON to the letter: the SDK's own reader takes comments, text behind the end and any
/// depth. A field that a message needs and that is of a wrong type makes the whole activity unreadable.
/// </summary>
internal static class ActivityJson
{
    /// <summary>Nesting beyond this is refused: no client sends it, and it costs stack.</summary>
    public const int MostLevels = 32;

    private static readonly JsonSerializerSettings Settings = new()
    {
        DateParseHandling = DateParseHandling.None,
        MaxDepth = MostLevels,
        NullValueHandling = NullValueHandling.Ignore,
        Converters = [new Texts(), new Entities()],
        ContractResolver = new UsedMembers(),
    };

    /// <summary>Kept: making the contracts of the SDK's types costs more than reading.</summary>
    private static readonly Newtonsoft.Json.JsonSerializer Serializer = Newtonsoft.Json.JsonSerializer.Create(Settings);

    public static Activity? Read(byte[] bytes)
    {
        if (!Utf8.IsValid(bytes) || !IsJson(bytes))
        {
            return null;
        }

        try
        {
            using var reader = new JsonTextReader(
                new StreamReader(new MemoryStream(bytes)))
            { DateParseHandling = DateParseHandling.None, MaxDepth = MostLevels };
            return Serializer.Deserialize<Activity>(reader);
        }
        catch (Exception)
        {
            // The library throws more than its own, and nothing but bytes goes in: whatever it is, they cannot be read.
            return null;
        }
    }

    private static bool IsJson(byte[] bytes)
    {
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = MostLevels });
        try
        {
            while (reader.Read())
            {
            }

            return true;
        }
        catch (System.Text.Json.JsonException)
        {
            return false;
        }
    }

    /// <summary>Each is looked at by itself: one of an unknown shape spoils nothing.</summary>
    private sealed class Entities : JsonConverter<Entity>
    {
        public override bool CanWrite => false;

        public override Entity? ReadJson(
            JsonReader reader, Type objectType, Entity? existingValue, bool hasExistingValue, Newtonsoft.Json.JsonSerializer serializer) =>
            JToken.Load(reader) is JObject read ? new Entity(read.Text("type")) { Properties = read } : null;

        public override void WriteJson(JsonWriter writer, Entity? value, Newtonsoft.Json.JsonSerializer serializer) =>
            throw new NotSupportedException();
    }

    /// <summary>A text is a text: the library would take numbers and truths for it.</summary>
    private sealed class Texts : JsonConverter<string>
    {
        public override bool CanWrite => false;

        public override string? ReadJson(
            JsonReader reader, Type objectType, string? existingValue, bool hasExistingValue, Newtonsoft.Json.JsonSerializer serializer) =>
            reader.TokenType is JsonToken.String or JsonToken.Null
                ? (string?)reader.Value : throw new JsonSerializationException("No text.");

        public override void WriteJson(JsonWriter writer, string? value, Newtonsoft.Json.JsonSerializer serializer) =>
            throw new NotSupportedException();
    }
}
