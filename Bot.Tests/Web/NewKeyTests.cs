using System.Security.Cryptography;
using System.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Weerbaar.Tests.Storage.Embedded;
using Weerbaar.Tests.Teams;
using Weerbaar.Web;
using Weerbaar.Web.SigningIn;

namespace Weerbaar.Tests.Web;

/// <summary>The authority signs with another key from one moment to the next.</summary>
public sealed class NewKeyTests : IAsyncLifetime
{
    private const string Tenant = "00000000-0000-0000-0000-0000000000aa";

    private readonly ManualClock _clock = new();
    private readonly Dictionary<string, RSA> _keys = new() { ["first"] = RSA.Create(2048), ["second"] = RSA.Create(2048) };
    private LoopbackServer _authority = null!;
    private string _announced = "first", _signing = "first", _nonce = "";

    public async ValueTask InitializeAsync()
    {
        _authority = await LoopbackServer.StartAsync();
        _authority.Answer = request => request.Response.WriteAsync((request.Request.Path.Value switch
        {
            "/.well-known/openid-configuration" => new JsonObject
            {
                ["issuer"] = _authority.Address,
                ["authorization_endpoint"] = $"{_authority.Address}/authorize",
                ["token_endpoint"] = $"{_authority.Address}/token",
                ["jwks_uri"] = $"{_authority.Address}/keys",
            },
            "/keys" => new JsonObject { ["keys"] = new JsonArray(Key()) },
            _ => new JsonObject { ["token_type"] = "Bearer", ["access_token"] = "a", ["id_token"] = Token() },
        }).ToJsonString());
    }

    public async ValueTask DisposeAsync()
    {
        await _authority.DisposeAsync();
        foreach (var key in _keys.Values)
        {
            key.Dispose();
        }
    }

    [Fact]
    public async Task The_first_sign_in_after_it_is_believed_and_one_by_a_withdrawn_key_is_not()
    {
        await using var engine = new EmbeddedEngine();
        await using var bot = new SignInInstance(
            engine.Rows, _clock, new PageSettings("https://weerbaar.example", _authority.Address, "client", Tenant));
        Assert.NotNull(await SignInAsync(bot));

        _announced = _signing = "second";
        _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.NotNull(await SignInAsync(bot));

        _signing = "first";
        _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Null(await SignInAsync(bot));
    }

    private Task<Session?> SignInAsync(SignInInstance bot) => bot.SignInAsync(address =>
    {
        var asked = HttpUtility.ParseQueryString(address.Query);
        _nonce = asked["nonce"]!;
        return Task.FromResult(new Uri($"{asked["redirect_uri"]}?code=c&state={asked["state"]}"));
    });

    private JsonObject Key()
    {
        var key = _keys[_announced].ExportParameters(includePrivateParameters: false);
        return new()
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = _announced,
            ["n"] = Base64UrlEncoder.Encode(key.Modulus),
            ["e"] = Base64UrlEncoder.Encode(key.Exponent),
        };
    }

    private string Token() => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
    {
        Issuer = _authority.Address,
        Audience = "client",
        IssuedAt = _clock.GetUtcNow().UtcDateTime,
        NotBefore = _clock.GetUtcNow().UtcDateTime,
        Expires = _clock.GetUtcNow().UtcDateTime.AddHours(1),
        Claims = new Dictionary<string, object>
        {
            ["sub"] = "s",
            ["tid"] = Tenant,
            ["oid"] = "00000000-0000-0000-0000-00000000000f",
            ["name"] = "Noor",
            ["nonce"] = _nonce,
        },
        SigningCredentials = new(new RsaSecurityKey(_keys[_signing]) { KeyId = _signing }, SecurityAlgorithms.RsaSha256),
    });
}
