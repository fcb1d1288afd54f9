namespace Weerbaar.Outbound;

/// <summary>Who could not be reached is part of the case, so that those who can do something about it read so.</summary>
internal sealed class ReachNotes(Notifier audiences) : ICaseUpkeep
{
    public UpkeepMoment Moment => UpkeepMoment.Reach;

    public Task<CaseCommand?> FindAsync(Case of, IReadOnlyDictionary<string, DeliveryState> shown, CancellationToken ct) =>
        Task.FromResult<CaseCommand?>(of.IsOpen ? new NoteReach(audiences.OutOfReach(of, shown)) : null);
}
