using System.Net.Http.Headers;
using System.Net.Http.Json;

namespace Weerbaar.Tests.Simulator;

/// <summary>An answer of the connector or of Graph.</summary>
internal sealed record TurnResult(int Status, JsonNode? Json, HttpResponseHeaders Headers)
{
    public string? Code => (string?)Json?["error"]?["code"];

    public string Id => (string)Json!["id"]!;
}

/// <summary>What a bot can ask of the simulator, with the settings that the simulator gives out.</summary>
internal sealed class BotSide(RunningSimulator simulator, JsonNode settings)
{
    private readonly Dictionary<string, string> _tokens = [];

    public string this[string setting] => (string)settings[setting]!;

    public string ServiceUrl => $"/emea/{this["Bot__TenantId"]}";

    public static async Task<BotSide> Of(RunningSimulator simulator) =>
        new(simulator, (await simulator.Get("/api/settings"))["environment"]!);

    public async Task<HttpResponseMessage> TokenRequest(string scope, string? secret = null, string? tenant = null)
    {
        var address = this["Bot__TokenAddress"].Replace(this["Bot__TenantId"], tenant ?? this["Bot__TenantId"], StringComparison.Ordinal);
        return await simulator.Http.PostAsync(address, new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = this["Bot__AppId"],
            ["client_secret"] = secret ?? this["Bot__ClientSecret"],
            ["scope"] = scope,
        }));
    }

    public async Task<string> Token(string resource)
    {
        if (!_tokens.TryGetValue(resource, out var token))
        {
            using var response = await TokenRequest($"https://{resource}/.default");
            token = (string)(await response.Content.ReadFromJsonAsync<JsonNode>())!["access_token"]!;
            _tokens[resource] = token;
        }

        return token;
    }

    public async Task<TurnResult> Connector(HttpMethod method, string path, object? body = null, string? token = null) =>
        await Ask(method, $"{ServiceUrl}/v3/{path}", body, token ?? await Token("api.botframework.com"));

    public async Task<TurnResult> Graph(HttpMethod method, string path, object? body = null, string? token = null) =>
        await Ask(method, $"/graph/v1.0/{path}", body, token ?? await Token("graph.microsoft.com"));

    public Task<TurnResult> Send(string conversationId, object activity) =>
        Connector(HttpMethod.Post, $"conversations/{Uri.EscapeDataString(conversationId)}/activities", activity);

    public Task<TurnResult> Update(string conversationId, string id, object activity) =>
        Connector(HttpMethod.Put, $"conversations/{Uri.EscapeDataString(conversationId)}/activities/{id}", activity);

    public async Task<TurnResult> Ask(HttpMethod method, string path, object? body, string? token)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        using var response = await simulator.Http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return new TurnResult(
            (int)response.StatusCode, text.StartsWith('{') || text.StartsWith('[') ? JsonNode.Parse(text) : null, response.Headers);
    }
}
