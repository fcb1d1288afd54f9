using Azure;
using Microsoft.AspNetCore.Authentication;
using Weerbaar.Directories;
using Weerbaar.Web.SigningIn;

namespace Weerbaar.Web;

/// <summary>
/// Where a browser comes in, whatever it came to see. Who it is is known by then (<see cref="SignInPipeline"/>); what somebody may is asked
/// anew on every request.
/// </summary>
internal sealed class SignedInEndpoint(VisitorResolver visitors, ILogger<SignedInEndpoint> logger)
{
    /// <param name="http">The request of somebody who signed in.</param>
    /// <param name="shows">Shows it; false: there is nothing that this visitor may see, and nothing was sent.</param>
    public async Task EnterAsync(HttpContext http, Func<Visitor, Task<bool>> shows)
    {
        var visitor = await visitors.ResolveAsync(Session.Of(http.User), http);
        if (await shows(visitor))
        {
            return;
        }

        // A refusal for want of rights is none while the directory is silent.
        logger.LookRefused(visitor.Actor.GroupsUnknown);
        await (visitor.Actor.GroupsUnknown
            ? NoticePage.ShowBusyAsync(http, visitor.Language)
            : NoticePage.ShowNothingAsync(http, visitor.Language));
    }

    /// <summary>An address that can be none of ours: nobody is asked who they are for it, and it reaches no key.</summary>
    public Task RefuseAsync(HttpContext http) => NoticePage.ShowNothingAsync(http, visitors.LanguageOf(http.Request));

    /// <summary>Whoever reads that they are signed out is.</summary>
    public async Task SignOutAsync(HttpContext http)
    {
        await http.SignOutAsync();
        await NoticePage.ShowSignedOutAsync(http, visitors.LanguageOf(http.Request));
    }

    /// <summary>What goes wrong on the way, sign-in included, is said kindly.</summary>
    public async Task TryAsync(HttpContext http, RequestDelegate next)
    {
        try
        {
            await next(http);
        }
        catch (Exception fault) when (!http.Response.HasStarted && fault is SignInUnavailableException
            or RequestFailedException or NewerRecordException or DirectoryUnavailableException)
        {
            logger.PageBusy(fault.GetType().Name);
            await NoticePage.ShowBusyAsync(http, visitors.LanguageOf(http.Request));
        }
    }
}
