using Weerbaar.Directories;

namespace Weerbaar.Features.Searches;

/// <summary>Who has to do with searches, as the directory says: officers run them, the privacy officer reads them (D34).</summary>
internal sealed class MonitoringRoles(GraphDirectory directory, GroupOptions groups)
{
    public Task<bool> IsOfficerAsync(Turn turn, CancellationToken cancellationToken) =>
        directory.IsMemberAsync(turn.By.Id.Value, groups.Officers, cancellationToken);

    public async Task<bool> IsPrivacyOfficerAsync(Turn turn, CancellationToken cancellationToken) =>
        groups.Privacy is { } privacy && await directory.IsMemberAsync(turn.By.Id.Value, privacy, cancellationToken);
}
