using System.Text.Json.Serialization;

namespace AdaptiveCards;

/// <summary>
/// Our own words. Teams reads them as markdown, so nothing that a person typed may stand in one: that goes through <see
/// cref="PlainText"/>. Wraps unless told otherwise: cut-off words are of no use on a phone.
/// </summary>
public sealed record TextBlock(string Text) : CardElement
{
    public bool Wrap { get; init; } = true;

    public TextBlockStyle? Style { get; init; }

    public TextSize? Size { get; init; }

    public TextWeight? Weight { get; init; }

    public TextColor? Color { get; init; }

    public bool? IsSubtle { get; init; }

    public HorizontalAlignment? HorizontalAlignment { get; init; }

    public int? MaxLines { get; init; }
}

/// <summary>Text in runs, none of which is read as markdown.</summary>
public sealed record RichTextBlock(IReadOnlyList<TextRun> Inlines) : CardElement
{
    public HorizontalAlignment? HorizontalAlignment { get; init; }
}

/// <summary>A piece of text with one look, shown as it stands.</summary>
public sealed record TextRun(string Text)
{
    public string Type => "TextRun";

    public TextSize? Size { get; init; }

    public TextWeight? Weight { get; init; }

    public TextColor? Color { get; init; }

    public bool? IsSubtle { get; init; }

    public bool? Italic { get; init; }

    public bool? Strikethrough { get; init; }

    public CardAction? SelectAction { get; init; }
}

/// <summary>What a text is on the card: screen readers announce a heading as one.</summary>
[JsonConverter(typeof(CamelCase<TextBlockStyle>))]
public enum TextBlockStyle { Default, Heading, ColumnHeader }

/// <summary>Size of text, relative to the client's own.</summary>
[JsonConverter(typeof(CamelCase<TextSize>))]
public enum TextSize { Default, Small, Medium, Large, ExtraLarge }

/// <summary>Weight of text.</summary>
[JsonConverter(typeof(CamelCase<TextWeight>))]
public enum TextWeight { Default, Lighter, Bolder }

/// <summary>Colour of text by its meaning; the theme chooses the tone. Never the only sign of a state.</summary>
[JsonConverter(typeof(CamelCase<TextColor>))]
public enum TextColor { Default, Dark, Light, Accent, Good, Warning, Attention }
