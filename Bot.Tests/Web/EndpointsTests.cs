using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Weerbaar.Tests.Door;
using Weerbaar.Tests.Storage.Embedded;
using Weerbaar.Tests.Teams;
using Weerbaar.Web;
using Weerbaar.Web.SigningIn;

namespace Weerbaar.Tests.Web;

/// <summary>Everything that the bot serves asks who somebody is, but what is named here.</summary>
public sealed class EndpointsTests : IAsyncLifetime
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
    private LoopbackServer _authority = null!;

    public async ValueTask InitializeAsync()
    {
        _authority = await LoopbackServer.StartAsync();
        _authority.Answer = request => request.Response.WriteAsync(request.Request.Path == "/keys" ? """{"keys":[]}""" : new JsonObject
        {
            ["issuer"] = _authority.Address,
            ["authorization_endpoint"] = $"{_authority.Address}/authorize",
            ["token_endpoint"] = $"{_authority.Address}/token",
            ["jwks_uri"] = $"{_authority.Address}/keys",
        }.ToJsonString());
    }

    public async ValueTask DisposeAsync()
    {
        await _authority.DisposeAsync();
        _http.Dispose();
    }

    [Fact]
    [EndToEnd]
    public async Task What_is_open_is_named_here_and_all_else_leads_to_the_sign_in()
    {
        await using var door = await DoorAsync();
        var all = door.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().ToList();
        var open = all.Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null).ToList();
        Assert.Equal(
            [
                "GET /",
                "GET /evidence/page.css",
                "GET /evidence/signed-in",
                "GET /evidence/{**none}",
                "GET /figures/{**none}",
                "GET /health/live",
                "GET /health/ready",
                "GET /privacy",
                "GET /terms",
                "POST /api/messages",
                "POST /development/clock",
                "POST /evidence/sign-out",
            ],
            open.Select(Name).Order(StringComparer.Ordinal));
        var closed = all.Except(open).Select(Name).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(
            ["GET /evidence/{of:id}", "GET /evidence/{of:id}/{id:id}", "GET /figures/{file:figures}", "GET /lessons.csv",
                "GET /lessons.json"], closed);
        foreach (var page in closed)
        {
            var id = door.Get<IdGenerator>().NewId();
            var path = page[4..].Replace("{of:id}", id, StringComparison.Ordinal).Replace("{id:id}", id, StringComparison.Ordinal)
                .Replace("{file:figures}", "2026-08.csv", StringComparison.Ordinal);
            Assert.Equal((HttpStatusCode.Redirect, $"{_authority.Address}/authorize"), await AskAsync(door.Address + path));
        }
    }

    [Theory]
    [InlineData("GET", "/api/messages", HttpStatusCode.MethodNotAllowed)]
    [InlineData("POST", "/evidence/signed-in", HttpStatusCode.MethodNotAllowed)]
    [InlineData("POST", "/lessons.csv", HttpStatusCode.MethodNotAllowed)]
    [InlineData("GET", "/signout-oidc", HttpStatusCode.NotFound)]
    [InlineData("GET", "/no-such-page", HttpStatusCode.NotFound)]
    [InlineData("POST", "/api/messages", HttpStatusCode.Unauthorized)]
    [EndToEnd]
    public async Task What_is_no_page_asks_nobody_who_they_are(string method, string path, HttpStatusCode status)
    {
        await using var door = await DoorAsync();
        using var request = new HttpRequestMessage(new HttpMethod(method), door.Address + path);
        using var answer = await _http.SendAsync(request);
        Assert.Equal(status, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        // Nor does a start wait for the authority: the first sign-in does.
        Assert.Empty(_authority.Requests);
    }

    [Fact]
    public async Task A_page_that_forgets_its_sign_in_has_one()
    {
        await using var engine = new EmbeddedEngine();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        SignInInstance.Register(
            builder.Services, engine.Rows, TimeProvider.System,
            new PageSettings("https://weerbaar.example", _authority.Address, "client", "tenant"));
        await using var app = builder.Build();
        app.UseSignIn();
        app.MapGet("/forgets", () => "who is in danger");
        await app.StartAsync();

        Assert.Equal((HttpStatusCode.Redirect, $"{_authority.Address}/authorize"), await AskAsync(app.Urls.Single() + "/forgets"));
    }

    /// <summary>The person and the case are the same; only whose people they are is not.</summary>
    [Fact]
    [EndToEnd]
    public async Task A_session_of_another_organisation_finds_nothing()
    {
        await using var door = await DoorAsync();
        var sanne = door.Person("Sanne");
        var @case = await door.ReportedAsync(sanne, null, "hij weet me te vinden");
        var session = new Session(sanne.Known().Id, sanne.Name, "abc", Activities.TenantId);
        Assert.Equal(HttpStatusCode.OK, (await AskAsync($"{door.Address}/evidence/{@case.Id}", await CookieAsync(door, session))).Status);

        var other = await CookieAsync(door, session with { Tenant = Guid.Empty.ToString() });

        Assert.Equal(HttpStatusCode.NotFound, (await AskAsync($"{door.Address}/evidence/{@case.Id}", other)).Status);
    }

    private static Task<string> CookieAsync(FrontDoor door, Session session) =>
        SignInInstance.CookieAsync(door.Get<IServiceProvider>(), session);

    private static string Name(RouteEndpoint endpoint) =>
        $"{string.Join(',', endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods)} {endpoint.RoutePattern.RawText}";

    private Task<FrontDoor> DoorAsync() =>
        FrontDoor.StartAsync(new() { ["Looking:PublicAddress"] = "https://weerbaar.example", ["Looking:Authority"] = _authority.Address });

    private async Task<(HttpStatusCode Status, string? To)> AskAsync(string address, string? cookie = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("Cookie", cookie);
        using var answer = await _http.SendAsync(request);
        return (answer.StatusCode, answer.Headers.Location?.GetLeftPart(UriPartial.Path));
    }
}
