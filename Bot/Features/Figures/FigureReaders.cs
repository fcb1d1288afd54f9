using Weerbaar.Directories;

namespace Weerbaar.Features.Figures;

/// <summary>Who reads figures: monitoring officers, and management where the settings name such a group. Asked anew each time.</summary>
internal sealed class FigureReaders(GraphDirectory directory, GroupOptions groups)
{
    /// <exception cref="DirectoryUnavailableException">Nobody knows now: try again.</exception>
    public async Task<bool> MayAsync(PersonId person, CancellationToken cancellationToken) =>
        await directory.IsMemberForReadingAsync(person.Value, groups.Officers, cancellationToken)
        || (groups.Management is { } management && await directory.IsMemberForReadingAsync(person.Value, management, cancellationToken));
}
