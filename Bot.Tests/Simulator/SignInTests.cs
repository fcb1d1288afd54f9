using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Web;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Weerbaar.Tests.Simulator;

/// <summary>Signing in with a browser, as Entra has it: what it gives, and what it refuses.</summary>
[Collection(nameof(Teams))]
public sealed class SignInTests(Teams teams)
{
    private const string Verifier = "abcdefghijklmnopqrstuvwxyz-0123456789._~ABCDEFG";

    private string Tenant => teams.AsBot["Bot__TenantId"];

    private string Redirect => teams.Bot.Url + "/evidence/signed-in";

    [Fact]
    public async Task A_code_gives_an_id_token_that_holds_in_every_part()
    {
        var (seq, person) = (await teams.Simulator.Seq(), await teams.Newcomer());
        var code = await CodeAsync(person.Key);
        using var answer = await RedeemAsync(code, new());
        var token = (string)(await answer.Content.ReadFromJsonAsync<JsonNode>())!["id_token"]!;
        var document = await teams.Simulator.Get($"/{Tenant}/v2.0/.well-known/openid-configuration");
        var keys = await teams.Simulator.Get(new Uri((string)document["jwks_uri"]!).AbsolutePath);
        var read = await new JsonWebTokenHandler { MapInboundClaims = false }.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = (string)document["issuer"]!,
            ValidAudience = teams.AsBot["Bot__AppId"],
            IssuerSigningKeys = new JsonWebKeySet(keys.ToJsonString()).GetSigningKeys(),
        });
        Assert.True(read.IsValid, read.Exception?.Message);
        Assert.Equal((person.Id, Tenant, "a-nonce-of-some-length"), (read.Claims["oid"], read.Claims["tid"], read.Claims["nonce"]));
        Assert.Empty(await teams.Simulator.RulesBrokenSince(seq));
    }

    [Theory]
    [InlineData("redirect_uri", "https://elsewhere.example/evidence/signed-in")]
    [InlineData("redirect_uri", "")]
    [InlineData("client_id", "00000000-0000-0000-0000-000000000000")]
    public async Task S38_nobody_is_sent_to_an_address_that_is_not_registered(string parameter, string value)
    {
        var seq = await teams.Simulator.Seq();
        using var answer = await AskAsync(new() { [parameter] = value });
        Assert.Equal((HttpStatusCode.BadRequest, null), (answer.StatusCode, answer.Headers.Location));
        Assert.Contains("S38", await teams.Simulator.RulesBrokenSince(seq));
    }

    [Theory]
    [InlineData("response_type", "id_token")]
    [InlineData("response_mode", "fragment")]
    [InlineData("scope", "profile")]
    [InlineData("state", "1")]
    [InlineData("nonce", "")]
    public async Task S39_only_the_code_flow_with_state_and_nonce_is_played(string parameter, string value) =>
        Assert.Equal("S39", await RefusedAsync(parameter, value));

    [Theory]
    [InlineData("code_challenge", "")]
    [InlineData("code_challenge_method", "plain")]
    [InlineData("code_challenge", "short")]
    public async Task S40_a_code_needs_a_challenge(string parameter, string value) =>
        Assert.Equal("S40", await RefusedAsync(parameter, value));

    [Theory]
    [InlineData("code_verifier", "another-verifier-that-is-long-enough-to-be-one-012")]
    [InlineData("redirect_uri", "https://elsewhere.example/evidence/signed-in")]
    [InlineData("code", "never-given")]
    public async Task S41_a_code_is_redeemed_by_who_asked_for_it_and_once(string parameter, string value)
    {
        var code = await CodeAsync("sanne");
        Assert.Equal("S41", await RedeemRefusedAsync(code, new() { [parameter] = value }, HttpStatusCode.BadRequest));
        code = await CodeAsync("sanne");
        using var first = await RedeemAsync(code, new());
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal("S41", await RedeemRefusedAsync(code, new(), HttpStatusCode.BadRequest));
    }

    [Theory]
    [InlineData("wrong", HttpStatusCode.Unauthorized)]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    public async Task S42_the_application_proves_that_it_is_itself(string? secret, HttpStatusCode status) =>
        Assert.Equal("S42", await RedeemRefusedAsync(await CodeAsync("sanne"), new() { ["client_secret"] = secret }, status));

    private async Task<string> CodeAsync(string person)
    {
        using var answer = await SendAsync(new HttpRequestMessage(HttpMethod.Post, Address([]))
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["person"] = person }),
        });
        return HttpUtility.ParseQueryString(answer.Headers.Location!.Query)["code"]!;
    }

    private async Task<string> RefusedAsync(string parameter, string value)
    {
        var seq = await teams.Simulator.Seq();
        using var answer = await AskAsync(new() { [parameter] = value });
        Assert.StartsWith(Redirect + "?error=invalid_request", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        return Assert.Single(await teams.Simulator.RulesBrokenSince(seq));
    }

    private async Task<string> RedeemRefusedAsync(string code, Dictionary<string, string?> but, HttpStatusCode status)
    {
        var seq = await teams.Simulator.Seq();
        using var answer = await RedeemAsync(code, but);
        Assert.Equal(status, answer.StatusCode);
        return Assert.Single(await teams.Simulator.RulesBrokenSince(seq));
    }

    private Task<HttpResponseMessage> AskAsync(Dictionary<string, string?> but) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Get, Address(but)));

    private Task<HttpResponseMessage> RedeemAsync(string code, Dictionary<string, string?> but) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Post, $"/{Tenant}/oauth2/v2.0/token")
        {
            Content = new FormUrlEncodedContent(With(
                new()
                {
                    ["grant_type"] = "authorization_code",
                    ["client_id"] = teams.AsBot["Bot__AppId"],
                    ["client_secret"] = teams.AsBot["Bot__ClientSecret"],
                    ["code"] = code,
                    ["redirect_uri"] = Redirect,
                    ["code_verifier"] = Verifier,
                },
                but).Where(field => field.Value is not null)),
        });

    private string Address(Dictionary<string, string?> but) => $"/{Tenant}/oauth2/v2.0/authorize?" + string.Join('&', With(
        new()
        {
            ["client_id"] = teams.AsBot["Bot__AppId"],
            ["redirect_uri"] = Redirect,
            ["response_type"] = "code",
            ["scope"] = "openid profile",
            ["state"] = "a-state-of-some-length",
            ["nonce"] = "a-nonce-of-some-length",
            ["code_challenge"] = Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier))),
            ["code_challenge_method"] = "S256",
        },
        but).Select(field => $"{field.Key}={Uri.EscapeDataString(field.Value ?? "")}"));

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = teams.Simulator.Address };
        using (request)
        {
            return await http.SendAsync(request);
        }
    }

    private static Dictionary<string, string?> With(Dictionary<string, string?> all, Dictionary<string, string?> but) =>
        new(all.Where(field => !but.ContainsKey(field.Key)).Concat(but));
}
