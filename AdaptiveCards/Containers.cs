using System.Text.Json.Serialization;

namespace AdaptiveCards;

/// <summary>Elements that belong together, on a shared background.</summary>
public sealed record Container(IReadOnlyList<CardElement> Items) : CardElement
{
    public ContainerStyle? Style { get; init; }

    public bool? Bleed { get; init; }

    public CardAction? SelectAction { get; init; }

    public VerticalAlignment? VerticalContentAlignment { get; init; }
}

/// <summary>Columns side by side; two at most read well on a phone.</summary>
public sealed record ColumnSet(IReadOnlyList<Column> Columns) : CardElement
{
    public ContainerStyle? Style { get; init; }

    public CardAction? SelectAction { get; init; }
}

/// <summary>One column.</summary>
public sealed record Column(IReadOnlyList<CardElement> Items)
{
    public string Type => "Column";

    /// <summary>"auto", "stretch", a weight as "2" or a width in pixels as "40px".</summary>
    public string Width { get; init; } = "stretch";

    public string? Id { get; init; }

    public bool? IsVisible { get; init; }

    public Spacing? Spacing { get; init; }

    public bool? Separator { get; init; }

    public ContainerStyle? Style { get; init; }

    public CardAction? SelectAction { get; init; }

    public VerticalAlignment? VerticalContentAlignment { get; init; }
}

/// <summary>
/// A list of names with values. Teams reads the values as markdown: nothing that a person typed goes in.
/// </summary>
public sealed record FactSet(IReadOnlyList<Fact> Facts) : CardElement;

/// <summary>One name with its value.</summary>
public sealed record Fact(string Title, string Value);

/// <summary>A picture by https or data address; <paramref name="AltText"/> is what a screen reader says.</summary>
public sealed record Image(string Url, string AltText) : CardElement
{
    public ImageSize? Size { get; init; }

    public ImageStyle? Style { get; init; }

    /// <summary>Width in pixels as "48px".</summary>
    public string? Width { get; init; }

    public HorizontalAlignment? HorizontalAlignment { get; init; }

    public CardAction? SelectAction { get; init; }
}

/// <summary>Buttons within the body; what has an Action.Submit fallback must stand in one.</summary>
public sealed record ActionSet(IReadOnlyList<CardAction> Actions) : CardElement;

/// <summary>Background of a container by its meaning.</summary>
[JsonConverter(typeof(CamelCase<ContainerStyle>))]
public enum ContainerStyle { Default, Emphasis, Good, Attention, Warning, Accent }

/// <summary>Size of a picture.</summary>
[JsonConverter(typeof(CamelCase<ImageSize>))]
public enum ImageSize { Auto, Stretch, Small, Medium, Large }

/// <summary>Shape of a picture.</summary>
[JsonConverter(typeof(CamelCase<ImageStyle>))]
public enum ImageStyle { Default, Person }
