using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Weerbaar.Teams.Connector;

/// <summary>Writes a message as the connector takes it.</summary>
internal static class MessageJson
{
    private static readonly JsonSerializerSettings Settings = new()
    {
        NullValueHandling = NullValueHandling.Ignore,
        DateParseHandling = DateParseHandling.None,
    };

    /// <summary>To be kept and posted later, as <see cref="WrittenMessage"/>.</summary>
    public static string Write(MessageActivity message) => JsonConvert.SerializeObject(Of(message), Settings);

    public static Activity Of(MessageActivity message)
    {
        if (message is WrittenMessage written)
        {
            return JsonConvert.DeserializeObject<Activity>(written.Body, Settings)!;
        }

        var activity = new Activity { Type = ActivityTypes.Message };
        switch (message)
        {
            case TextMessage { Text: var text }:
                (activity.Text, activity.TextFormat) = (text, TextFormatTypes.Plain);
                break;
            case CardMessage { Card: var card, Summary: var summary }:
                activity.Summary = summary;
                activity.Attachments =
                    [new Attachment { ContentType = ContentTypes.AdaptiveCard, Content = new JRaw(CardJson.Write(card)) }];
                break;
            default:
                throw new NotSupportedException("A message is words or a card.");
        }

        if (message.IsUrgent)
        {
            activity.Importance = "urgent";
            activity.ChannelData = new JObject { ["notification"] = new JObject { ["alert"] = true } };
        }
        return activity;
    }
}
