using Weerbaar.Directories;

namespace Weerbaar.Turns;

/// <summary>
/// One thing that the bot itself sees to in every case, each time everybody is shown how it stands. What implements this is found by
/// itself; each has a moment of its own.
/// </summary>
internal interface ICaseUpkeep
{
    UpkeepMoment Moment { get; }

    /// <param name="shown">What each audience was shown; empty before anybody is told.</param>
    /// <returns>What is to be decided in the bot's name; null: nothing.</returns>
    /// <exception cref="DirectoryUnavailableException">Nobody can say it now. Before anybody is told: then they are told
    /// without.</exception>
    Task<CaseCommand?> FindAsync(Case @case, IReadOnlyDictionary<string, DeliveryState> shown, CancellationToken cancellationToken);
}
