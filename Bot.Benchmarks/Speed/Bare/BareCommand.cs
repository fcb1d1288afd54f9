using System.Net.Http.Headers;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Weerbaar.Benchmarks.Speed.Bare;

/// <summary>
/// The limit: an endpoint that reads an activity, echoes a message to the connector and answers a click with a card, and does
/// nothing else. It stores nothing, logs nothing and, unless it is asked to, checks no token.
/// </summary>
internal static class BareCommand
{
    private static readonly BareAnswer Pressed = new(
        200, "application/vnd.microsoft.card.adaptive",
        new BareCard("AdaptiveCard", "1.5", [new("TextBlock", Text: "Pressed")], [new("Action.Execute", Title: "Press", Verb: "press")]));

    public static async Task<int> RunAsync(IReadOnlyList<string> words)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        using var http = new HttpClient();
        var check = words.Contains("--checked") ? await BareToken.FetchAsync(http) : null;
        app.MapPost("/api/messages", async context =>
        {
            if (check is not null && !await check.HoldsAsync(context.Request.Headers.Authorization))
            {
                context.Response.StatusCode = StatusCodes.Status401Unauthorized;
                return;
            }

            var activity = (await context.Request.ReadFromJsonAsync(BareJson.Default.BareActivity))!;
            await (activity.Type == "invoke"
                ? context.Response.WriteAsJsonAsync(Pressed, BareJson.Default.BareAnswer) : EchoAsync(http, activity));
        });
        await app.RunAsync();
        return 0;
    }

    private static async Task EchoAsync(HttpClient http, BareActivity activity)
    {
        var address = $"{activity.ServiceUrl.TrimEnd('/')}/v3/conversations/{Uri.EscapeDataString(activity.Conversation.Id)}/activities";
        using var request = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = JsonContent.Create(new BarePost("message", $"Echo: {activity.Text}"), BareJson.Default.BarePost),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "a.b.c");
        using var posted = await http.SendAsync(request);
        posted.EnsureSuccessStatusCode();
    }
}
