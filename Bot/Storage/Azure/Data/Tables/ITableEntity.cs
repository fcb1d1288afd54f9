namespace Azure.Data.Tables;

/// <summary>What every entity of a table has.</summary>
public interface ITableEntity
{
    /// <summary>Entities with the same one can be written together.</summary>
    string PartitionKey { get; set; }

    /// <summary>Names the entity within its partition.</summary>
    string RowKey { get; set; }

    /// <summary>When it was last written, by the service.</summary>
    DateTimeOffset? Timestamp { get; set; }

    /// <summary>Names this state of the entity.</summary>
    ETag ETag { get; set; }
}
