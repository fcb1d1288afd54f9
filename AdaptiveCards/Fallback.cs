using System.Text.Json;
using System.Text.Json.Serialization;

namespace AdaptiveCards;

/// <summary>
/// What takes the place of an element or action that a client does not know: nothing, or another one.
/// </summary>
[JsonConverter(typeof(FallbackConverter))]
public sealed record Fallback
{
    private Fallback()
    {
    }

    /// <summary>Leave it out.</summary>
    public static Fallback Drop { get; } = new();

    public CardElement? Element { get; private init; }

    public CardAction? Action { get; private init; }

    public static implicit operator Fallback(CardElement element) => FromCardElement(element);

    public static implicit operator Fallback(CardAction action) => FromCardAction(action);

    public static Fallback FromCardElement(CardElement element) => new() { Element = element };

    public static Fallback FromCardAction(CardAction action) => new() { Action = action };
}

/// <summary>
/// Writes a fallback as the schema has it: "drop" or the element itself. Cards are only written, never read.
/// </summary>
internal sealed class FallbackConverter : JsonConverter<Fallback>
{
    public override Fallback Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Cards are written, never read.");

    public override void Write(Utf8JsonWriter writer, Fallback value, JsonSerializerOptions options)
    {
        if (value.Element is { } element)
        {
            JsonSerializer.Serialize(writer, element, options.GetTypeInfo(typeof(CardElement)));
        }
        else if (value.Action is { } action)
        {
            JsonSerializer.Serialize(writer, action, options.GetTypeInfo(typeof(CardAction)));
        }
        else
        {
            writer.WriteStringValue("drop");
        }
    }
}
