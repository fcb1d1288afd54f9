namespace Weerbaar.Teams;

/// <summary>Finds the files among a message's attachments; the text repeated as HTML and cards are none.</summary>
internal static class IncomingFiles
{
    public static IReadOnlyList<IncomingFile> Of(Activity activity) =>
        [.. (activity.Attachments ?? []).Select(File).OfType<IncomingFile>()];

    private static IncomingFile? File(Attachment attachment) => attachment.ContentType switch
    {
        ContentTypes.FileDownloadInfo when attachment.Content.Text("downloadUrl") is { } url =>
            new(attachment.Name, url, attachment.Content.Text("fileType"), IsInline: false),
        { } type when type.StartsWith(ContentTypes.ImagePrefix, StringComparison.OrdinalIgnoreCase)
            && attachment.ContentUrl is { } url => new(attachment.Name, url, type, IsInline: true),
        _ => null,
    };
}
