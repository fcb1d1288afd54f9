namespace Azure.Storage.Blobs.Models;

/// <summary>What must hold for a request to be done.</summary>
public class BlobRequestConditions
{
    /// <summary>Only while the blob has this ETag.</summary>
    public ETag? IfMatch { get; set; }

    /// <summary>Only while it has not; <see cref="ETag.All"/>: only while there is none.</summary>
    public ETag? IfNoneMatch { get; set; }
}

/// <summary>How to write a blob at once.</summary>
public class BlobUploadOptions
{
    /// <summary>What must hold.</summary>
    public BlobRequestConditions? Conditions { get; set; }

    /// <summary>Kept beside the content.</summary>
    public IDictionary<string, string>? Metadata { get; set; }
}

/// <summary>How to commit blocks.</summary>
public class CommitBlockListOptions
{
    /// <summary>What must hold.</summary>
    public BlobRequestConditions? Conditions { get; set; }

    /// <summary>Kept beside the content.</summary>
    public IDictionary<string, string>? Metadata { get; set; }
}

/// <summary>How to send a block.</summary>
public class BlockBlobStageBlockOptions
{
    /// <summary>What must hold.</summary>
    public BlobRequestConditions? Conditions { get; set; }
}

/// <summary>How to read a blob.</summary>
public class BlobDownloadOptions
{
    /// <summary>Which bytes.</summary>
    public HttpRange Range { get; set; }

    /// <summary>What must hold.</summary>
    public BlobRequestConditions? Conditions { get; set; }
}

/// <summary>What becomes of a deleted blob's snapshots.</summary>
public enum DeleteSnapshotsOption
{
    /// <summary>There are none.</summary>
    None = 0,

    /// <summary>They go as well.</summary>
    IncludeSnapshots = 1,
}
