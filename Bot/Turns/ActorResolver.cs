using Microsoft.Extensions.Caching.Memory;
using Weerbaar.Directories;

namespace Weerbaar.Turns;

/// <summary>Who somebody is and in which language they read; what was looked up is kept for a minute.</summary>
internal sealed class ActorResolver(
    GraphDirectory directory, GroupOptions groups, PeopleStore people, OrganisationPlaybook playbook, IMemoryCache cache,
    TimeProvider timeProvider)
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Hurried = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Unhurried = TimeSpan.FromSeconds(30);

    /// <summary>When the directory does not answer, somebody is what the case alone makes of them.</summary>
    /// <param name="earlierWillDo">Then who was in a group a quarter of an hour ago is in it still.</param>
    public async Task<Actor> ResolveActorAsync(TurnContext context, bool earlierWillDo, CancellationToken cancellationToken)
    {
        Func<string, string, CancellationToken, Task<bool>> isMemberAsync = earlierWillDo
            ? directory.IsMemberForReadingAsync : directory.IsMemberAsync;
        var id = context.Person.Id;
        var person = new Person(new PersonId(id), context.Person.Name ?? "");
        try
        {
            return new Actor(person, IsOfficer: await isMemberAsync(id, groups.Officers, cancellationToken));
        }
        catch (DirectoryUnavailableException)
        {
            return new Actor(person, GroupsUnknown: true);
        }
    }

    public Task<bool> IsAdministratorAsync(TurnContext context, CancellationToken cancellationToken) =>
        directory.IsMemberAsync(context.Person.Id, groups.Administrators, cancellationToken);

    /// <summary>Own choice, what they last typed, the directory's, the client's, the organisation's (D39).</summary>
    public async Task<Language> ResolveLanguageAsync(TurnContext context, CancellationToken cancellationToken) =>
        await FindKnownLanguageAsync(new PersonId(context.Person.Id), cancellationToken)
        ?? await ResolveFirstLanguageAsync(context.Person.Id, context, cancellationToken);

    /// <param name="context">Null for somebody who is written to without having written.</param>
    public async Task<Language> ResolveLanguageAsync(PersonFile file, TurnContext? context, CancellationToken cancellationToken) =>
        file.Language ?? await ResolveFirstLanguageAsync(file.Id.Value, context, cancellationToken);

    private async Task<Language> ResolveFirstLanguageAsync(string person, TurnContext? context, CancellationToken cancellationToken) =>
        Parse(await FindPreferredAsync(person, context is null ? Unhurried : Hurried, cancellationToken))
        ?? Parse(context?.ClientLocale) ?? playbook.Organisation.DefaultLanguage;

    /// <summary>A slow directory must not keep somebody waiting only for the language of the first answer.</summary>
    private async Task<string?> FindPreferredAsync(string person, TimeSpan patience, CancellationToken cancellationToken)
    {
        try
        {
            return (await directory.FindAsync(person, cancellationToken).WaitAsync(
                patience, timeProvider, cancellationToken))?.PreferredLanguage;
        }
        catch (Exception error) when (error is DirectoryUnavailableException or TimeoutException)
        {
            return null;
        }
    }

    public void Forget(PersonId person) => cache.Remove(("language", person));

    private async Task<Language?> FindKnownLanguageAsync(PersonId person, CancellationToken cancellationToken) =>
        await cache.GetOrCreateAsync(("language", person), async entry =>
        {
            entry.AbsoluteExpirationRelativeToNow = KeptFor;
            entry.Size = 1;
            return (await people.ReadAsync(person, cancellationToken)).Language;
        });

    /// <summary>A client's or the directory's locale ("nl-NL"), as far as the bot speaks it.</summary>
    public static Language? Parse(string? locale) => locale?.Split('-')[0].ToLowerInvariant() switch
    {
        "nl" => Language.Dutch,
        "en" => Language.English,
        _ => null,
    };
}
