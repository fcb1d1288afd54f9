namespace Azure.Data.Tables;

/// <summary>A transaction was refused; nothing of it was applied.</summary>
public class TableTransactionFailedException : RequestFailedException
{
    /// <summary>Says which part was refused.</summary>
    internal TableTransactionFailedException(RequestFailedException cause, int? failedIndex)
        : base(cause.Status, cause.Message, cause.ErrorCode, cause) => FailedTransactionActionIndex = failedIndex;

    /// <summary>Zero-based place of the part that was refused; null when the service did not say.</summary>
    public int? FailedTransactionActionIndex { get; }
}
