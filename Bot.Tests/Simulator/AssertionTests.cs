using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Weerbaar.Tests.Teams;

namespace Weerbaar.Tests.Simulator;

/// <summary>What an assertion of the client must hold, and that the simulator looks at each part of it.</summary>
[Collection(nameof(Teams))]
public sealed class AssertionTests(Simulator.Teams teams)
{
    [Theory]
    [InlineData("", "")]
    [InlineData("certificate", "AADSTS700027")]
    [InlineData("key", "AADSTS700027")]
    [InlineData("RS256", "AADSTS700027")]
    [InlineData("sub", "AADSTS700021")]
    [InlineData("jti", "AADSTS700021")]
    [InlineData("aud", "AADSTS700023")]
    [InlineData("past", "AADSTS700024")]
    [InlineData("long", "AADSTS700024")]
    public async Task S42_an_assertion_by_certificate_holds_in_every_part(string wrong, string code)
    {
        using var another = wrong == "key" ? RSA.Create(2048) : null;
        await teams.Simulator.Post("/api/certificates", new { pem = RegistrationCertificate.Pem });
        var (app, now) = (teams.AsBot["Bot__AppId"], DateTimeOffset.UtcNow.ToUnixTimeSeconds() - (wrong == "past" ? 3600 : 0));
        var claims = new JsonObject
        {
            ["iss"] = app,
            ["sub"] = wrong == "sub" ? Guid.Empty.ToString() : app,
            ["aud"] = wrong == "aud" ? "https://elsewhere.example/token" : teams.AsBot["Bot__TokenAddress"],
            ["jti"] = wrong == "jti" ? null : Guid.NewGuid().ToString(),
            ["nbf"] = now,
            ["exp"] = now + (wrong == "long" ? 3600 : 300),
        };
        var header = new Dictionary<string, object>
        {
            ["x5t#S256"] = Base64UrlEncoder.Encode(
                wrong == "certificate" ? new byte[32] : RegistrationCertificate.Certificate.GetCertHash(HashAlgorithmName.SHA256)),
        };
        var signing = new SigningCredentials(
            new RsaSecurityKey(another ?? RegistrationCertificate.Key),
            wrong == "RS256" ? SecurityAlgorithms.RsaSha256 : SecurityAlgorithms.RsaSsaPssSha256)
        {
            CryptoProviderFactory = new CryptoProviderFactory { CacheSignatureProviders = false },
        };

        Assert.Equal(code, await AnswerAsync(new JsonWebTokenHandler().CreateToken(claims.ToJsonString(), signing, header)));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("iss", "AADSTS700211")]
    [InlineData("sub", "AADSTS700213")]
    [InlineData("aud", "AADSTS700212")]
    [InlineData("signature", "AADSTS50013")]
    public async Task S42_a_token_of_another_identity_or_for_something_else_is_no_proof(string wrong, string code)
    {
        var token = await IdentityTokenAsync("", "");
        if (wrong.Length > 0)
        {
            var (header, payload, signature) = token.Split('.') switch { var parts => (parts[0], parts[1], parts[2]) };
            var claims = JsonNode.Parse(Base64UrlEncoder.Decode(payload))!;
            claims[wrong == "signature" ? "azp" : wrong] = "another";
            token = $"{header}.{Base64UrlEncoder.Encode(claims.ToJsonString())}.{signature}";
        }

        Assert.Equal(code, await AnswerAsync(token));
    }

    [Theory]
    [InlineData("client_id", HttpStatusCode.BadRequest)]
    [InlineData("resource", HttpStatusCode.BadRequest)]
    [InlineData("header", HttpStatusCode.Unauthorized)]
    public async Task The_identity_endpoint_answers_only_its_own_machine(string wrong, HttpStatusCode status)
    {
        using var answer = await AskIdentityAsync(wrong, "another");
        Assert.Equal(status, answer.StatusCode);
    }

    private async Task<string> IdentityTokenAsync(string wrong, string value)
    {
        using var answer = await AskIdentityAsync(wrong, value);
        return (string)(await answer.Content.ReadFromJsonAsync<JsonNode>())!["access_token"]!;
    }

    private async Task<HttpResponseMessage> AskIdentityAsync(string wrong, string value)
    {
        var settings = (await teams.Simulator.Get("/api/settings?proof=federated"))["environment"]!;
        var client = wrong == "client_id" ? value : (string)settings["Bot__ManagedIdentityClientId"]!;
        var resource = wrong == "resource" ? value : "api://AzureADTokenExchange";
        using var request = new HttpRequestMessage(
            HttpMethod.Get, $"{settings["IDENTITY_ENDPOINT"]}?api-version=2019-08-01&resource={resource}&client_id={client}");
        request.Headers.Add("X-IDENTITY-HEADER", wrong == "header" ? value : (string)settings["IDENTITY_HEADER"]!);
        return await teams.Simulator.Http.SendAsync(request);
    }

    /// <summary>Entra's code; nothing: it gave a token.</summary>
    private async Task<string> AnswerAsync(string assertion)
    {
        using var answer =
            await teams.Simulator.Http.PostAsync(teams.AsBot["Bot__TokenAddress"], new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["grant_type"] = "client_credentials",
                ["client_id"] = teams.AsBot["Bot__AppId"],
                ["client_assertion_type"] = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
                ["client_assertion"] = assertion,
                ["scope"] = "https://graph.microsoft.com/.default",
            }));
        var json = (await answer.Content.ReadFromJsonAsync<JsonNode>())!;
        return answer.IsSuccessStatusCode ? "" : ((string)json["error_description"]!).Split(':')[0];
    }
}
