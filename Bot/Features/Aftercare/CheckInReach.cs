using Weerbaar.Directories;

namespace Weerbaar.Features.Aftercare;

/// <summary>Of an employee who can no longer be asked how they are, somebody who can act is told (D30).</summary>
internal sealed class CheckInReach(GraphDirectory directory) : ICaseUpkeep
{
    public UpkeepMoment Moment => UpkeepMoment.Care;

    public async Task<CaseCommand?> FindAsync(Case of, IReadOnlyDictionary<string, DeliveryState> shown, CancellationToken ct)
    {
        var care = of.Care;
        if (care.Asked is not [.., { Number: var newest }] || care.Answered.Contains(newest) || care.NotBrought == newest)
        {
            return null;
        }

        var card = shown.GetValueOrDefault(CheckInCards.AudienceOf(newest));
        return card is { State: DeliveryStatus.Unreachable } || await HasLeftAsync(of.Informed, ct) ? new NoteNotBrought(newest) : null;
    }

    private async Task<bool> HasLeftAsync(Person person, CancellationToken ct)
    {
        try
        {
            return await directory.FindAsync(person.Id.Value, ct) is not { Enabled: true };
        }
        catch (DirectoryUnavailableException)
        {
            return false;
        }
    }
}
