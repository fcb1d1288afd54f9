namespace Weerbaar.Tests.Teams;

/// <summary>Activities as Teams sends them; all ids are invented.</summary>
internal static class Activities
{
    public const string AppId = "33333333-3333-3333-3333-333333333333";
    public const string TenantId = "11111111-1111-1111-1111-111111111111";
    public const string PersonId = "22222222-2222-2222-2222-222222222222";
    public const string ServiceUrl = "https://smba.trafficmanager.net/emea/11111111-1111-1111-1111-111111111111/";

    /// <summary>A message in the personal chat.</summary>
    public static JsonObject Message(string? text = "status") => With("message", new JsonObject
    {
        ["id"] = "1790000000001",
        ["textFormat"] = "plain",
        ["text"] = text,
        ["locale"] = "de-DE",
        ["entities"] = new JsonArray(new JsonObject
        {
            ["type"] = "clientInfo",
            ["locale"] = "nl-NL",
            ["country"] = "NL",
            ["platform"] = "Web",
            ["timezone"] = "Europe/Amsterdam",
        }),
    });

    /// <summary>A mention of the bot in a channel.</summary>
    public static JsonObject ChannelMention(string text)
    {
        var activity = Message(text);
        activity["conversation"] = new JsonObject
        {
            ["isGroup"] = true,
            ["conversationType"] = "channel",
            ["tenantId"] = TenantId,
            ["id"] = "19:chan@thread.tacv2;messageid=1790000000000",
        };
        activity["entities"] = JsonNode.Parse(
            $$"""
            [{"type":"mention","text":"<at>Desk Bot</at>","mentioned":{"id":"28:{{AppId}}","name":"Desk Bot"} },
             {"type":"mention","text":"<at>Bo</at>","mentioned":{"id":"29:bo","name":"Bo"} },
             {"type":"clientInfo","locale":"en-US"}]
            """);
        return activity;
    }

    public static JsonObject Invoke(string name, string value) => With("invoke", new JsonObject
    {
        ["id"] = "f:5555",
        ["name"] = name,
        ["replyToId"] = "1790000000002",
        ["value"] = JsonNode.Parse(value),
    });

    public static JsonObject Click(string verb = "approve", string trigger = "manual") => Invoke(
        "adaptiveCard/action",
        $$$"""
        {"action":{"type":"Action.Execute","id":"a","title":"A","verb":"{{{verb}}}",
          "data":{"verb":"{{{verb}}}","ids":{"case":"c17","rev":4},"comment":"ok","urgent":true,"score":3} },
         "trigger":"{{{trigger}}}"}
        """);

    public static JsonObject Installation(string action) =>
        With("installationUpdate", new JsonObject { ["id"] = "f:6", ["action"] = action });

    public static JsonObject With(string type, JsonObject fields)
    {
        var activity = JsonNode.Parse(
            $$$"""
            {"type":"{{{type}}}","timestamp":"2026-09-01T08:00:00.123Z","serviceUrl":"{{{ServiceUrl}}}",
             "channelId":"msteams",
             "from":{"id":"29:1AbCdUser","name":"Ada Roe","aadObjectId":"{{{PersonId}}}"},
             "recipient":{"id":"28:{{{AppId}}}","name":"Desk Bot"},
             "conversation":{"id":"a:1Personal","conversationType":"personal","tenantId":"{{{TenantId}}}"},
             "channelData":{"tenant":{"id":"{{{TenantId}}}"} } }
            """)!.AsObject();
        foreach (var (name, value) in fields)
        {
            activity[name] = value?.DeepClone();
        }
        return activity;
    }
}
