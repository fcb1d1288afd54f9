using Weerbaar.Directories;

namespace Weerbaar.Features.Response;

/// <summary>
/// What only the directory knows of a case's people: who decides, who helps in danger, what the affected employee is called. One a round,
/// in this order.
/// </summary>
internal sealed class CasePeople(EscalationLineResolver lines, GraphDirectory directory) : ICaseUpkeep
{
    public UpkeepMoment Moment => UpkeepMoment.People;

    public async Task<CaseCommand?> FindAsync(
        Case @case, IReadOnlyDictionary<string, DeliveryState> shown, CancellationToken cancellationToken) => @case switch
        {
            { IsOpen: true, Route.MustBeResolved: true } => await lines.ResolveAsync(@case, cancellationToken),
            _ when NameHelpers.IsDue(@case) => await lines.FindHelpersAsync(cancellationToken),
            { Affected: { Name: "" } affected } => await NameAsync(affected, cancellationToken),
            _ => null,
        };

    private async Task<CaseCommand?> NameAsync(Person affected, CancellationToken cancellationToken) =>
        await directory.FindAsync(affected.Id.Value, cancellationToken) is { } known ? new NameAffected(known.Name) : null;
}
