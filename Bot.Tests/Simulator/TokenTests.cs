using System.Net;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Weerbaar.Tests.Simulator;

/// <summary>The tokens that the simulator signs, rightly and wrongly, and those that it gives out.</summary>
[Collection(nameof(Teams))]
public sealed class TokenTests(Teams teams)
{
    [Fact]
    public async Task An_activity_carries_a_token_that_holds_in_every_part()
    {
        var person = await teams.Newcomer();
        await teams.Simulator.Say(person.Chat, person.Key, "hallo");
        var (activity, authorization) = teams.Bot.Received.Last();
        var token = new JsonWebToken(authorization!["Bearer ".Length..]);
        var key = (await Keys()).First(k => (string?)k!["kid"] == token.Kid)!;
        Assert.Equal("https://api.botframework.com", token.Issuer);
        Assert.Equal([teams.AsBot["Bot__AppId"]], token.Audiences);
        Assert.Equal((string?)activity["serviceUrl"], token.GetPayloadValue<string>("serviceurl"));
        Assert.Equal("msteams", (string?)key["endorsements"]![0]);
        Assert.True(await Holds(authorization, key));
    }

    [Theory]
    [InlineData("wrongKey", false)]
    [InlineData("wrongAudience", false)]
    [InlineData("wrongIssuer", false)]
    [InlineData("expired", false)]
    [InlineData("notYetValid", false)]
    [InlineData("hs256", false)]
    [InlineData("algNone", false)]
    [InlineData("proper", true)]
    [InlineData("otherServiceUrl", true)]
    public async Task Raw_tokens_are_wrong_in_the_chosen_way(string sign, bool holds)
    {
        await Raw(sign);
        var authorization = teams.Bot.Received.Last().Authorization!;
        var kid = new JsonWebToken(authorization["Bearer ".Length..]).Kid;
        var key = (await Keys()).FirstOrDefault(k => (string?)k!["kid"] == kid) ?? (await Keys())[0]!;
        Assert.Equal(holds, await Holds(authorization, key));
        var serviceUrl = sign == "algNone"
            ? null : new JsonWebToken(authorization["Bearer ".Length..]).GetPayloadValue<string>("serviceurl");
        Assert.Equal(sign == "otherServiceUrl", serviceUrl?.Contains("elsewhere", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task Raw_can_sign_with_an_unendorsed_or_unknown_key_or_not_at_all()
    {
        await Raw("noEndorsements");
        var unendorsed = new JsonWebToken(teams.Bot.Received.Last().Authorization!["Bearer ".Length..]).Kid;
        Assert.Empty((await Keys()).First(k => (string?)k!["kid"] == unendorsed)!["endorsements"]!.AsArray());
        await Raw("unknownKey");
        var unknown = new JsonWebToken(teams.Bot.Received.Last().Authorization!["Bearer ".Length..]).Kid;
        Assert.DoesNotContain(unknown, (await Keys()).Select(k => (string?)k!["kid"]));
        await Raw("none");
        Assert.Null(teams.Bot.Received.Last().Authorization);
        await Raw("otherTenant");
        Assert.NotEqual(teams.AsBot["Bot__TenantId"], (string?)teams.Bot.Received.Last().Activity["conversation"]!["tenantId"]);
    }

    [Fact]
    public async Task After_a_key_rollover_a_new_key_signs_and_the_old_one_may_be_gone()
    {
        await Raw("proper");
        var before = new JsonWebToken(teams.Bot.Received.Last().Authorization!["Bearer ".Length..]).Kid;
        var rolled = await teams.Simulator.Post("/api/keys/rollover", new { keepOld = false });
        await Raw("proper");
        var after = new JsonWebToken(teams.Bot.Received.Last().Authorization!["Bearer ".Length..]).Kid;
        Assert.Equal((string?)rolled["kid"], after);
        Assert.NotEqual(before, after);
        Assert.DoesNotContain(before, (await Keys()).Select(k => (string?)k!["kid"]));
    }

    [Theory]
    [InlineData("https://api.botframework.com/.default", "wrong", null, HttpStatusCode.Unauthorized)]
    [InlineData("https://api.botframework.com/.default", null, "elsewhere", HttpStatusCode.BadRequest)]
    [InlineData("openid", null, null, HttpStatusCode.BadRequest)]
    public async Task S03_a_wrong_token_request_is_refused(string scope, string? secret, string? tenant, HttpStatusCode status)
    {
        var seq = await teams.Simulator.Seq();
        using var response = await teams.AsBot.TokenRequest(scope, secret, tenant);
        Assert.Equal(status, response.StatusCode);
        Assert.StartsWith("AADSTS", (string?)(await response.Content.ReadFromJsonAsync<JsonNode>())!["error_description"]);
        Assert.Contains("S03", await teams.Simulator.RulesBrokenSince(seq));
    }

    [Fact]
    public async Task S02_a_token_for_the_connector_is_no_token_for_Graph()
    {
        var seq = await teams.Simulator.Seq();
        var heard = await teams.AsBot.Graph(HttpMethod.Get, "users/x", null, await teams.AsBot.Token("api.botframework.com"));
        Assert.Equal((401, "InvalidAuthenticationToken"), (heard.Status, heard.Code));
        Assert.Contains("S02", await teams.Simulator.RulesBrokenSince(seq));
    }

    private static async Task<bool> Holds(string authorization, JsonNode key) =>
        (await new JsonWebTokenHandler().ValidateTokenAsync(authorization["Bearer ".Length..], new TokenValidationParameters
        {
            ValidIssuer = "https://api.botframework.com",
            AudienceValidator = (audiences, _, _) => !audiences.Contains(Guid.Empty.ToString()),
            IssuerSigningKey = new JsonWebKey(key.ToJsonString()),
            ValidAlgorithms = ["RS256"],
        })).IsValid;

    private async Task<JsonArray> Keys() => (await teams.Simulator.Get("/v1/.well-known/keys"))["keys"]!.AsArray();

    private async Task Raw(string sign)
    {
        teams.Bot.Answer = _ => Task.FromResult(Results.Ok());
        var activity = await teams.Simulator.Get("/api/conversations/chat-sanne/template?as=sanne&kind=message");
        var told = await teams.Simulator.Post("/api/raw", new { activity, sign });
        Assert.Equal(200, (int)told["status"]!);
    }
}
