using System.Text.Json.Nodes;

namespace Weerbaar.Teams.Connector;

/// <summary>Writes a message as the connector takes it.</summary>
internal static class MessageJson
{
    public static string Write(MessageActivity message) => Of(message).ToJsonString(TeamsJson.Relaxed);

    public static JsonObject Of(MessageActivity message)
    {
        if (message is WrittenMessage written)
        {
            return JsonNode.Parse(written.Body)!.AsObject();
        }

        var activity = message switch
        {
            TextMessage { Text: var text } => new JsonObject
            {
                ["type"] = ActivityTypes.Message,
                ["text"] = text,
                ["textFormat"] = "plain",
            },
            CardMessage { Card: var card, Summary: var summary } => new JsonObject
            {
                ["type"] = ActivityTypes.Message,
                ["summary"] = summary,
                ["attachments"] = new JsonArray(CardAttachment.Of(card)),
            },
            _ => throw new NotSupportedException("A message is words or a card."),
        };
        if (message.IsUrgent)
        {
            activity["importance"] = "urgent";
            activity["channelData"] = new JsonObject { ["notification"] = new JsonObject { ["alert"] = true } };
        }
        return activity;
    }
}
