using Weerbaar.Directories;
using Weerbaar.Web.SigningIn;

namespace Weerbaar.Web;

/// <summary>Somebody who signed in, as they are now: what they may is asked anew on every request.</summary>
internal sealed record Visitor(Actor Actor, Language Language);

/// <summary>Who somebody is to the directory, and in which language they read (D39).</summary>
internal sealed class VisitorResolver(
    GraphDirectory directory, GroupOptions groups, PeopleStore people, OrganisationPlaybook playbook)
{
    public async Task<Visitor> ResolveAsync(Session session, HttpContext http)
    {
        var actor = ResolveActorAsync(session, http.RequestAborted);
        var language = ResolveLanguageAsync(session, http);
        return new Visitor(await actor, await language);
    }

    /// <summary>Of somebody of whom only the browser is known.</summary>
    public Language LanguageOf(HttpRequest request) => request.GetTypedHeaders().AcceptLanguage
        .OrderByDescending(accepted => accepted.Quality ?? 1)
        .Select(accepted => Parse(accepted.Value.Value))
        .FirstOrDefault(language => language is not null) ?? playbook.Organisation.DefaultLanguage;

    /// <summary>When the directory does not answer, somebody is what the case alone makes of them.</summary>
    private async Task<Actor> ResolveActorAsync(Session session, CancellationToken cancellationToken)
    {
        var person = new Person(session.Person, session.Name);
        try
        {
            return new Actor(person, await directory.IsMemberForReadingAsync(person.Id.Value, groups.Officers, cancellationToken));
        }
        catch (DirectoryUnavailableException)
        {
            return new Actor(person, GroupsUnknown: true);
        }
    }

    private async Task<Language> ResolveLanguageAsync(Session session, HttpContext http) =>
        (await people.ReadAsync(session.Person, http.RequestAborted)).Language
        ?? Parse(await FindPreferredAsync(session, http.RequestAborted))
        ?? LanguageOf(http.Request);

    private async Task<string?> FindPreferredAsync(Session session, CancellationToken cancellationToken)
    {
        try
        {
            return (await directory.FindAsync(session.Person.Value, cancellationToken))?.PreferredLanguage;
        }
        catch (DirectoryUnavailableException)
        {
            return null;
        }
    }

    private static Language? Parse(string? locale) => locale?.Split('-')[0].ToLowerInvariant() switch
    {
        "nl" => Language.Dutch,
        "en" => Language.English,
        _ => null,
    };
}
