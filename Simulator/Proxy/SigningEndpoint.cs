using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Weerbaar.Simulator.Cards;
using Weerbaar.Simulator.Deliveries;
using Weerbaar.Simulator.Entra;

namespace Weerbaar.Simulator.Proxy;

/// <summary>
/// Between Microsoft 365 Agents Playground, which signs nothing, and a bot that believes nothing unsigned: each activity gets a
/// token for the service address that it names, and the bot's answer goes back as it is.
/// </summary>
internal static class SigningEndpoint
{
    public static void MapSigning(this IEndpointRouteBuilder routes) => routes.MapPost("/api/messages", Forward);

    private static async Task Forward(HttpContext context, BotList bots, ChannelToken tokens, HttpClient http)
    {
        using var copy = new MemoryStream();
        await context.Request.Body.CopyToAsync(copy, context.RequestAborted);
        if (bots.InTurn() is not [var bot, ..])
        {
            context.Response.StatusCode = StatusCodes.Status502BadGateway;
            return;
        }

        using var request = new HttpRequestMessage(
            HttpMethod.Post, BotList.MessagesAt(bot))
        { Content = new ByteArrayContent(copy.ToArray()) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", context.Request.ContentType ?? "application/json");
        request.Headers.Authorization = new AuthenticationHeaderValue(
            "Bearer", tokens.For(ChannelToken.Proper, ServiceUrlIn(copy.ToArray())));
        try
        {
            using var response = await http.SendAsync(request, context.RequestAborted);
            context.Response.StatusCode = (int)response.StatusCode;
            context.Response.ContentType = response.Content.Headers.ContentType?.ToString();
            await response.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
        }
        catch (HttpRequestException)
        {
            context.Response.StatusCode = StatusCodes.Status502BadGateway;
        }
    }

    private static string ServiceUrlIn(byte[] body)
    {
        try
        {
            return JsonNode.Parse(body).Text("serviceUrl") ?? "";
        }
        catch (JsonException)
        {
            return "";
        }
    }
}
