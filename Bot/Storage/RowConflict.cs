namespace Weerbaar.Storage;

/// <summary>Why a batch was refused.</summary>
public enum RowConflict
{
    /// <summary>It was not refused.</summary>
    None,

    /// <summary>A row to insert is there already.</summary>
    Exists,

    /// <summary>A row no longer has the ETag that was named.</summary>
    Changed,

    /// <summary>A row to replace or delete is not there.</summary>
    Missing,
}
