using System.Text.Json;

namespace Weerbaar.Teams;

/// <summary>What hangs on a message: a card, a file, a picture, or the text once more as HTML.</summary>
public sealed record Attachment
{
    public string? ContentType { get; init; }

    public string? ContentUrl { get; init; }

    public string? Name { get; init; }

    public JsonElement? Content { get; init; }
}

/// <summary>The content types that we read or write.</summary>
public static class ContentTypes
{
    public const string AdaptiveCard = "application/vnd.microsoft.card.adaptive";
    public const string FileDownloadInfo = "application/vnd.microsoft.teams.file.download.info";
    public const string Html = "text/html";

    /// <summary>A message that was passed on, as JSON in <see cref="Attachment.Content"/>.</summary>
    public const string Forwarded = "forwardedmessagereference";

    /// <summary>The message that a reply answers to.</summary>
    public const string Quoted = "messagereference";

    /// <summary>The headline of an announcement; its words stand in the text.</summary>
    public const string Banner = "application/vnd.microsoft.teams.messaging-announcementbanner";
    public const string Message = "application/vnd.microsoft.activity.message";
    public const string Error = "application/vnd.microsoft.error";
    public const string SearchResponse = "application/vnd.microsoft.search.searchResponse";
}

/// <summary>A file or picture that came with a message, not yet fetched.</summary>
/// <param name="Name">As the sender's client names it; a pasted picture has none.</param>
/// <param name="Url">Where the bytes are, for a short time: fetch at once.</param>
/// <param name="DeclaredType">
/// What the sender's client says it is: an extension or a media type, not to be believed.
/// </param>
/// <param name="IsInline">Pasted into the message: served by the connector, which wants the bot's token.</param>
public sealed record IncomingFile(string? Name, string Url, string? DeclaredType, bool IsInline)
{
    /// <summary>Of an inline one: the connector under whose address it must lie to be given the token.</summary>
    public string? ServiceUrl { get; init; }
}
