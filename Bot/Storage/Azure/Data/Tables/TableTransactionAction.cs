namespace Azure.Data.Tables;

/// <summary>What a part of a transaction does.</summary>
public enum TableTransactionActionType
{
    /// <summary>Inserts; refused when it is there.</summary>
    Add,

    /// <summary>Merges into the one with this ETag.</summary>
    UpdateMerge,

    /// <summary>Replaces the one with this ETag.</summary>
    UpdateReplace,

    /// <summary>Deletes the one with this ETag.</summary>
    Delete,

    /// <summary>Inserts or merges.</summary>
    UpsertMerge,

    /// <summary>Inserts or replaces.</summary>
    UpsertReplace,
}

/// <summary>One part of a transaction.</summary>
/// <param name="actionType">What to do.</param>
/// <param name="entity">The entity; for a delete only its keys count.</param>
/// <param name="etag">For updates and deletes; none means the entity's own, or any.</param>
public class TableTransactionAction(TableTransactionActionType actionType, ITableEntity entity, ETag etag = default)
{
    /// <summary>What to do.</summary>
    public TableTransactionActionType ActionType { get; } = actionType;

    /// <summary>The entity.</summary>
    public ITableEntity Entity { get; } = entity;

    /// <summary>The condition.</summary>
    public ETag ETag { get; } = etag;
}
