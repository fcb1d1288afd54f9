using System.Text.Json.Serialization;

namespace AdaptiveCards;

/// <summary>
/// What a person fills in. Every input has a label, and an error message when it is required; the client checks before
/// it sends, and the bot checks again. The id is the key of the value that comes back.
/// </summary>
public abstract record CardInput : CardElement
{
    private protected CardInput(string id, string label) => (Id, Label) = (id, label);

    public string Label { get; init; }

    public bool? IsRequired { get; init; }

    public string? ErrorMessage { get; init; }
}

/// <summary>Text in one or several lines.</summary>
public sealed record InputText(string Id, string Label) : CardInput(Id, Label)
{
    public string? Value { get; init; }

    public string? Placeholder { get; init; }

    public bool? IsMultiline { get; init; }

    /// <summary>Most characters that the client lets a person type.</summary>
    public int? MaxLength { get; init; }

    public InputTextStyle? Style { get; init; }

    public string? Regex { get; init; }
}

/// <summary>A number.</summary>
public sealed record InputNumber(string Id, string Label) : CardInput(Id, Label)
{
    public decimal? Value { get; init; }

    public string? Placeholder { get; init; }

    public decimal? Min { get; init; }

    public decimal? Max { get; init; }
}

/// <summary>A date, written yyyy-MM-dd in both directions.</summary>
public sealed record InputDate(string Id, string Label) : CardInput(Id, Label)
{
    public DateOnly? Value { get; init; }

    public DateOnly? Min { get; init; }

    public DateOnly? Max { get; init; }
}

/// <summary>A time of day, written HH:mm in both directions.</summary>
public sealed record InputTime(string Id, string Label) : CardInput(Id, Label)
{
    public string? Value { get; init; }

    public string? Min { get; init; }

    public string? Max { get; init; }
}

/// <summary>
/// A tick box; <paramref name="Title"/> stands beside the box, and the value comes back as "true" or "false".
/// </summary>
public sealed record InputToggle(string Id, string Label, string Title) : CardInput(Id, Label)
{
    public string? Value { get; init; }

    public bool Wrap { get; init; } = true;
}

/// <summary>A choice. Several chosen values come back joined by commas, so no value may hold one.</summary>
public sealed record InputChoiceSet(string Id, string Label, IReadOnlyList<Choice> Choices) : CardInput(Id, Label)
{
    /// <summary>The values chosen beforehand, joined by commas.</summary>
    public string? Value { get; init; }

    public bool? IsMultiSelect { get; init; }

    public ChoiceStyle? Style { get; init; }

    public string? Placeholder { get; init; }

    public bool Wrap { get; init; } = true;

    /// <summary>Where the client finds more choices while a person types, as Teams' own list of people.</summary>
    [JsonPropertyName("choices.data")]
    public ChoiceQuery? ChoicesData { get; init; }
}

/// <summary>One choice: what is shown and what comes back.</summary>
public sealed record Choice(string Title, string Value);

/// <summary>A source of choices, as "graph.microsoft.com/users".</summary>
public sealed record ChoiceQuery(string Dataset)
{
    public string Type => "Data.Query";
}

/// <summary>What kind of text is asked; phones show a fitting keyboard.</summary>
[JsonConverter(typeof(CamelCase<InputTextStyle>))]
public enum InputTextStyle { Text, Tel, Url, Email, Password }

/// <summary>How choices are shown: a list to open, all at once, or a list that filters while one types.</summary>
[JsonConverter(typeof(CamelCase<ChoiceStyle>))]
public enum ChoiceStyle { Compact, Expanded, Filtered }
