using System.Text.Json.Serialization;

namespace AdaptiveCards;

/// <summary>
/// A card of schema 1.5, the newest that Teams renders. Colours and sizes are left to the client's theme; <see
/// cref="FallbackText"/> is what a client shows that cannot render cards at all, so it carries no case content.
/// </summary>
public sealed record AdaptiveCard
{
    public string Type => "AdaptiveCard";

    [JsonPropertyName("$schema")]
    public string Schema => "http://adaptivecards.io/schemas/adaptive-card.json";

    public string Version => "1.5";

    /// <summary>Language of the words on the card, as "nl" or "en"; screen readers choose their voice by it.</summary>
    public string? Lang { get; init; }

    public string? FallbackText { get; init; }

    public IReadOnlyList<CardElement> Body { get; init; } = [];

    public IReadOnlyList<CardAction>? Actions { get; init; }

    public Refresh? Refresh { get; init; }

    public CardTeams? Msteams { get; init; }
}

/// <summary>
/// Asks the clients of at most 60 people (by their MRI, "29:…") to fetch the card again when they see it.
/// </summary>
public sealed record Refresh(CardAction Action)
{
    public IReadOnlyList<string>? UserIds { get; init; }
}

/// <summary>What only Teams reads: the width and the people mentioned in the card's text.</summary>
public sealed record CardTeams
{
    /// <summary>"Full" uses the whole width of the pane.</summary>
    public string? Width { get; init; }

    public IReadOnlyList<CardMention>? Entities { get; init; }
}

/// <summary>A mention in a card: <paramref name="Text"/> is the tag as it stands in a TextBlock.</summary>
public sealed record CardMention(string Text, Mentioned Mentioned)
{
    public string Type => "mention";
}

/// <summary>Who is mentioned: an MRI, an Entra object id or a user principal name, with the name to show.</summary>
public sealed record Mentioned(string Id, string Name);
