using Weerbaar.Directories;

namespace Weerbaar.Features.Aftercare;

/// <summary>Of an employee who can no longer be asked how they are, somebody who can act is told (D30).</summary>
internal sealed class CheckInReach(GraphDirectory directory) : ICaseUpkeep
{
    public UpkeepMoment Moment => UpkeepMoment.Care;

    public async Task<CaseCommand?> FindAsync(
        Case @case, IReadOnlyDictionary<string, DeliveryState> shown, CancellationToken cancellationToken)
    {
        var care = @case.Care;
        if (care.Asked is not [.., { Number: var newest }] || care.Answered.Contains(newest) || care.NotBrought == newest)
        {
            return null;
        }

        var card = shown.GetValueOrDefault(CheckInCards.AudienceOf(newest));
        return card is { State: DeliveryStatus.Unreachable } || await HasLeftAsync(@case.Informed, cancellationToken)
            ? new NoteNotBrought(newest) : null;
    }

    private async Task<bool> HasLeftAsync(Person person, CancellationToken cancellationToken)
    {
        try
        {
            return await directory.FindAsync(person.Id.Value, cancellationToken) is not { Enabled: true };
        }
        catch (DirectoryUnavailableException)
        {
            return false;
        }
    }
}
