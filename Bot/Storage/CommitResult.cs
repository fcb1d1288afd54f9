using Azure;

namespace Weerbaar.Storage;

/// <summary>What became of a batch: all of it was written durably, or nothing was.</summary>
/// <param name="Committed">True once everything is on disk.</param>
/// <param name="FailedIndex">Place in the batch of the first change that was refused; -1 when committed.</param>
/// <param name="Conflict">Why it was refused.</param>
/// <param name="ETags">The new ETag of each change in the order of the batch (default for a delete); empty when
/// refused.</param>
public readonly record struct CommitResult(
    bool Committed, int FailedIndex, RowConflict Conflict, IReadOnlyList<ETag> ETags)
{
    /// <summary>Everything was written.</summary>
    public static CommitResult Done(IReadOnlyList<ETag> etags) => new(true, -1, RowConflict.None, etags);

    /// <summary>Nothing was written, because of the change at this place.</summary>
    public static CommitResult Refused(int index, RowConflict conflict) => new(false, index, conflict, []);
}
