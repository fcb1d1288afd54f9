using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Weerbaar.AdaptiveCards;

/// <summary>Writes cards as JSON: camel case, what is not set left out.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AdaptiveCard))]
[JsonSerializable(typeof(CardElement))]
[JsonSerializable(typeof(CardAction))]
internal sealed partial class CardJson : JsonSerializerContext
{
    /// <summary>The card's JSON as it is sent.</summary>
    public static string Write(AdaptiveCard card) => JsonSerializer.Serialize(card, Relaxed.Json.AdaptiveCard);

    /// <summary>The card as a part of a larger document.</summary>
    public static JsonNode Node(AdaptiveCard card) => JsonSerializer.SerializeToNode(card, Default.AdaptiveCard)!;

    private static class Relaxed
    {
        // A card goes to Teams as JSON, never into a page: escaping every é would only make it larger.
        public static readonly CardJson Json = new(new JsonSerializerOptions(Default.Options)
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        });
    }
}

/// <summary>Names of the schema's values as the schema spells them.</summary>
internal sealed class CamelCase<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase)
    where T : struct, Enum;
