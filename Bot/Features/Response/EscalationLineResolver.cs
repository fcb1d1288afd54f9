using Weerbaar.Directories;

namespace Weerbaar.Features.Response;

/// <summary>
/// Asks the directory who decides: the manager, the deputy (the manager's own choice, else the playbook's, else the next
/// manager up), the next manager; or all confidential advisers.
/// </summary>
internal sealed class EscalationLineResolver(
    GraphDirectory directory, GroupOptions groups, PeopleStore people, OrganisationPlaybook playbook)
{
    public async Task<ResolveLine> ResolveAsync(Case @case, CancellationToken cancellationToken)
    {
        var line = @case.Route.Choice is RouteChoice.Adviser
            ? await FindAdvisersAsync(cancellationToken)
            : await FindManagersAsync(@case, cancellationToken);
        return new ResolveLine(@case.Route.Choice, @case.Route.Named, line);
    }

    /// <summary>Whom an alarm goes to when nobody of the line confirmed it.</summary>
    public async Task<NameHelpers> FindHelpersAsync(CancellationToken cancellationToken) =>
        new([.. (await FindAdvisersAsync(cancellationToken)).Select(member => member.Person)]);

    private async Task<IReadOnlyList<EscalationStep>> FindAdvisersAsync(CancellationToken cancellationToken) =>
        [.. (await directory.FindMembersAsync(groups.Advisers, cancellationToken)).Select(
            adviser => Member(adviser, EscalationRole.Adviser))];

    private async Task<IReadOnlyList<EscalationStep>> FindManagersAsync(Case @case, CancellationToken cancellationToken)
    {
        var chain = await directory.FindManagersAsync(@case.Informed.Id.Value, cancellationToken);
        if (@case.Route.Named is { } named && await directory.FindAsync(named.Value, cancellationToken) is { Enabled: true } chosen)
        {
            chain = [chosen, .. await directory.FindManagersAsync(named.Value, cancellationToken)];
        }

        // Somebody at whom the case is aimed decides nothing in it, and chooses no deputy for it either.
        chain = [.. chain.Where(manager => !@case.IsAbout(new PersonId(manager.Id)))];
        if (chain.Count == 0)
        {
            return [];
        }

        var deputy = await FindDeputyAsync(chain[0], cancellationToken);
        return
        [
            Member(chain[0], EscalationRole.Manager),
            .. deputy is null ? [] : new[] { Member(deputy, EscalationRole.Deputy) },
            .. chain.Skip(1).Where(next => next.Id != deputy?.Id).Select(next => Member(next, EscalationRole.NextManager)),
        ];
    }

    private async Task<DirectoryPerson?> FindDeputyAsync(DirectoryPerson manager, CancellationToken cancellationToken)
    {
        var own = (await people.ReadAsync(new PersonId(manager.Id), cancellationToken)).Profile.Deputy?.Value;
        var id = own ?? playbook.Deputies.GetValueOrDefault(manager.Id);
        return id is not null && await directory.FindAsync(id, cancellationToken) is { Enabled: true } deputy ? deputy : null;
    }

    private static EscalationStep Member(DirectoryPerson person, EscalationRole role) =>
        new(new Person(new PersonId(person.Id), person.Name), role);
}
