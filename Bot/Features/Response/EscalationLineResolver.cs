using Weerbaar.Directories;

namespace Weerbaar.Features.Response;

/// <summary>
/// Asks the directory who decides: the manager, the deputy (the manager's own choice, else the playbook's, else the next
/// manager up), the next manager; or all confidential advisers.
/// </summary>
internal sealed class EscalationLineResolver(
    GraphDirectory directory, GroupOptions groups, PeopleStore people, OrganisationPlaybook playbook)
{
    public async Task<ResolveLine> ResolveAsync(Case of, CancellationToken ct)
    {
        var line = of.Route.Choice is RouteChoice.Adviser
            ? await FindAdvisersAsync(ct)
            : await FindManagersAsync(of, ct);
        return new ResolveLine(of.Route.Choice, of.Route.Named, line);
    }

    /// <summary>Whom an alarm goes to when nobody of the line confirmed it.</summary>
    public async Task<NameHelpers> FindHelpersAsync(CancellationToken ct) => new([.. (await FindAdvisersAsync(ct)).Select(member => member.Person)]);

    private async Task<IReadOnlyList<EscalationStep>> FindAdvisersAsync(CancellationToken ct) =>
        [.. (await directory.FindMembersAsync(groups.Advisers, ct)).Select(adviser => Member(adviser, EscalationRole.Adviser))];

    private async Task<IReadOnlyList<EscalationStep>> FindManagersAsync(Case of, CancellationToken ct)
    {
        var chain = await directory.FindManagersAsync(of.Informed.Id.Value, ct);
        if (of.Route.Named is { } named && await directory.FindAsync(named.Value, ct) is { Enabled: true } chosen)
        {
            chain = [chosen, .. await directory.FindManagersAsync(named.Value, ct)];
        }

        // Somebody at whom the case is aimed decides nothing in it, and chooses no deputy for it either.
        chain = [.. chain.Where(manager => !of.IsAbout(new PersonId(manager.Id)))];
        if (chain.Count == 0)
        {
            return [];
        }

        var deputy = await FindDeputyAsync(chain[0], ct);
        return
        [
            Member(chain[0], EscalationRole.Manager),
            .. deputy is null ? [] : new[] { Member(deputy, EscalationRole.Deputy) },
            .. chain.Skip(1).Where(next => next.Id != deputy?.Id).Select(next => Member(next, EscalationRole.NextManager)),
        ];
    }

    private async Task<DirectoryPerson?> FindDeputyAsync(DirectoryPerson manager, CancellationToken ct)
    {
        var own = (await people.ReadAsync(new PersonId(manager.Id), ct)).Profile.Deputy?.Value;
        var id = own ?? playbook.Deputies.GetValueOrDefault(manager.Id);
        return id is not null && await directory.FindAsync(id, ct) is { Enabled: true } deputy ? deputy : null;
    }

    private static EscalationStep Member(DirectoryPerson person, EscalationRole role) =>
        new(new Person(new PersonId(person.Id), person.Name), role);
}
