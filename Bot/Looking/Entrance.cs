using Azure;
using Weerbaar.Directories;
using Weerbaar.Looking.SigningIn;
using Weerbaar.Records;

namespace Weerbaar.Looking;

/// <summary>
/// Where a browser comes in, whatever it came to see. Who it is comes before what is asked, and what somebody may is asked anew on
/// every request.
/// </summary>
internal sealed class Entrance(SignIn signIn, Sessions sessions, Visitors visitors, ILogger<Entrance> logger)
{
    /// <param name="http">The request.</param>
    /// <param name="path">One of our own, to come back to after a sign-in.</param>
    /// <param name="shows">Shows it; false: there is nothing that this visitor may see, and nothing was sent.</param>
    public Task EnteredAsync(HttpContext http, string path, Func<Visitor, Task<bool>> shows) => TriedAsync(http, async () =>
    {
        if (await sessions.OfAsync(http) is not { } session)
        {
            await signIn.BeginAsync(http, path);
            return;
        }

        var visitor = await visitors.OfAsync(session, http);
        if (await shows(visitor))
        {
            return;
        }

        // A refusal for want of rights is none while the directory is silent.
        logger.LookRefused(visitor.Actor.GroupsUnknown);
        await (visitor.Actor.GroupsUnknown
            ? NoticePage.BusyAsync(http, visitor.Language)
            : NoticePage.NothingAsync(http, visitor.Language));
    });

    /// <summary>An address that can be none of ours: nobody is asked who they are for it, and it reaches no key.</summary>
    public Task RefuseAsync(HttpContext http) => NoticePage.NothingAsync(http, visitors.LanguageOf(http.Request));

    public async Task TriedAsync(HttpContext http, Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception fault) when (!http.Response.HasStarted && fault is SignInUnavailableException
            or RequestFailedException or NewerRecordException or DirectoryUnavailableException)
        {
            logger.PageBusy(fault.GetType().Name);
            await NoticePage.BusyAsync(http, visitors.LanguageOf(http.Request));
        }
    }
}
