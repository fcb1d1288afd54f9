using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using Weerbaar.Teams.Connector;
using Weerbaar.Teams.Sdk;

namespace Weerbaar.Teams.Messages;

/// <summary>What hangs on a message, sorted: files, forwarded words, and what cannot be opened.</summary>
internal sealed class MessageParts(HtmlText html, string? serviceUrl, AllowedHosts files)
{
    private readonly List<IncomingFile> _files = [];
    private readonly List<ForwardedMessage> _forwarded = [];
    private readonly List<Unreadable> _unopened = [];

    public IReadOnlyList<IncomingFile> Files => _files;

    public IReadOnlyList<ForwardedMessage> Forwarded => _forwarded;

    public void Add(Attachment attachment)
    {
        switch (attachment.ContentType?.ToLowerInvariant())
        {
            case ContentTypes.FileDownloadInfo:
                AddFile(attachment, Json.Of(attachment.Content).Inner().Text("downloadUrl"),
                    Json.Of(attachment.Content).Inner().Text("fileType"));
                break;
            case ContentTypes.Forwarded:
                AddForwarded(Json.Of(attachment.Content).Inner());
                break;
            case ContentTypes.Quoted or ContentTypes.Banner:
                break;
            case not null when EmojiAddress.Is(attachment.ContentUrl) || html.EmojiPictures.Contains(attachment.ContentUrl ?? ""):
                break;
            case { } type when UnreadableKinds.IsMedia(type):
                AddFile(attachment, attachment.ContentUrl, type);
                break;
            case { Length: > 0 } type:
                AddUnopened(UnreadableKinds.Of(type), attachment.Name);
                break;
            default:
                if (attachment is not { Name: null, ContentUrl: null, Content: null })
                {
                    AddUnopened(UnreadableKind.Other, attachment.Name);
                }

                break;
        }
    }

    /// <summary>There was more than is looked at.</summary>
    public void AddLeftOut() => AddUnopened(UnreadableKind.Other, null);

    /// <summary>All that could not be opened, also what only the HTML names; each kind without a name once.</summary>
    public IReadOnlyList<Unreadable> Unopened(string text)
    {
        foreach (var kind in html.Items.Select(UnreadableKinds.OfItem).OfType<UnreadableKind>())
        {
            // A card that came along is what stands in the place of an app's item.
            if (kind is not UnreadableKind.Voice || _unopened.Count + _files.Count == 0)
            {
                AddUnopened(kind, null);
            }
        }

        if (html.Pictures.Count > 0 && _files.Count == 0 && _unopened.Count == 0)
        {
            AddUnopened(UnreadableKind.Picture, null);
        }

        // Beside words a card is the preview of a link that stands in them.
        if (text.Contains("://", StringComparison.Ordinal))
        {
            _unopened.RemoveAll(part => part.Kind is UnreadableKind.Card);
        }

        return text.Length + _files.Count + _forwarded.Count + _unopened.Count == 0
            ? [new Unreadable(UnreadableKind.Nothing)]
            : [.. _unopened];
    }

    private void AddFile(Attachment attachment, string? url, string? declared)
    {
        if (Uri.TryCreate(url, UriKind.Absolute, out var address))
        {
            var isInline = PictureAddress.Is(address, serviceUrl);
            if (isInline || files.Allows(address))
            {
                _files.Add(new IncomingFile(attachment.Name, url!, declared, isInline) { ServiceUrl = isInline ? serviceUrl : null });
                return;
            }
        }

        AddUnopened(UnreadableKinds.OfMedia(attachment.ContentType!, url, html), attachment.Name);
    }

    private void AddForwarded(JToken? content)
    {
        var original = HtmlText.Of(content.Text("originalMessageContent") ?? "");
        if (original.Text.Length > 0)
        {
            var sender = content.Field("originalMessageSender").Field("user").Text("displayName");
            _forwarded.Add(new ForwardedMessage(original.Text, sender));
        }

        if (original.Pictures.Count > 0 || original.Text.Length == 0)
        {
            AddUnopened(original.Pictures.Count > 0 ? UnreadableKind.Picture : UnreadableKind.Other, null);
        }
    }

    private void AddUnopened(UnreadableKind kind, string? name)
    {
        var part = new Unreadable(kind, string.IsNullOrWhiteSpace(name) ? null : name);
        if (!_unopened.Contains(part))
        {
            _unopened.Add(part);
        }
    }
}
