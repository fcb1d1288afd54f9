namespace Weerbaar.Teams;

/// <summary>The content types that we read or write.</summary>
internal static class ContentTypes
{
    public const string AdaptiveCard = "application/vnd.microsoft.card.adaptive";
    public const string FileDownloadInfo = "application/vnd.microsoft.teams.file.download.info";
    public const string Html = "text/html";

    /// <summary>A message that was passed on, as JSON in its content.</summary>
    public const string Forwarded = "forwardedmessagereference";

    /// <summary>The message that a reply answers to.</summary>
    public const string Quoted = "messagereference";

    /// <summary>The headline of an announcement; its words stand in the text.</summary>
    public const string Banner = "application/vnd.microsoft.teams.messaging-announcementbanner";
    public const string Message = "application/vnd.microsoft.activity.message";
    public const string Error = "application/vnd.microsoft.error";
    public const string SearchResponse = "application/vnd.microsoft.search.searchResponse";
}
