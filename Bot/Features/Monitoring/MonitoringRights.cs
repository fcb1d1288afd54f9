namespace Weerbaar.Features.Monitoring;

/// <summary>Recurring searches are the officers' (D34).</summary>
internal sealed class MonitoringRights(Watchers watchers) : IPersonRights
{
    public IReadOnlyList<PersonRight> Given => [PersonRight.RunSearches];

    public Task<bool> MayAsync(Turn turn, PersonRight needs, ActionData data, CancellationToken ct) => watchers.IsOfficerAsync(turn, ct);

    public string Refusal(PersonRight needs, Language language) => Texts.In(language)["OfficersOnly"];
}
