using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Weerbaar.Web.SigningIn;

/// <summary>A session ends with sign-out, whoever has a copy of the cookie.</summary>
internal sealed class SessionEvents(SignedOut signedOut, VisitorResolver visitors) : CookieAuthenticationEvents
{
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        if (await signedOut.ContainsAsync(IdOf(context.Principal!), Until(context.Properties), context.HttpContext.RequestAborted))
        {
            context.RejectPrincipal();
        }
    }

    public override async Task SigningOut(CookieSigningOutContext context)
    {
        if (await context.HttpContext.AuthenticateAsync(context.Scheme.Name) is { Succeeded: true } session)
        {
            await signedOut.SaveAsync(IdOf(session.Principal), Until(session.Properties), context.HttpContext.RequestAborted);
        }
    }

    /// <summary>Of a session that the policy does not take, as of another tenant: for them there is nothing.</summary>
    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context) =>
        NoticePage.ShowNothingAsync(context.HttpContext, visitors.LanguageOf(context.Request));

    private static string IdOf(ClaimsPrincipal user) => Session.Of(user).Id;

    private static DateTimeOffset Until(AuthenticationProperties session) => session.ExpiresUtc!.Value;
}
