using Weerbaar.Directories;

namespace Weerbaar.Features.Aftercare;

/// <summary>
/// Who is meant by "my manager", "the team" or "an adviser" today (D30): the directory is asked anew, so that who left or
/// was transferred is not asked, and the next one follows who does not react.
/// </summary>
internal sealed class ContactLine(GraphDirectory directory, GroupOptions groups)
{
    /// <returns>Null: a choice that was not offered.</returns>
    public async Task<WishContact?> FindAsync(Case @case, string who, CancellationToken cancellationToken) =>
        !WhomToTell.Offered(@case).Contains(who) ? null : who switch
        {
            WhomToTell.Manager => new WishContact(await FindManagersAsync(@case, cancellationToken)),
            WhomToTell.Officer => new WishContact(await FindOfficersAsync(@case, cancellationToken)),
            WhomToTell.Adviser =>
                new WishContact(People(await directory.FindMembersAsync(groups.Advisers, cancellationToken)), AllAtOnce: true),
            _ => null,
        };

    private async Task<IReadOnlyList<Person>> FindManagersAsync(Case @case, CancellationToken cancellationToken)
    {
        var managers = People(await directory.FindManagersAsync(@case.Informed.Id.Value, cancellationToken));
        return @case.Route.Named is { } named && await directory.FindAsync(named.Value, cancellationToken) is { Enabled: true } chosen
            ? [.. People([chosen]), .. managers]
            : managers;
    }

    /// <summary>The officer who has the case first, while they are one.</summary>
    private async Task<IReadOnlyList<Person>> FindOfficersAsync(Case @case, CancellationToken cancellationToken)
    {
        var officers = People(await directory.FindMembersAsync(groups.Officers, cancellationToken));
        return [.. officers.OrderByDescending(officer => officer.Id == @case.Claim?.Officer.Id)];
    }

    private static IReadOnlyList<Person> People(IEnumerable<DirectoryPerson> found) =>
        [.. found.Where(person => person.Enabled).Select(person => new Person(new PersonId(person.Id), person.Name))];
}
