using Weerbaar.Directories;

namespace Weerbaar.Features.Response;

/// <summary>
/// What only the directory knows of a case's people: who decides, who helps in danger, what the affected employee is called. One a round, in
/// this order.
/// </summary>
internal sealed class CasePeople(EscalationLineResolver lines, GraphDirectory directory) : ICaseUpkeep
{
    public UpkeepMoment Moment => UpkeepMoment.People;

    public async Task<CaseCommand?> FindAsync(Case of, IReadOnlyDictionary<string, DeliveryState> shown, CancellationToken ct) => of switch
    {
        { IsOpen: true, Route.MustBeResolved: true } => await lines.ResolveAsync(of, ct),
        _ when NameHelpers.IsDue(of) => await lines.FindHelpersAsync(ct),
        { Affected: { Name: "" } affected } => await NameAsync(affected, ct),
        _ => null,
    };

    private async Task<CaseCommand?> NameAsync(Person affected, CancellationToken ct) =>
        await directory.FindAsync(affected.Id.Value, ct) is { } known ? new NameAffected(known.Name) : null;
}
