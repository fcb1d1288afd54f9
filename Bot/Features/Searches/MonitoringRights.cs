namespace Weerbaar.Features.Searches;

/// <summary>Recurring searches are the officers' (D34).</summary>
internal sealed class MonitoringRights(MonitoringRoles watchers) : IPersonRights
{
    public IReadOnlyList<PersonPermission> Given => [PersonPermission.RunSearches];

    public Task<bool> MayAsync(Turn turn, PersonPermission needs, ActionData data, CancellationToken cancellationToken) =>
        watchers.IsOfficerAsync(turn, cancellationToken);

    public string Refusal(PersonPermission needs, Language language) => Texts.In(language)["OfficersOnly"];
}
