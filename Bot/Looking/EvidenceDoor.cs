using Azure;
using Weerbaar.Cases;
using Weerbaar.Directories;
using Weerbaar.Looking.SigningIn;
using Weerbaar.Playbook;
using Weerbaar.Records;

namespace Weerbaar.Looking;

/// <summary>
/// Where a browser comes in. Who it is comes before what is asked; access is decided on every request from the verified
/// identity, the directory and the case; and the look is a row before anything is shown (D9).
/// </summary>
internal sealed class EvidenceDoor(
    SignIn signIn, Sessions sessions, Visitors visitors, CaseStore cases, EvidenceStore evidence, LookStore looks,
    OrganisationPlaybook playbook, TimeProvider clock, ILogger<EvidenceDoor> logger)
{
    public Task ListAsync(HttpContext http, string of) => EnteredAsync(http, PagePaths.ListOf(new CaseId(of)), async visitor =>
    {
        if (await AllowedAsync(of, visitor, http) is not { } found)
        {
            return false;
        }

        await KeepAsync(found, visitor, LookNames.List, http);
        await new EvidencePage(found, visitor, playbook).WriteAsync(http);
        return true;
    });

    public Task FileAsync(HttpContext http, string of, string id) => EnteredAsync(http, PagePaths.FileOf(new CaseId(of), id), async visitor =>
    {
        if (await AllowedAsync(of, visitor, http) is not { } found
            || found.Evidence.FirstOrDefault(item => item.Id == id) is not { Status: EvidenceStatus.Stored } file)
        {
            return false;
        }

        await using var content = await evidence.OpenAsync(found.Id, file.Id, http.RequestAborted);
        if (content is null)
        {
            return false;
        }

        await KeepAsync(found, visitor, LookNames.Of(file), http);
        await FileAnswer.SendAsync(http, file, content);
        return true;
    });

    public Task SignedInAsync(HttpContext http) => TriedAsync(http, async () =>
    {
        var ended = await signIn.EndAsync(http);
        if (ended.Session is not { } session)
        {
            logger.SignInRefused(ended.Code);
            await NoticePage.NotSignedInAsync(http, visitors.LanguageOf(http.Request), ended.ReturnTo);
            return;
        }

        await sessions.BeginAsync(http, session);
        http.Response.Redirect(ended.ReturnTo!);
    });

    public Task SignOutAsync(HttpContext http)
    {
        Sessions.End(http);
        return NoticePage.SignedOutAsync(http, visitors.LanguageOf(http.Request));
    }

    private Task EnteredAsync(HttpContext http, string path, Func<Visitor, Task<bool>> shows) => TriedAsync(http, async () =>
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

    private async Task TriedAsync(HttpContext http, Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception fault) when (!http.Response.HasStarted && fault is SignInUnavailableException
            or RequestFailedException or NewerCaseException or DirectoryUnavailableException)
        {
            logger.PageBusy(fault.GetType().Name);
            await NoticePage.BusyAsync(http, visitors.LanguageOf(http.Request));
        }
    }

    /// <summary>Null when there is no such case, and as well when somebody may not see it. An id that is none of ours never reaches a key.</summary>
    private async Task<Case?> AllowedAsync(string of, Visitor visitor, HttpContext http) =>
        of.Length == Ids.Length && of.All(char.IsAsciiLetterOrDigit)
        && (await cases.FindAsync(new CaseId(of), http.RequestAborted))?.Case is { } found
        && Access.May(visitor.Actor, found, Right.See)
            ? found
            : null;

    private Task KeepAsync(Case of, Visitor visitor, string what, HttpContext http) =>
        looks.KeepAsync(of.Id, new Look(clock.GetUtcNow(), visitor.Actor.Person, what), http.RequestAborted);
}
