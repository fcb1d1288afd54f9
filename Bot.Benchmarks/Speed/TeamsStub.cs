using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Weerbaar.Benchmarks.Speed;

/// <summary>
/// Teams, Entra and Graph as far as a bot asks them while it is measured: in this process, for all that are measured the same,
/// and every answer at once.
/// </summary>
internal sealed class TeamsStub : IAsyncDisposable
{
    public const string AppId = "3739fe02-efef-4f9b-8f91-9305a8fb1186", Tenant = "1bd257df-8c68-4241-80dc-1bc2bc027313";

    private const string Group = "a73bfe77-3f64-4d6c-8313-981df3a2ffb0";

    private readonly SigningCredentials _key = new(new RsaSecurityKey(RSA.Create(2048)) { KeyId = "one" }, SecurityAlgorithms.RsaSha256);
    private readonly WebApplication _app;
    private long _posts;

    private TeamsStub(WebApplication app) => this._app = app;

    public string Url => _app.Urls.Single();

    /// <summary>Activities name it, and the token does; it ends in a slash as Teams' own does.</summary>
    public string ServiceUrl => Url + "/";

    /// <summary>What the connector sends with each activity: the same for hours, as Teams does it.</summary>
    public string Token { get; private set; } = "";

    /// <summary>Posts in conversations so far.</summary>
    public long Posts => Interlocked.Read(ref _posts);

    /// <summary>While it is set, what is posted is kept, by conversation.</summary>
    public ConcurrentDictionary<string, string>? Kept { get; set; }

    public static async Task<TeamsStub> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var stub = new TeamsStub(builder.Build());
        stub._app.Run(stub.AnswerAsync);
        await stub._app.StartAsync();
        stub.Token = stub.Signed();
        return stub;
    }

    /// <summary>What a bot, ours or another, is told about where it lives.</summary>
    public Dictionary<string, string> Settings() => new()
    {
        // Production takes no service on loopback, and there is no other here.
        ["ASPNETCORE_ENVIRONMENT"] = "Development",
        ["NODE_ENV"] = "production",
        ["Bot__AppId"] = AppId,
        ["Bot__TenantId"] = Tenant,
        ["Bot__ClientSecret"] = "secret",
        ["Bot__ServiceUrl"] = ServiceUrl,
        ["Bot__OpenIdMetadata"] = $"{Url}/v1/.well-known/openidconfiguration",
        ["Bot__TokenAddress"] = $"{Url}/token",
        ["Bot__ServiceHosts__0"] = new Uri(Url).Authority,
        ["Graph__BaseAddress"] = $"{Url}/graph/v1.0",
        ["Groups__Officers"] = Group,
        ["Groups__Advisers"] = Group,
        ["Groups__Administrators"] = Group,
    };

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private string Signed() => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
    {
        Issuer = "https://api.botframework.com",
        Audience = AppId,
        Claims = new Dictionary<string, object> { ["serviceurl"] = ServiceUrl },
        NotBefore = DateTime.UtcNow.AddMinutes(-5),
        Expires = DateTime.UtcNow.AddHours(12),
        SigningCredentials = _key,
    });

    private Task AnswerAsync(HttpContext http) => http.Request.Path.Value! switch
    {
        "/v1/.well-known/openidconfiguration" => WriteAsync(
            http, $$"""{"issuer":"https://api.botframework.com","jwks_uri":"{{Url}}/v1/.well-known/keys"}"""),
        "/v1/.well-known/keys" => WriteAsync(http, Keys()),
        "/token" => WriteAsync(http, """{"token_type":"Bearer","expires_in":86399,"access_token":"a.b.c"}"""),
        var path when path.StartsWith("/v3/conversations", StringComparison.Ordinal) => PostedAsync(http, path),
        var path when path.StartsWith("/graph/v1.0/users/", StringComparison.Ordinal) => GraphAsync(http),
        _ => WriteAsync(http, """{"value":[]}"""),
    };

    private async Task PostedAsync(HttpContext http, string path)
    {
        if (Kept is { } kept)
        {
            using var reader = new StreamReader(http.Request.Body);
            kept.AddOrUpdate(Uri.UnescapeDataString(path.Split('/')[3]), await reader.ReadToEndAsync(), (_, newer) => newer);
        }

        Interlocked.Increment(ref _posts);
        await WriteAsync(http, """{"id":"1790000000001"}""");
    }

    private static Task GraphAsync(HttpContext http) => HttpMethods.IsPost(http.Request.Method)
        ? WriteAsync(http, """{"value":[]}""")
        : WriteAsync(
            http, $$"""{"id":"{{http.Request.Path.Value!.Split('/')[4]}}","displayName":"Somebody","preferredLanguage":"nl-NL","accountEnabled":true,"userType":"Member"}""");

    private static Task WriteAsync(HttpContext http, string json)
    {
        var body = Encoding.UTF8.GetBytes(json);
        (http.Response.ContentType, http.Response.ContentLength) = ("application/json", body.Length);
        return http.Response.Body.WriteAsync(body).AsTask();
    }

    private string Keys()
    {
        var open = ((RsaSecurityKey)_key.Key).Rsa.ExportParameters(includePrivateParameters: false);
        return new JsonObject
        {
            ["keys"] = new JsonArray(new JsonObject
            {
                ["kty"] = "RSA",
                ["use"] = "sig",
                ["kid"] = _key.Key.KeyId,
                ["n"] = Base64UrlEncoder.Encode(open.Modulus),
                ["e"] = Base64UrlEncoder.Encode(open.Exponent),
                ["endorsements"] = new JsonArray("msteams"),
            }),
        }.ToJsonString();
    }
}
