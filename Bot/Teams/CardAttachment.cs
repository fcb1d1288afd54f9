using System.Text.Json.Nodes;

namespace Weerbaar.Teams;

/// <summary>A card wrapped as an attachment, as messages and dialogs carry it.</summary>
internal static class CardAttachment
{
    public static JsonObject Of(AdaptiveCard card) => new()
    {
        ["contentType"] = ContentTypes.AdaptiveCard,
        ["content"] = CardJson.Node(card),
    };
}
