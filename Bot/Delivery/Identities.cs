using Microsoft.Extensions.Caching.Memory;
using Weerbaar.Cases;
using Weerbaar.Directories;
using Weerbaar.Playbook;
using Weerbaar.Records;
using Weerbaar.Teams;

namespace Weerbaar.Delivery;

/// <summary>Who somebody is and in which language they read; what was looked up is kept for a minute.</summary>
public sealed class Identities(
    GraphDirectory directory, GroupOptions groups, PeopleStore people, OrganisationPlaybook playbook, IMemoryCache cache)
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(1);

    /// <summary>When the directory does not answer, somebody is what the case alone makes of them.</summary>
    public async Task<Actor> ActorAsync(TurnContext context, CancellationToken ct)
    {
        var id = context.Person.Id;
        var person = new Person(new PersonId(id), context.Person.Name ?? "");
        try
        {
            // Side by side, so that a slow directory costs the person who waits once and not twice.
            var member = await Task.WhenAll(
                directory.IsMemberAsync(id, groups.Officers, ct), directory.IsMemberAsync(id, groups.Advisers, ct));
            return new Actor(person, member[0], member[1]);
        }
        catch (DirectoryUnavailableException)
        {
            return new Actor(person, GroupsUnknown: true);
        }
    }

    public Task<bool> IsAdministratorAsync(TurnContext context, CancellationToken ct) =>
        directory.IsMemberAsync(context.Person.Id, groups.Administrators, ct);

    /// <summary>Own choice, what they last typed, the client's, the organisation's (D39).</summary>
    public async Task<Language> LanguageAsync(TurnContext context, CancellationToken ct) =>
        await KnownLanguageAsync(new PersonId(context.Person.Id), ct) ?? Parse(context.ClientLocale)
        ?? playbook.Organisation.DefaultLanguage;

    /// <summary>For somebody who is written to without having written: the directory instead of the client.</summary>
    public async Task<Language> LanguageAsync(PersonFile file, CancellationToken ct)
    {
        if (file.Language is { } known)
        {
            return known;
        }

        try
        {
            return Parse((await directory.FindAsync(file.Id.Value, ct))?.PreferredLanguage)
                ?? playbook.Organisation.DefaultLanguage;
        }
        catch (DirectoryUnavailableException)
        {
            return playbook.Organisation.DefaultLanguage;
        }
    }

    public void Forget(PersonId person) => cache.Remove(("language", person));

    private async Task<Language?> KnownLanguageAsync(PersonId person, CancellationToken ct) =>
        await cache.GetOrCreateAsync(("language", person), async entry =>
        {
            entry.AbsoluteExpirationRelativeToNow = KeptFor;
            entry.Size = 1;
            return (await people.ReadAsync(person, ct)).Language;
        });

    private static Language? Parse(string? locale) => locale?.Split('-')[0].ToLowerInvariant() switch
    {
        "nl" => Language.Dutch,
        "en" => Language.English,
        _ => null,
    };
}
