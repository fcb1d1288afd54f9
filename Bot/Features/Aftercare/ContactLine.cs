using Weerbaar.Directories;

namespace Weerbaar.Features.Aftercare;

/// <summary>
/// Who is meant by "my manager", "the team" or "an adviser" today (D30): the directory is asked anew, so that who left or
/// was transferred is not asked, and the next one follows who does not react.
/// </summary>
internal sealed class ContactLine(GraphDirectory directory, GroupOptions groups)
{
    /// <returns>Null: a choice that was not offered.</returns>
    public async Task<WishContact?> FindAsync(Case of, string who, CancellationToken ct) =>
        !WhomToTell.Offered(of).Contains(who) ? null : who switch
        {
            WhomToTell.Manager => new WishContact(await FindManagersAsync(of, ct)),
            WhomToTell.Officer => new WishContact(await FindOfficersAsync(of, ct)),
            WhomToTell.Adviser => new WishContact(People(await directory.FindMembersAsync(groups.Advisers, ct)), AllAtOnce: true),
            _ => null,
        };

    private async Task<IReadOnlyList<Person>> FindManagersAsync(Case of, CancellationToken ct)
    {
        var managers = People(await directory.FindManagersAsync(of.Informed.Id.Value, ct));
        return of.Route.Named is { } named && await directory.FindAsync(named.Value, ct) is { Enabled: true } chosen
            ? [.. People([chosen]), .. managers]
            : managers;
    }

    /// <summary>The officer who has the case first, while they are one.</summary>
    private async Task<IReadOnlyList<Person>> FindOfficersAsync(Case of, CancellationToken ct)
    {
        var officers = People(await directory.FindMembersAsync(groups.Officers, ct));
        return [.. officers.OrderByDescending(officer => officer.Id == of.Claim?.Officer.Id)];
    }

    private static IReadOnlyList<Person> People(IEnumerable<DirectoryPerson> found) =>
        [.. found.Where(person => person.Enabled).Select(person => new Person(new PersonId(person.Id), person.Name))];
}
