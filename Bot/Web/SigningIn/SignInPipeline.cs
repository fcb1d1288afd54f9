using Microsoft.AspNetCore.DataProtection.KeyManagement;

namespace Weerbaar.Web.SigningIn;

/// <summary>
/// Everything that the bot serves asks who somebody is, unless it says that it is open: a page that forgets its sign-in has one.
/// </summary>
internal static class SignInPipeline
{
    public static void UseSignIn(this WebApplication app)
    {
        app.Use(LeadAsync);
        app.Use(app.Services.GetRequiredService<SignedInEndpoint>().TryAsync);
        app.Use(PrepareAsync);
        app.UseAuthentication();
        app.UseAuthorization();
    }

    /// <summary>Served to everybody, and before anything of the sign-in is looked at: a cookie, a key, the store.</summary>
    public static void Open(this IEndpointConventionBuilder endpoints) => endpoints.AllowAnonymous().ShortCircuit();

    private static async Task PrepareAsync(HttpContext http, RequestDelegate next)
    {
        var services = http.RequestServices;
        await services.GetRequiredService<CookieKeyRing>().PrepareAsync(services.GetRequiredService<IKeyManager>(), http.RequestAborted);
        await next(http);
    }

    /// <summary>What leads nowhere, or by a wrong method, says so: nobody is asked who they are for it.</summary>
    private static Task LeadAsync(HttpContext http, RequestDelegate next)
    {
        if (http.GetEndpoint() is RouteEndpoint)
        {
            return next(http);
        }

        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return http.GetEndpoint()?.RequestDelegate?.Invoke(http) ?? Task.CompletedTask;
    }
}
