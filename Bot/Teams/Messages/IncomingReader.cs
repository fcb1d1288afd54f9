using Microsoft.Bot.Schema;
using Weerbaar.Teams.Connector;
using Weerbaar.Teams.Sdk;

namespace Weerbaar.Teams.Messages;

/// <summary>
/// Makes of an activity the message that it brings. Teams has many shapes for one thing and none of them is promised, so
/// each part is looked at by itself and what is not known is named as such.
/// </summary>
internal sealed class IncomingReader(BotOptions options)
{
    /// <summary>Attachments that are looked at; no client sends more.</summary>
    private const int Most = 100;

    private readonly AllowedHosts _files = AllowedHosts.Files(options);

    public IncomingMessage Read(Activity activity)
    {
        // An old client's click is no message; a value that is none of a button takes no words away.
        if (activity is { Type: not (ActivityTypes.Message or ActivityTypes.MessageUpdate) }
            || ActionData.Read(Json.Of(activity.Value)) is not null)
        {
            return IncomingMessage.Empty with { Id = activity.Id };
        }

        var all = (activity.Attachments ?? []).OfType<Attachment>().ToList();
        var attachments = all.Take(Most).ToList();
        var html = HtmlText.Read([.. attachments.Where(IsHtml).Select(Html)], activity.Recipient?.Name);
        var parts = new MessageParts(html, activity.ServiceUrl, _files);
        foreach (var attachment in attachments.Where(attachment => !IsHtml(attachment)))
        {
            parts.Add(attachment);
        }

        if (all.Count > Most)
        {
            parts.AddLeftOut();
        }

        var text = OwnWords.Of(activity, html);
        return new IncomingMessage
        {
            Id = activity.Id,
            Text = text,
            Forwarded = parts.Forwarded,
            Files = parts.Files,
            Unreadable = parts.Unopened(text),
        };
    }

    private static bool IsHtml(Attachment attachment) =>
        ContentTypes.Html.Equals(attachment.ContentType, StringComparison.OrdinalIgnoreCase);

    private static string Html(Attachment attachment) =>
        attachment.Content as string ?? "";
}
