using Weerbaar.Directories;

namespace Weerbaar.Features.Triage;

/// <summary>
/// Asks the directory in which department the affected employee works, once, before the officers are told. A directory that
/// does not answer holds nothing up: then it is the organisation's own channel.
/// </summary>
internal sealed class DepartmentResolver(DepartmentStore departments, GraphDirectory directory, TimeProvider timeProvider) : ICaseUpkeep
{
    private static readonly TimeSpan Usual = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan InDanger = TimeSpan.FromSeconds(1);

    public UpkeepMoment Moment => UpkeepMoment.Place;

    /// <returns>Null: it is said already, or no department had a channel when the case was opened.</returns>
    public async Task<CaseCommand?> FindAsync(
        Case @case, IReadOnlyDictionary<string, DeliveryState> shown, CancellationToken cancellationToken)
    {
        if (@case is not { IsOpen: true, Department: null })
        {
            return null;
        }

        var bound = (await departments.ReadAllAsync(cancellationToken)).Select(each => new Department(each.Department, each.Since));
        return SetDepartment.Choices(@case, bound) is { Count: > 0 } choices
            ? new SetDepartment(await FindNamedAsync(@case, cancellationToken), choices) : null;
    }

    private async Task<string?> FindNamedAsync(Case @case, CancellationToken cancellationToken)
    {
        try
        {
            return @case.Affected is { Id.Value: var affected }
                ? (await directory.FindAsync(affected, cancellationToken).WaitAsync(
                    @case.Danger is null ? Usual : InDanger, timeProvider, cancellationToken))?.Department
                : null;
        }
        catch (Exception error) when (error is DirectoryUnavailableException or TimeoutException)
        {
            return null;
        }
    }
}
