using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Weerbaar.Tests.Teams;

/// <summary>Announces signing keys as Teams does, over real HTTP, and signs with them.</summary>
internal sealed class KeyServer : IAsyncDisposable
{
    public const string Issuer = "https://api.botframework.com";

    // Keys take long to make: each id has one for the whole run, and another for whoever pretends to have it.
    private static readonly ConcurrentDictionary<string, RSA> Made = [];

    private readonly LoopbackServer _server;
    private readonly List<JsonObject> _announced = [];

    private KeyServer(LoopbackServer server) => _server = server;

    public string Metadata => $"{_server.Address}/v1/.well-known/openidconfiguration";

    /// <summary>How often the keys themselves were fetched.</summary>
    public int Fetches => _server.Requests.Count(asked => asked.Target.EndsWith("/keys", StringComparison.Ordinal));

    public bool IsDown { get; set; }

    /// <summary>Accepts and never answers.</summary>
    public bool Hangs { get; set; }

    /// <summary>Answers with a page, as a proxy that asks for a sign-in does.</summary>
    public bool SaysHtml { get; set; }

    public static async Task<KeyServer> StartAsync()
    {
        var keys = new KeyServer(await LoopbackServer.StartAsync());
        keys._server.Answer = keys.AnswerAsync;
        return keys;
    }

    /// <summary>A new key, announced with the channels that it may sign for.</summary>
    public SigningCredentials Announce(string id, params string[] endorsements)
    {
        var rsa = Made.GetOrAdd(id, _ => RSA.Create(2048));
        var key = rsa.ExportParameters(includePrivateParameters: false);
        _announced.Add(new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = id,
            ["n"] = Base64UrlEncoder.Encode(key.Modulus),
            ["e"] = Base64UrlEncoder.Encode(key.Exponent),
            ["endorsements"] = new JsonArray([.. endorsements.Select(e => (JsonNode)e)]),
        });
        return Credentials(id, rsa);
    }

    public void Withdraw() => _announced.Clear();

    /// <summary>A key that nobody announced.</summary>
    public static SigningCredentials Forge(string id) =>
        Credentials(id, Made.GetOrAdd($"forged {id}", _ => RSA.Create(2048)));

    public static string Sign(
        SigningCredentials? key, DateTimeOffset now, string audience, string? serviceUrl, string issuer = Issuer,
        TimeSpan? from = null, TimeSpan? until = null)
    {
        var claims = new Dictionary<string, object>();
        if (serviceUrl is not null)
        {
            claims["serviceurl"] = serviceUrl;
        }
        var handler = new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false };
        return handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer,
            Audience = audience,
            NotBefore = (now + (from ?? TimeSpan.FromMinutes(-1))).UtcDateTime,
            Expires = (now + (until ?? TimeSpan.FromHours(1))).UtcDateTime,
            Claims = claims,
            SigningCredentials = key,
        });
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private static SigningCredentials Credentials(string id, RSA key) =>
        new(new RsaSecurityKey(key) { KeyId = id }, SecurityAlgorithms.RsaSha256);

    private Task AnswerAsync(HttpContext http)
    {
        if (Hangs)
        {
            return Task.Delay(Timeout.InfiniteTimeSpan, http.RequestAborted);
        }
        if (SaysHtml)
        {
            return http.Response.WriteAsync("<!doctype html><html><body>Sign in to the proxy</body></html>");
        }
        if (IsDown)
        {
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Task.CompletedTask;
        }
        var keys = $"{_server.Address}/v1/.well-known/keys";
        JsonObject body = http.Request.Path.Value!.EndsWith("/keys", StringComparison.Ordinal)
            ? new() { ["keys"] = new JsonArray([.. _announced.Select(key => key.DeepClone())]) }
            : new() { ["issuer"] = Issuer, ["jwks_uri"] = keys };
        return http.Response.WriteAsync(body.ToJsonString());
    }
}
