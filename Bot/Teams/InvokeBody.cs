using System.Text;
using System.Text.Json.Nodes;

namespace Weerbaar.Teams;

/// <summary>Writes the answer to an invoke in its documented shape.</summary>
internal static class InvokeBody
{
    public static async Task WriteAsync(HttpResponse response, InvokeResponse? answer)
    {
        response.StatusCode = answer switch
        {
            null => StatusCodes.Status500InternalServerError,
            NotImplementedAnswer => StatusCodes.Status501NotImplemented,
            _ => StatusCodes.Status200OK,
        };
        if (Of(answer) is { } body)
        {
            response.ContentType = "application/json; charset=utf-8";
            // The answer is decided: it is written even when whoever asked has just hung up.
            await response.WriteAsync(body.ToJsonString(TeamsJson.Relaxed), Encoding.UTF8, CancellationToken.None);
        }
    }

    private static JsonObject? Of(InvokeResponse? answer) => answer switch
    {
        CardAnswer { Card: var card } => Action(200, ContentTypes.AdaptiveCard, CardJson.Node(card)),
        MessageAnswer { Text: var text } => Action(200, ContentTypes.Message, text),
        ErrorAnswer error => Action(
            error.StatusCode, ContentTypes.Error,
            new JsonObject { ["code"] = error.Code, ["message"] = error.Message }),
        SearchAnswer { Results: var results } => Action(
            200, ContentTypes.SearchResponse, new JsonObject { ["results"] = Results(results) }),
        DialogAnswer dialog => Dialog("continue", new JsonObject
        {
            ["title"] = dialog.Title,
            ["height"] = Size(dialog.Size),
            ["width"] = Size(dialog.Size),
            ["card"] = CardAttachment.Of(dialog.Card),
        }),
        DialogMessage { Text: var text } => Dialog("message", text),
        _ => null,
    };

    private static JsonObject Action(int statusCode, string type, JsonNode value) =>
        new() { ["statusCode"] = statusCode, ["type"] = type, ["value"] = value };

    private static JsonObject Dialog(string type, JsonNode value) =>
        new() { ["task"] = new JsonObject { ["type"] = type, ["value"] = value } };

    private static JsonArray Results(IReadOnlyList<Choice> results) =>
        [.. results.Select(found => new JsonObject { ["title"] = found.Title, ["value"] = found.Value })];

    private static string Size(DialogSize size) => size switch
    {
        DialogSize.Small => "small",
        DialogSize.Large => "large",
        _ => "medium",
    };
}
