using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace AdaptiveCards;

/// <summary>Whatever can stand in a card's body.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(TextBlock), "TextBlock")]
[JsonDerivedType(typeof(RichTextBlock), "RichTextBlock")]
[JsonDerivedType(typeof(Container), "Container")]
[JsonDerivedType(typeof(ColumnSet), "ColumnSet")]
[JsonDerivedType(typeof(FactSet), "FactSet")]
[JsonDerivedType(typeof(Image), "Image")]
[JsonDerivedType(typeof(ActionSet), "ActionSet")]
[JsonDerivedType(typeof(Table), "Table")]
[JsonDerivedType(typeof(InputText), "Input.Text")]
[JsonDerivedType(typeof(InputNumber), "Input.Number")]
[JsonDerivedType(typeof(InputDate), "Input.Date")]
[JsonDerivedType(typeof(InputTime), "Input.Time")]
[JsonDerivedType(typeof(InputToggle), "Input.Toggle")]
[JsonDerivedType(typeof(InputChoiceSet), "Input.ChoiceSet")]
[JsonDerivedType(typeof(ExtensionElement))]
public abstract record CardElement
{
    public string? Id { get; init; }

    public bool? IsVisible { get; init; }

    public bool? Separator { get; init; }

    public Spacing? Spacing { get; init; }

    public BlockHeight? Height { get; init; }

    /// <summary>What a client shows that does not know this element.</summary>
    public Fallback? Fallback { get; init; }
}

/// <summary>
/// An element that is not in schema 1.5 and only newer Teams clients know, as Chart.Donut or Badge. Older and mobile
/// clients show its fallback, so it cannot be made without one.
/// </summary>
public sealed record ExtensionElement : CardElement
{
    private ExtensionElement(Dictionary<string, JsonElement> all, Fallback fallback) =>
        (Properties, Fallback) = (all, fallback);

    /// <summary>The type and the element's own properties.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement> Properties { get; }

    /// <param name="type">The element's type as Teams names it.</param>
    /// <param name="properties">Its own properties; the schema's common ones are set on the record.</param>
    /// <param name="fallback">What clients show that do not know the type.</param>
    public static ExtensionElement Of(string type, JsonObject properties, Fallback fallback)
    {
        var all = new Dictionary<string, JsonElement> { ["type"] = Element(JsonValue.Create(type)) };
        foreach (var (name, value) in properties)
        {
            all.Add(name, Element(value));
        }
        return new(all, fallback);
    }

    private static JsonElement Element(JsonNode? value) => JsonElement.Parse(value?.ToJsonString() ?? "null");
}

/// <summary>Space above an element.</summary>
[JsonConverter(typeof(CamelCase<Spacing>))]
public enum Spacing { Default, None, Small, Medium, Large, ExtraLarge, Padding }

/// <summary>Height of an element: as its content, or what is left.</summary>
[JsonConverter(typeof(CamelCase<BlockHeight>))]
public enum BlockHeight { Auto, Stretch }

/// <summary>Where something stands across the width.</summary>
[JsonConverter(typeof(CamelCase<HorizontalAlignment>))]
public enum HorizontalAlignment { Left, Center, Right }

/// <summary>Where something stands in the height.</summary>
[JsonConverter(typeof(CamelCase<VerticalAlignment>))]
public enum VerticalAlignment { Top, Center, Bottom }
