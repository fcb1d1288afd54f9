using System.Globalization;
using Weerbaar.Tests.Directories;
using Weerbaar.Tests.Teams;

namespace Weerbaar.Tests.Door;

/// <summary>Activities as Teams sends them to the front door.</summary>
internal static class DoorActivities
{
    private const string More = "entities+";

    public static JsonObject Message(FrontDoor door, Entry by, string conversation, JsonObject pieces)
    {
        var activity = Envelope(door, by, "message", door.Teams.NextId(), conversation);
        activity["textFormat"] = "plain";
        foreach (var (name, value) in pieces.Where(piece => piece.Key != More))
        {
            if (value is null)
            {
                activity.Remove(name);
            }
            else
            {
                activity[name] = value.DeepClone();
            }
        }

        foreach (var entity in pieces[More]?.AsArray() ?? [])
        {
            activity["entities"]!.AsArray().Add(entity!.DeepClone());
        }

        return activity;
    }

    public static JsonObject Mention(string text) => new()
    {
        ["text"] = $"<at>Weerbaar</at> {text}",
        [More] = new JsonArray(new JsonObject
        {
            ["type"] = "mention",
            ["text"] = "<at>Weerbaar</at>",
            ["mentioned"] = new JsonObject { ["id"] = FrontDoor.BotId, ["name"] = "Weerbaar" },
        }),
    };

    public static JsonObject ChannelData(string eventType) => new()
    {
        ["tenant"] = new JsonObject { ["id"] = Activities.TenantId },
        ["eventType"] = eventType,
    };

    public static JsonObject Invoke(FrontDoor door, Entry by, string conversation, string? message, string name, JsonNode value)
    {
        var activity = Envelope(door, by, "invoke", $"f:{door.Teams.NextId()}", conversation);
        activity["name"] = name;
        activity["value"] = value.DeepClone();
        activity["replyToId"] = message;
        return activity;
    }

    public static JsonObject Execute(DoorButton button, JsonObject data) => new()
    {
        ["action"] = new JsonObject { ["type"] = button.Type, ["title"] = button.Title, ["verb"] = button.Verb, ["data"] = data },
        ["trigger"] = "manual",
    };

    public static JsonObject Dialog(JsonObject data) => new() { ["data"] = data, ["context"] = new JsonObject { ["theme"] = "default" } };

    private static JsonObject Envelope(FrontDoor door, Entry by, string type, string id, string conversation)
    {
        var personal = conversation.StartsWith("a:", StringComparison.Ordinal);
        var isChannel = !personal && conversation != DoorTeams.Group;
        return new JsonObject
        {
            ["type"] = type,
            ["id"] = id,
            ["timestamp"] = door.Clock.GetUtcNow().UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture),
            ["serviceUrl"] = door.Teams.ServiceUrl,
            ["channelId"] = "msteams",
            ["from"] = new JsonObject { ["id"] = "29:" + by.Id, ["name"] = by.Name, ["aadObjectId"] = by.Id },
            ["recipient"] = new JsonObject { ["id"] = FrontDoor.BotId, ["name"] = "Weerbaar" },
            ["conversation"] = new JsonObject
            {
                ["id"] = !isChannel || conversation.Contains(';', StringComparison.Ordinal)
                    ? conversation : $"{conversation};messageid={id}",
                ["conversationType"] = personal ? "personal" : isChannel ? "channel" : "groupChat",
                ["tenantId"] = Activities.TenantId,
                ["isGroup"] = personal ? null : true,
            },
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Activities.TenantId } },
            ["entities"] = new JsonArray(new JsonObject { ["type"] = "clientInfo", ["locale"] = by.Language, ["platform"] = "Web" }),
        };
    }
}
