using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.IdentityModel.Tokens;

namespace Weerbaar.Tests.Teams;

public sealed class AuthenticationTests : IAsyncLifetime
{
    private readonly RecordingBot _bot = new();
    private TeamsHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await TeamsHost.StartAsync(_bot);

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_token_that_Teams_signed_is_let_in()
    {
        var response = await _host.PostAsync(Activities.Message());

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsStringAsync());
        Assert.Single(_bot.Turns);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("garbage")]
    [InlineData("a.b.c")]
    [InlineData("eyJhbGciOiJub25lIn0.e30.")]
    public async Task Without_a_readable_token_nobody_gets_in(string? token)
    {
        var response = await _host.PostAsync(Activities.Message().ToJsonString(), token);

        Assert.Equal("Bearer", response.Headers.WwwAuthenticate.ToString());
        await RefusedAsync(response, HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Another_scheme_is_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, _host.Address)
        {
            Content = new StringContent(Activities.Message().ToJsonString(), Encoding.UTF8, "application/json"),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", _host.Token());

        await RefusedAsync(await _host.SendAsync(request), HttpStatusCode.Unauthorized);
    }

    [Fact]
    public Task Another_issuer_is_refused() => RefusedAsync(Sign(issuer: "https://sts.windows.net/x/"));

    [Fact]
    public Task Another_audience_is_refused() => RefusedAsync(Sign(audience: Activities.TenantId));

    [Theory]
    [InlineData(-4, true)]
    [InlineData(-6, false)]
    public Task A_token_ends_with_five_minutes_of_grace(int minutes, bool isIn) =>
        IsInAsync(Sign(from: TimeSpan.FromHours(-2), until: TimeSpan.FromMinutes(minutes)), isIn);

    [Theory]
    [InlineData(4, true)]
    [InlineData(6, false)]
    public Task A_token_starts_with_five_minutes_of_grace(int minutes, bool isIn) =>
        IsInAsync(Sign(from: TimeSpan.FromMinutes(minutes)), isIn);

    [Theory]
    [InlineData(SecurityAlgorithms.RsaSha384, true)]
    [InlineData(SecurityAlgorithms.RsaSha512, true)]
    [InlineData(SecurityAlgorithms.RsaSsaPssSha256, false)]
    public Task Only_the_three_announced_algorithms_count(string algorithm, bool isIn) =>
        IsInAsync(Sign(key: new SigningCredentials(_host.Key!.Key, algorithm)), isIn);

    [Fact]
    public Task A_secret_shared_in_the_place_of_a_key_is_refused() => RefusedAsync(Sign(
        key: new SigningCredentials(
            new SymmetricSecurityKey(new byte[64]) { KeyId = "k1" }, SecurityAlgorithms.HmacSha256)));

    [Fact]
    public async Task An_unsigned_token_is_refused()
    {
        var parts = _host.Token().Split('.');
        var head = Base64UrlEncoder.Encode("""{"alg":"none","kid":"k1","typ":"JWT"}""");

        await RefusedAsync($"{head}.{parts[1]}.");
    }

    [Fact]
    public async Task A_token_whose_words_were_changed_is_refused()
    {
        var parts = _host.Token().Split('.');
        var claims = JsonNode.Parse(Base64UrlEncoder.Decode(parts[1]))!;
        claims["serviceurl"] = "https://smba.trafficmanager.net/amer/";

        await RefusedAsync($"{parts[0]}.{Base64UrlEncoder.Encode(claims.ToJsonString())}.{parts[2]}");
    }

    [Fact]
    public Task A_key_of_the_same_name_that_Teams_never_announced_is_refused() =>
        RefusedAsync(Sign(key: KeyServer.Forge("k1")));

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/11111111-1111-1111-1111-111111111111", true)]
    [InlineData("https://SMBA.trafficmanager.net/EMEA/", true)]
    [InlineData("https://smba.trafficmanager.net/", true)]
    [InlineData("https://smba.trafficmanager.net/amer/", false)]
    [InlineData("https://smba.trafficmanager.net/em", false)]
    [InlineData("https://smba.trafficmanager.net:444/emea/", false)]
    [InlineData("http://smba.trafficmanager.net/emea/", false)]
    [InlineData("https://other.botframework.com/emea/", false)]
    [InlineData("emea", false)]
    [InlineData(null, false)]
    public async Task The_tokens_service_address_must_be_the_activitys(string? claim, bool isIn) =>
        Assert.Equal(
            isIn ? HttpStatusCode.OK : HttpStatusCode.Forbidden,
            (await _host.PostAsync(Activities.Message().ToJsonString(), _host.Token(claim))).StatusCode);

    [Theory]
    [InlineData("skype")]
    [InlineData]
    public async Task A_key_that_may_not_sign_for_Teams_is_refused(params string[] endorsements)
    {
        _host.Key = _host.Keys.Announce("k2", endorsements);

        await RefusedAsync(await _host.PostAsync(Activities.Message()), HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("webchat")]
    [InlineData(null)]
    public async Task Another_channel_than_Teams_is_refused(string? channel)
    {
        var activity = Activities.Message();
        activity["channelId"] = channel;

        await RefusedAsync(await _host.PostAsync(activity), HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("28:44444444-4444-4444-4444-444444444444")]
    [InlineData("29:1AbCdUser")]
    [InlineData(Activities.AppId)]
    public async Task What_is_for_another_bot_is_refused(string recipient)
    {
        var activity = Activities.Message();
        activity["recipient"]!["id"] = recipient;

        await RefusedAsync(await _host.PostAsync(activity), HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData(Activities.TenantId, true)]
    [InlineData("44444444-4444-4444-4444-444444444444", false)]
    [InlineData("", false)]
    public async Task Whoever_says_to_be_of_another_tenant_is_refused(string tenant, bool isIn)
    {
        var activity = Activities.Message();
        activity["from"]!["tenantId"] = tenant;

        Assert.Equal(isIn ? HttpStatusCode.OK : HttpStatusCode.Forbidden, (await _host.PostAsync(activity)).StatusCode);
    }

    [Fact]
    public async Task A_service_address_that_is_on_no_list_is_refused()
    {
        const string elsewhere = "https://smba.trafficmanager.net.example.org/emea/";
        var activity = Activities.Message();
        activity["serviceUrl"] = elsewhere;

        await RefusedAsync(
            await _host.PostAsync(activity.ToJsonString(), _host.Token(elsewhere)), HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("99999999-9999-9999-9999-999999999999", Activities.TenantId)]
    [InlineData(Activities.TenantId, "99999999-9999-9999-9999-999999999999")]
    [InlineData(null, null)]
    public async Task A_strangers_tenant_is_refused(string? conversation, string? channelData)
    {
        var activity = Activities.Message();
        activity["conversation"]!["tenantId"] = conversation;
        activity["channelData"]!["tenant"]!["id"] = channelData;

        await RefusedAsync(await _host.PostAsync(activity), HttpStatusCode.Forbidden);
    }

    private string Sign(
        SigningCredentials? key = null, string audience = Activities.AppId, string issuer = KeyServer.Issuer,
        TimeSpan? from = null, TimeSpan? until = null) =>
        KeyServer.Sign(
            key ?? _host.Key, _host.Clock.GetUtcNow(), audience, Activities.ServiceUrl, issuer, from, until);

    private Task RefusedAsync(string token) => IsInAsync(token, isIn: false);

    private async Task IsInAsync(string token, bool isIn)
    {
        var response = await _host.PostAsync(Activities.Message().ToJsonString(), token);

        Assert.Equal(isIn ? HttpStatusCode.OK : HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal(isIn ? 1 : 0, _bot.Turns.Count);
    }

    private async Task RefusedAsync(HttpResponseMessage response, HttpStatusCode status)
    {
        Assert.Equal(status, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsStringAsync());
        Assert.Empty(_bot.Turns);
    }
}
