using Weerbaar.Cases;
using Weerbaar.Looking.SigningIn;
using Weerbaar.Playbook;
using Weerbaar.Records;

namespace Weerbaar.Looking;

/// <summary>
/// Evidence in a browser. Access is decided on every request from the verified identity, the directory and the case; and the look
/// is a row before anything is shown (D9).
/// </summary>
internal sealed class EvidenceDoor(
    Entrance entrance, SignIn signIn, Sessions sessions, Visitors visitors, CaseStore cases, EvidenceStore evidence, LookStore looks,
    OrganisationPlaybook playbook, TimeProvider clock, ILogger<EvidenceDoor> logger)
{
    public Task ListAsync(HttpContext http, string of) => entrance.EnteredAsync(http, PagePaths.ListOf(new CaseId(of)), async visitor =>
    {
        if (await AllowedAsync(of, visitor, http) is not { } found)
        {
            return false;
        }

        await KeepAsync(found, visitor, LookNames.List, http);
        await new EvidencePage(found, visitor, playbook).WriteAsync(http);
        return true;
    });

    public Task FileAsync(HttpContext http, string of, string id) => entrance.EnteredAsync(http, PagePaths.FileOf(new CaseId(of), id), async visitor =>
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

    public Task SignedInAsync(HttpContext http) => entrance.TriedAsync(http, async () =>
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
