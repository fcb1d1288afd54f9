using Azure;

namespace Weerbaar.Storage;

/// <summary>One change of a batch; see <see cref="IRowStore.CommitAsync"/>.</summary>
/// <param name="Key">The row to change.</param>
public abstract record RowChange(RowKey Key)
{
    /// <summary>
    /// What stood there and does not any more must be gone for good: the embedded engine empties its log after it. Azure keeps no log that
    /// can be read.
    /// </summary>
    public bool IsErasure { get; init; }

    /// <summary>Adds a row; refused with <see cref="RowConflict.Exists"/> when it is there.</summary>
    public sealed record Insert(RowKey Key, string Body) : RowChange(Key);

    /// <summary>
    /// Replaces a row that still has this ETag (<see cref="ETag.All"/>: whatever it is); refused with
    /// <see cref="RowConflict.Changed"/> or <see cref="RowConflict.Missing"/>.
    /// </summary>
    public sealed record Replace(RowKey Key, string Body, ETag ETag) : RowChange(Key);

    /// <summary>Inserts or replaces without a condition: the last writer wins.</summary>
    public sealed record Put(RowKey Key, string Body) : RowChange(Key);

    /// <summary>
    /// Removes a row that still has this ETag (<see cref="ETag.All"/>: whatever it is); refused with
    /// <see cref="RowConflict.Changed"/> or, as Azure does, <see cref="RowConflict.Missing"/>.
    /// </summary>
    public sealed record Delete(RowKey Key, ETag ETag) : RowChange(Key);
}
