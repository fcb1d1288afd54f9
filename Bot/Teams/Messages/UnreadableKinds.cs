namespace Weerbaar.Teams.Messages;

/// <summary>What a content type or an item type stands for, when it cannot be opened.</summary>
internal static class UnreadableKinds
{
    public static bool IsMedia(string type) =>
        type.StartsWith("image/", StringComparison.Ordinal) || type.StartsWith("audio/", StringComparison.Ordinal)
        || type.StartsWith("video/", StringComparison.Ordinal) || type is "application/octet-stream" or "application/pdf";

    public static UnreadableKind Of(string contentType) => contentType switch
    {
        "reference" => UnreadableKind.File,
        _ when contentType.StartsWith("application/vnd.microsoft.teams.card.file", StringComparison.Ordinal) => UnreadableKind.File,
        _ when contentType.Contains("fluid", StringComparison.Ordinal) || contentType.Contains("loop", StringComparison.Ordinal) =>
            UnreadableKind.Loop,
        _ when contentType.EndsWith("card.audio", StringComparison.Ordinal) => UnreadableKind.Voice,
        _ when contentType.EndsWith("card.video", StringComparison.Ordinal) => UnreadableKind.Film,
        _ when contentType.EndsWith("card.animation", StringComparison.Ordinal) => UnreadableKind.Gif,
        _ when contentType.Contains("card", StringComparison.Ordinal) => UnreadableKind.Card,
        _ => UnreadableKind.Other,
    };

    /// <summary>A file without an address that we may fetch from.</summary>
    public static UnreadableKind OfMedia(string contentType, string? url, HtmlText html) => contentType.ToLowerInvariant() switch
    {
        _ when html.Items.Contains("Giphy") || IsGif(url) => UnreadableKind.Gif,
        { } type when type.StartsWith("image/", StringComparison.Ordinal) => UnreadableKind.Picture,
        { } type when type.StartsWith("audio/", StringComparison.Ordinal) => UnreadableKind.Voice,
        { } type when type.StartsWith("video/", StringComparison.Ordinal) => UnreadableKind.Film,
        _ => UnreadableKind.File,
    };

    /// <summary>Of <c>http://schema.skype.com/…</c> in the HTML; null: nothing that could be lost.</summary>
    public static UnreadableKind? OfItem(string item) => item.ToLowerInvariant() switch
    {
        "inputextension" or "audio" or "amsaudio" or "audiomessage" => UnreadableKind.Voice,
        "amsvideo" or "video" => UnreadableKind.Film,
        "giphy" => UnreadableKind.Gif,
        { } loop when loop.Contains("fluid", StringComparison.Ordinal) || loop.Contains("loop", StringComparison.Ordinal) =>
            UnreadableKind.Loop,
        "amsimage" or "emoji" or "mention" or "reply" or "link" or "safelink" or "hyperlink" => null,
        _ => null,
    };

    private static bool IsGif(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address)
        && (address.AbsolutePath.EndsWith(".gif", StringComparison.OrdinalIgnoreCase)
            || address.Host.EndsWith("giphy.com", StringComparison.OrdinalIgnoreCase)
            || address.Host.EndsWith("tenor.com", StringComparison.OrdinalIgnoreCase));
}
