using Weerbaar.Tests.AdaptiveCards;

namespace Weerbaar.Tests.Door;

/// <summary>The documented shapes of an answer to an invoke: in any other the client shows an error of its own.</summary>
internal static class InvokeShape
{
    /// <returns>Null: all is well.</returns>
    public static string? Fault(string name, int status, string body)
    {
        if (status != 200)
        {
            return $"the status is {status}, not 200";
        }

        var answer = body.Length == 0 ? null : JsonNode.Parse(body) as JsonObject;
        return name switch
        {
            InvokeNames.CardAction => answer is null ? "a click is answered by nothing" : ClickFault(answer),
            InvokeNames.DialogSubmit when body.Length == 0 => null,
            InvokeNames.DialogFetch or InvokeNames.DialogSubmit => answer is null ? "a dialog is answered by nothing" : DialogFault(answer),
            _ => null,
        };
    }

    private static string? ClickFault(JsonObject answer) => ((int?)answer["statusCode"], (string?)answer["type"], answer["value"]) switch
    {
        (200, ContentTypes.AdaptiveCard, JsonObject card) => CardFault(card),
        (200, ContentTypes.Message, JsonValue text) when text.TryGetValue<string>(out _) => null,
        (400 or 500, ContentTypes.Error, JsonObject error) when error["code"] is not null && error["message"] is not null => null,
        var (status, type, _) => $"statusCode {status} and type {type} are no documented answer to a click",
    };

    private static string? DialogFault(JsonObject answer) => ((string?)answer["task"]?["type"], answer["task"]?["value"]) switch
    {
        ("message", JsonValue text) when text.TryGetValue<string>(out _) => null,
        ("continue", JsonObject { } info) when info["title"] is JsonValue && Is(info["height"]) && Is(info["width"])
            && (string?)info["card"]?["contentType"] == ContentTypes.AdaptiveCard => CardFault(info["card"]!["content"]!.AsObject()),
        _ => "that is no documented answer to a dialog",
    };

    private static bool Is(JsonNode? size) => size?.ToString() is "small" or "medium" or "large" || int.TryParse(size?.ToString(), out _);

    private static string? CardFault(JsonObject card) =>
        CardValidator.Faults(card.ToJsonString()) is { Count: > 0 } faults ? string.Join("; ", faults) : null;
}
