using Azure.Identity;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Weerbaar.Directories;
using Weerbaar.Teams.Connector;
using Weerbaar.Tests.Playbook;
using Weerbaar.Web;
using Weerbaar.Web.SigningIn;

namespace Weerbaar.Tests.Web;

/// <summary>
/// What signs people in at one instance of the bot, over a store and a clock that others may share, without the rest of it.
/// </summary>
internal sealed class SignInInstance : IAsyncDisposable
{
    private readonly ServiceProvider _all;

    public SignInInstance(IRowStore rows, TimeProvider timeProvider, PageSettings? settings = null, ClientProof? proof = null) =>
        _all = Register(new ServiceCollection(), rows, timeProvider, settings, proof).BuildServiceProvider();

    public static IServiceCollection Register(
        IServiceCollection services, IRowStore rows, TimeProvider timeProvider, PageSettings? settings = null, ClientProof? proof = null)
    {
        services.AddLogging().AddSingleton<IdGenerator>().AddSingleton<TeamsHttp>().AddSingleton<SignedInEndpoint>();
        services.AddSingleton(rows).AddSingleton(timeProvider).AddKeyedSingleton(CookieKeyRing.Clock, timeProvider);
        services.AddSingleton(settings ?? NoPage.Settings("https://weerbaar.example"));
        services.AddSingleton(proof ?? new ClientProof("secret", null, new ManagedIdentityCredential(ManagedIdentityId.SystemAssigned)));
        services.AddSingleton(new VisitorResolver(null!, new GroupOptions(), null!, Playbooks.Municipality));
        services.AddSignIn();
        return services;
    }

    /// <summary>The session cookie of somebody who has just signed in at a bot.</summary>
    public static async Task<string> CookieAsync(IServiceProvider bot, Session session)
    {
        using var scope = bot.CreateScope();
        await bot.GetRequiredService<CookieKeyRing>().PrepareAsync(bot.GetRequiredService<IKeyManager>(), default);
        var http = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        await http.SignInAsync(session.ToPrincipal());
        return CookiesOf(http.Response);
    }

    public Task<string> BeginAsync(Session session) => CookieAsync(_all, session);

    public Task<Session?> OfAsync(string cookie) => WithAsync(
        cookie, async http => await http.AuthenticateAsync() is { Succeeded: true } session ? Session.Of(session.Principal) : null);

    public Task EndAsync(string cookie) => WithAsync<object?>(cookie, async http =>
    {
        await http.SignOutAsync();
        return null;
    });

    /// <summary>Signs somebody in whole.</summary>
    /// <param name="authority">Where a browser gets, from the address that the bot sends it to.</param>
    public async Task<Session?> SignInAsync(Func<Uri, Task<Uri>> authority)
    {
        var (to, cookies) = await WithAsync("", async http =>
        {
            await http.ChallengeAsync();
            return (new Uri(http.Response.Headers.Location!), CookiesOf(http.Response));
        });
        var back = await authority(to);
        var session = await WithAsync(cookies, async http =>
        {
            (http.Request.Path, http.Request.QueryString) = (back.AbsolutePath, new QueryString(back.Query));
            var handlers = http.RequestServices.GetRequiredService<IAuthenticationHandlerProvider>();
            var signIn = (IAuthenticationRequestHandler?)await handlers.GetHandlerAsync(http, OpenIdConnectDefaults.AuthenticationScheme);
            Assert.True(await signIn!.HandleRequestAsync());
            return CookiesOf(http.Response);
        });
        return await OfAsync(session);
    }

    /// <summary>What a browser carries to the authority and back.</summary>
    public string State() =>
        _all.GetRequiredService<IOptionsMonitor<OpenIdConnectOptions>>().Get(OpenIdConnectDefaults.AuthenticationScheme)
        .StateDataFormat.Protect(new AuthenticationProperties { RedirectUri = "/evidence" });

    public ValueTask DisposeAsync() => _all.DisposeAsync();

    /// <summary>As a browser sends them back.</summary>
    private static string CookiesOf(HttpResponse response) =>
        string.Join("; ", response.Headers.SetCookie.Select(cookie => cookie!.Split(';')[0]));

    private async Task<T> WithAsync<T>(string cookies, Func<HttpContext, Task<T>> act)
    {
        await using var scope = _all.CreateAsyncScope();
        await _all.GetRequiredService<CookieKeyRing>().PrepareAsync(_all.GetRequiredService<IKeyManager>(), default);
        var http = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        http.Request.Method = HttpMethods.Get;
        http.Request.Path = "/evidence/x";
        http.Request.Headers.Cookie = cookies;
        return await act(http);
    }
}
