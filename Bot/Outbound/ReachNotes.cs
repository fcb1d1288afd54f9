namespace Weerbaar.Outbound;

/// <summary>Who could not be reached is part of the case, so that those who can do something about it read so.</summary>
internal sealed class ReachNotes(Notifier audiences) : ICaseUpkeep
{
    public UpkeepMoment Moment => UpkeepMoment.Reach;

    public Task<CaseCommand?> FindAsync(
        Case @case, IReadOnlyDictionary<string, DeliveryState> shown, CancellationToken cancellationToken) =>
        Task.FromResult<CaseCommand?>(@case.IsOpen ? new NoteReach(audiences.OutOfReach(@case, shown)) : null);
}
