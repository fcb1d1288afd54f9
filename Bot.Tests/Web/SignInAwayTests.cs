using System.Net;
using System.Web;
using Microsoft.AspNetCore.Http;
using Weerbaar.Tests.Door;
using Weerbaar.Tests.Teams;

namespace Weerbaar.Tests.Web;

/// <summary>
/// The sign-in service accepts and never answers, or a proxy answers for it: nobody waits for ever, and everybody reads so.
/// </summary>
[EndToEnd]
public sealed class SignInAwayTests : IAsyncLifetime
{
    private const string Nobody = "abcdefghjkmnpqrstuvwxyz234";

    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
    private LoopbackServer _authority = null!;
    private FrontDoor _door = null!;

    public async ValueTask InitializeAsync()
    {
        _authority = await LoopbackServer.StartAsync();
        _door = await FrontDoor.StartAsync(
            new() { ["Looking:PublicAddress"] = "https://weerbaar.example", ["Looking:Authority"] = _authority.Address });
    }

    public async ValueTask DisposeAsync()
    {
        await _door.DisposeAsync();
        await _authority.DisposeAsync();
        _http.Dispose();
    }

    [Theory]
    [InlineData("silence")]
    [InlineData("page")]
    [InlineData("half")]
    public async Task Who_wants_to_look_reads_so_soon_everybody_else_is_answered_and_readiness_says_it(string way)
    {
        _authority.Answer = request => way switch
        {
            "silence" => Task.Delay(Timeout.Infinite, request.RequestAborted),
            "half" => request.Response.WriteAsync("""{"issuer":"https://login.example","token_endpoint":null}"""),
            _ => PageAsync(request),
        };
        var begun = Environment.TickCount64;
        var looking = Task.WhenAll(AsksAsync("nl-NL"), AsksAsync("en-GB"), AsksAsync("nl-NL"));

        Assert.NotEmpty((await _door.Person("Sanne").SaysAsync("hallo")).Messages);

        var (first, second) = ((await looking)[0], (await looking)[1]);
        Assert.InRange(Environment.TickCount64 - begun, 0, 9000);
        Assert.Equal(
            (HttpStatusCode.ServiceUnavailable, true),
            (first.Status, first.Text.Contains("Probeer het over een minuut opnieuw", StringComparison.Ordinal)));
        Assert.Equal(
            (HttpStatusCode.ServiceUnavailable, true),
            (second.Status, second.Text.Contains("Try again in a minute", StringComparison.Ordinal)));
        Assert.Equal("ready, without sign-in", await ReadyAsync());

        _authority.Answer = WellAsync;
        _door.Move(TimeSpan.FromMinutes(1));
        var answer = await AsksAsync("nl-NL");
        Assert.Equal(
            (HttpStatusCode.Redirect, $"{_authority.Address}/authorize"), (answer.Status, answer.To?.GetLeftPart(UriPartial.Path)));
        Assert.Equal("ready", await ReadyAsync());
    }

    [Fact]
    public async Task A_page_in_the_place_of_a_token_is_survived_and_said_kindly()
    {
        _authority.Answer = WellAsync;
        var begun = await AsksAsync("nl-NL");
        var state = HttpUtility.ParseQueryString(begun.To!.Query)["state"];

        var back = await AsksAsync("nl-NL", $"/evidence/signed-in?code=c&state={state}", begun.Cookie);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, back.Status);
        Assert.Contains("Probeer het over een minuut opnieuw", back.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_authority_writes_comes_into_no_log()
    {
        _authority.Answer = WellAsync;
        var begun = await AsksAsync("nl-NL");
        var state = HttpUtility.ParseQueryString(begun.To!.Query)["state"];

        var back =
            await AsksAsync(
                "nl-NL", $"/evidence/signed-in?error=server_error&error_description=hij+bedreigt+me&state={state}", begun.Cookie);

        Assert.Equal(HttpStatusCode.BadRequest, back.Status);
        Assert.Contains($"href=\"/evidence/{Nobody}\"", back.Text, StringComparison.Ordinal);
        Assert.Contains(
            _door.Log.Lines, line => line.Contains("A sign-in was not believed: OpenIdConnectProtocolException", StringComparison.Ordinal));
        Assert.DoesNotContain(
            _door.Log.Lines,
            line => line.Contains("bedreigt", StringComparison.Ordinal) || line.Contains(state!, StringComparison.Ordinal));
    }

    /// <summary>Answers with a page, as a proxy that asks for a sign-in of its own does.</summary>
    private static Task PageAsync(HttpContext request) =>
        request.Response.WriteAsync("<!doctype html><html><body>Sign in to the proxy</body></html>");

    /// <summary>All is well, but for the address that gives tokens.</summary>
    private Task WellAsync(HttpContext request) => request.Request.Path.Value switch
    {
        "/.well-known/openid-configuration" => request.Response.WriteAsync(new JsonObject
        {
            ["issuer"] = _authority.Address,
            ["authorization_endpoint"] = $"{_authority.Address}/authorize",
            ["token_endpoint"] = $"{_authority.Address}/token",
            ["jwks_uri"] = $"{_authority.Address}/keys",
        }.ToJsonString()),
        "/keys" => request.Response.WriteAsync("""{"keys":[]}"""),
        _ => PageAsync(request),
    };

    private async Task<(HttpStatusCode Status, string Text, Uri? To, string Cookie)> AsksAsync(
        string language, string path = $"/evidence/{Nobody}", string? cookie = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(_door.Address + path));
        request.Headers.TryAddWithoutValidation("Accept-Language", language);
        request.Headers.TryAddWithoutValidation("Cookie", cookie);
        using var answer = await _http.SendAsync(request);
        var set = answer.Headers.TryGetValues("Set-Cookie", out var all) ? string.Join("; ", all.Select(one => one.Split(';')[0])) : "";
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(), answer.Headers.Location, set);
    }

    private async Task<string> ReadyAsync() => await _http.GetStringAsync(new Uri(_door.Address + "/health/ready"));
}
