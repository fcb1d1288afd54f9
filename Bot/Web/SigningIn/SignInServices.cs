using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Weerbaar.Web.SigningIn;

/// <summary>
/// Puts signing in among the services: the authorization code flow of OpenID Connect with PKCE, and a session in a cookie. Every endpoint
/// that does not say otherwise asks for one.
/// </summary>
internal static class SignInServices
{
    /// <summary>No other host can set a cookie of this prefix, and it never travels unencrypted.</summary>
    private const string Cookie = "__Host-weerbaar";

    /// <summary>Then the authority is asked again, mostly without a question to anybody.</summary>
    private static readonly TimeSpan SessionLife = TimeSpan.FromMinutes(30);

    /// <summary>How long somebody may take at the authority.</summary>
    private static readonly TimeSpan Absence = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    public static void AddSignIn(this IServiceCollection services)
    {
        services.AddSingleton<CookieKeyRing>().AddSingleton<Authority>().AddSingleton<SignedOut>();
        services.AddSingleton<SignInEvents>().AddSingleton<SessionEvents>();
        services.AddDataProtection().SetApplicationName("weerbaar");
        services.AddOptions<KeyManagementOptions>().Configure<CookieKeyRing>(
            (keys, rows) => (keys.XmlRepository, keys.AutoGenerateKeys) = (rows, false));
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(SetSession).AddOpenIdConnect();
        services.AddOptions<OpenIdConnectOptions>(OpenIdConnectDefaults.AuthenticationScheme)
            .Configure<PageSettings, Authority, TimeProvider>(SetSignIn);
        services.AddAuthorization().AddOptions<AuthorizationOptions>()
            .Configure<PageSettings>((all, settings) => all.FallbackPolicy = all.DefaultPolicy =
            new AuthorizationPolicyBuilder().RequireAuthenticatedUser().RequireClaim(Session.TenantClaim, settings.TenantId).Build());
        // It would load the keys at start, which nobody has read by then: the first page does.
        services.Remove(services.Single(service =>
            service.ServiceType == typeof(IHostedService)
                && service.ImplementationType?.Assembly == typeof(KeyManagementOptions).Assembly));
    }

    private static void SetSession(CookieAuthenticationOptions options)
    {
        Set(options.Cookie, Cookie);
        options.Cookie.MaxAge = options.ExpireTimeSpan = SessionLife;
        options.SlidingExpiration = false;
        options.ForwardChallenge = OpenIdConnectDefaults.AuthenticationScheme;
        options.EventsType = typeof(SessionEvents);
    }

    private static void SetSignIn(OpenIdConnectOptions options, PageSettings settings, Authority authority, TimeProvider timeProvider)
    {
        (options.ClientId, options.ConfigurationManager, options.CallbackPath) = (settings.ClientId, authority, PageSettings.SignedInPath);
        (options.ResponseType, options.ResponseMode) = (OpenIdConnectResponseType.Code, OpenIdConnectResponseMode.Query);
        options.PushedAuthorizationBehavior = PushedAuthorizationBehavior.Disable;
        (options.MapInboundClaims, options.DisableTelemetry) = (false, true);
        options.EventsType = typeof(SignInEvents);
        (options.BackchannelHttpHandler, options.BackchannelTimeout) = (new TokenHttp(), Patience);
        options.RemoteAuthenticationTimeout = options.ProtocolValidator.NonceLifetime = Absence;
        Set(options.CorrelationCookie, $"{Cookie}-in-");
        Set(options.NonceCookie, $"{Cookie}-nonce-");
        options.TokenValidationParameters.ValidAlgorithms = [SecurityAlgorithms.RsaSha256];
        options.TokenValidationParameters.LifetimeValidator = (from, until, _, _) =>
            timeProvider.GetUtcNow().UtcDateTime is var now && until > now - Skew && (from is null || from < now + Skew);
    }

    /// <summary>Lax: a link in Teams leads here from another site, and so does the way back from the authority.</summary>
    private static void Set(CookieBuilder cookie, string name)
    {
        (cookie.Name, cookie.Path, cookie.SecurePolicy) = (name, "/", CookieSecurePolicy.Always);
        (cookie.SameSite, cookie.HttpOnly, cookie.IsEssential) = (SameSiteMode.Lax, true, true);
    }
}
