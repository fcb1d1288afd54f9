using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace AdaptiveCards;

/// <summary>Writes cards as JSON: camel case, what is not set left out.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AdaptiveCard))]
[JsonSerializable(typeof(CardElement))]
[JsonSerializable(typeof(CardAction))]
internal sealed partial class CardJson : JsonSerializerContext
{
    // A card goes to Teams as JSON, never into a page: escaping every é would only make it larger.
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The card's JSON as it is sent.</summary>
    public static string Write(AdaptiveCard card) => Node(card).ToJsonString(Relaxed);

    /// <summary>The card as a part of a larger document.</summary>
    public static JsonNode Node(AdaptiveCard card) => FieldSorts.Noted(JsonSerializer.SerializeToNode(card, Default.AdaptiveCard)!);
}

/// <summary>Names of the schema's values as the schema spells them.</summary>
internal sealed class CamelCase<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase)
    where T : struct, Enum;
