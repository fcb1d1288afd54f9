using Weerbaar.Web;

namespace Weerbaar.Features.Evidence;

/// <summary>
/// Evidence in a browser. Access is decided on every request from the verified identity, the directory and the case; and the look
/// is a row before anything is shown (D9).
/// </summary>
internal sealed class EvidenceEndpoints(
    SignedInEndpoint entrance, CaseStore cases, EvidenceStore evidence, AccessLogStore looks, OrganisationPlaybook playbook,
    TimeProvider timeProvider) : IPages
{
    public void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(PagePaths.ListOf("{of:id}"), ListAsync);
        pages.MapGet(PagePaths.FileOf("{of:id}", "{id:id}"), SendFileAsync);
    }

    private Task ListAsync(HttpContext http, string of) =>
        entrance.EnterAsync(http, visitor => TryListAsync(http, new CaseId(of), visitor));

    private Task SendFileAsync(HttpContext http, string of, string id) =>
        entrance.EnterAsync(http, visitor => TrySendAsync(http, new CaseId(of), id, visitor));

    private async Task<bool> TryListAsync(HttpContext http, CaseId caseId, Visitor visitor)
    {
        if (await FindAllowedAsync(caseId, visitor, http) is not { } found)
        {
            return false;
        }

        await SaveAsync(found, visitor, LookNames.List, http);
        await new EvidencePage(found, visitor, playbook).WriteAsync(http);
        return true;
    }

    private async Task<bool> TrySendAsync(HttpContext http, CaseId caseId, string id, Visitor visitor)
    {
        if (await FindAllowedAsync(caseId, visitor, http) is not { } found
            || found.Evidence.FirstOrDefault(item => item.Id == id) is not { Status: EvidenceStatus.Stored } file)
        {
            return false;
        }

        await using var content = await evidence.OpenAsync(found.Id, file.Id, http.RequestAborted);
        if (content is null)
        {
            return false;
        }

        await SaveAsync(found, visitor, LookNames.Of(file), http);
        await FileAnswer.SendAsync(http, file, content);
        return true;
    }

    /// <summary>Null when there is no such case, and as well when somebody may not see it.</summary>
    private async Task<Case?> FindAllowedAsync(CaseId caseId, Visitor visitor, HttpContext http) =>
        (await cases.FindAsync(caseId, http.RequestAborted))?.Case is { } found && Access.May(visitor.Actor, found, Permission.See)
            ? found
            : null;

    private Task SaveAsync(Case @case, Visitor visitor, string what, HttpContext http) =>
        looks.SaveAsync(@case.Id, new AccessLogEntry(timeProvider.GetUtcNow(), visitor.Actor.Person, what), http.RequestAborted);
}
