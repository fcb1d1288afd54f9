using Microsoft.Data.Sqlite;

namespace Weerbaar.Storage.Embedded;

/// <summary>A reading connection and its statements; lent to one caller at a time.</summary>
internal sealed class RowReader(SqliteConnection connection) : IDisposable
{
    /// <summary>Rows of a full page. A page also ends at so many characters.</summary>
    public const int PageRows = 256;

    private const int PageLength = 1024 * 1024;

    private readonly Statement _point = new(connection,
        "SELECT body, etag FROM rows WHERE partition = ?1 AND row = ?2", 2);
    private readonly Statement _range = new(connection,
        "SELECT row, body, etag FROM rows WHERE partition = ?1 AND row >= ?2 AND row < ?3 ORDER BY row", 3);
    private readonly Statement _partitions = new(connection,
        "SELECT DISTINCT partition FROM rows WHERE partition >= ?1 AND partition < ?2 ORDER BY partition", 2);
    private readonly Dictionary<string, Statement> _due =
        QueueNames.All.Select(Database.MessagesOf).Prepend(Database.Messages).ToDictionary(
        table => table,
        table => new Statement(connection, $"SELECT EXISTS (SELECT 1 FROM {table} WHERE visible <= ?1)", 1));

    public SqliteConnection Connection { get; } = connection;

    public Row? Read(RowKey key)
    {
        using var reader = _point.Query(RowCodec.Key(key.Partition), RowCodec.Key(key.Row));
        return reader.Read() ? new Row(key, RowCodec.Body(reader, 0), RowCodec.ETag(reader.GetInt64(1))) : null;
    }

    /// <summary>Fills a page of at most so many rows from this row on; false when it was the last one.</summary>
    public bool ReadPage(string partition, string from, string before, int most, List<Row> page)
    {
        using var reader = _range.Query(RowCodec.Key(partition), RowCodec.Key(from), RowCodec.Key(before));
        for (long length = 0; page.Count < most && length < PageLength; length += page[^1].Body.Length)
        {
            if (!reader.Read())
            {
                return false;
            }

            var key = new RowKey(partition, RowCodec.Key(reader.GetFieldValue<byte[]>(0)));
            page.Add(new Row(key, RowCodec.Body(reader, 1), RowCodec.ETag(reader.GetInt64(2))));
        }
        return true;
    }

    public List<string> ReadPartitions(string from, string before)
    {
        using var reader = _partitions.Query(RowCodec.Key(from), RowCodec.Key(before));
        var partitions = new List<string>();
        while (reader.Read())
        {
            partitions.Add(RowCodec.Key(reader.GetFieldValue<byte[]>(0)));
        }

        return partitions;
    }

    /// <summary>Whether any message can be received at this moment.</summary>
    public bool AnyDue(string table, long now)
    {
        using var reader = _due[table].Query(now);
        return reader.Read() && reader.GetBoolean(0);
    }

    public void Dispose()
    {
        _point.Dispose();
        _range.Dispose();
        _partitions.Dispose();
        foreach (var due in _due.Values)
        {
            due.Dispose();
        }

        Connection.Dispose();
    }
}
