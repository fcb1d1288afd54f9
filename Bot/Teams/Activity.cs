using System.Text.Json;

namespace Weerbaar.Teams;

/// <summary>
/// What Teams sends and is sent, as the Bot Framework's activity schema names it. Fields that we do not use are left
/// out and ignored when they arrive; a field of a wrong type makes the whole activity unreadable (400).
/// </summary>
public sealed record Activity
{
    public required string Type { get; init; }

    /// <summary>Unique within the conversation; a redelivered invoke can carry another one.</summary>
    public string? Id { get; init; }

    /// <summary>When it was said, as Teams writes it; an edit has the id of the first message and a time of its own.</summary>
    public string? Timestamp { get; init; }

    public string? Name { get; init; }

    /// <summary>"add", "remove", "add-upgrade" or "remove-upgrade" of an installationUpdate.</summary>
    public string? Action { get; init; }

    public string? ChannelId { get; init; }

    public string? ServiceUrl { get; init; }

    public ChannelAccount? From { get; init; }

    public ChannelAccount? Recipient { get; init; }

    public ConversationAccount? Conversation { get; init; }

    /// <summary>The message that held the card that was clicked.</summary>
    public string? ReplyToId { get; init; }

    public string? Text { get; init; }

    public string? Locale { get; init; }

    /// <summary>What an invoke or a card's Action.Submit carries.</summary>
    public JsonElement? Value { get; init; }

    public IReadOnlyList<Attachment?>? Attachments { get; init; }

    /// <summary>Mentions, client information and whatever Teams adds to them one day.</summary>
    public IReadOnlyList<JsonElement>? Entities { get; init; }

    public IReadOnlyList<ChannelAccount>? MembersAdded { get; init; }

    public IReadOnlyList<ChannelAccount>? MembersRemoved { get; init; }

    public TeamsChannelData? ChannelData { get; init; }
}
