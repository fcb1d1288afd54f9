using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Weerbaar.Simulator.Cards;
using Weerbaar.Simulator.Entra;
using Weerbaar.Simulator.Playing;
using Weerbaar.Simulator.World;

namespace Weerbaar.Simulator.Deliveries;

/// <summary>Anything at all, to be sent to the bot.</summary>
internal sealed record RawBody
{
    public JsonNode? Activity { get; init; }
    public string? Body { get; init; }
    public string Sign { get; init; } = ChannelToken.Proper;
    public string ContentType { get; init; } = "application/json";
    public string Method { get; init; } = "POST";
    public string? Path { get; init; }
    public string? Bot { get; init; }
    public int ExpiredSeconds { get; init; } = 600;
    public int TimeoutMs { get; init; } = 20_000;
}

/// <summary>Sends what a test made, signed rightly or wrongly; keeps nothing of it.</summary>
internal sealed class RawLine(HttpClient http, BotList bots, ChannelToken tokens, TheWorld world, TimeProvider timeProvider)
{
    public async Task<JsonObject> Send(RawBody raw)
    {
        if (!ChannelToken.Ways.Contains(raw.Sign))
        {
            throw new ImpossibleException(400, "BadRequest", $"sign is one of {string.Join(", ", ChannelToken.Ways)}.");
        }

        var url = raw.Bot
            ?? (bots.InTurn() is [var first, ..] ? first : null) ?? throw new ImpossibleException(409, "NoBot", "No bot is known.");
        if (!Uri.TryCreate(url, UriKind.Absolute, out _))
        {
            throw new ImpossibleException(400, "BadRequest", $"'{url}' is no address of a bot.");
        }

        using var request = Request(raw, url);
        using var patience = new CancellationTokenSource(raw.TimeoutMs);
        var began = timeProvider.GetTimestamp();
        try
        {
            using var response = await http.SendAsync(request, patience.Token);
            return Told(response, await response.Content.ReadAsStringAsync(patience.Token), timeProvider.GetElapsedTime(began));
        }
        catch (Exception failed) when (failed is HttpRequestException or OperationCanceledException or IOException)
        {
            return new JsonObject
            {
                ["status"] = null,
                ["body"] = failed.GetType().Name,
                ["milliseconds"] = timeProvider.GetElapsedTime(began).TotalMilliseconds
            };
        }
    }

    private HttpRequestMessage Request(RawBody raw, string url)
    {
        var activity = raw.Activity?.DeepClone();
        if (raw.Sign == "otherTenant" && activity is JsonObject json)
        {
            Move(json);
        }

        var serviceUrl = activity.Text("serviceUrl") ?? world.Organisation.ServiceUrl;
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(raw.Body ?? activity?.ToJsonString(Json.Wire) ?? "null"));
        content.Headers.TryAddWithoutValidation("Content-Type", raw.ContentType);
        var request = new HttpRequestMessage(new HttpMethod(raw.Method), BotList.MessagesAt(url, raw.Path)) { Content = content };
        if (tokens.For(raw.Sign, serviceUrl, raw.ExpiredSeconds) is { } token)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        return request;
    }

    private static void Move(JsonObject activity)
    {
        const string stranger = "99999999-9999-4999-8999-999999999999";
        if (activity["conversation"] is JsonObject conversation)
        {
            conversation["tenantId"] = stranger;
        }

        if (activity["channelData"]?["tenant"] is JsonObject tenant)
        {
            tenant["id"] = stranger;
        }
    }

    private static JsonObject Told(HttpResponseMessage response, string body, TimeSpan took)
    {
        var headers = new JsonObject();
        foreach (var (name, values) in response.Headers.Concat(response.Content.Headers))
        {
            headers[name] = string.Join(", ", values);
        }

        return new JsonObject
        {
            ["status"] = (int)response.StatusCode,
            ["headers"] = headers,
            ["body"] = body,
            ["json"] = Parse(body),
            ["milliseconds"] = took.TotalMilliseconds,
        };
    }

    private static JsonNode? Parse(string body)
    {
        try
        {
            return body.Length == 0 ? null : JsonNode.Parse(body);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
