using System.Text;
using Azure;
using Microsoft.Data.Sqlite;

namespace Weerbaar.Storage.Embedded;

/// <summary>Applies batches to the table of rows, inside the writer's transaction.</summary>
internal sealed class RowStatements(SqliteConnection connection) : IDisposable
{
    private readonly Statement _etag = new(connection, "SELECT etag FROM rows WHERE partition = ?1 AND row = ?2", 2);
    private readonly Statement _put = new(connection,
        """
        INSERT INTO rows (partition, row, body, etag) VALUES (?1, ?2, ?3, ?4)
        ON CONFLICT (partition, row) DO UPDATE SET body = excluded.body, etag = excluded.etag
        """, 4);
    private readonly Statement _delete = new(connection, "DELETE FROM rows WHERE partition = ?1 AND row = ?2", 2);

    /// <summary>Looks at every condition first, so that a refused batch has changed nothing.</summary>
    public CommitResult Apply(IReadOnlyList<RowChange> batch, WriteSession session)
    {
        for (var i = 0; i < batch.Count; i++)
        {
            if (Refusal(batch[i]) is var conflict and not RowConflict.None)
            {
                return CommitResult.Refused(i, conflict);
            }
        }
        var etags = new ETag[batch.Count];
        for (var i = 0; i < batch.Count; i++)
        {
            etags[i] = Write(batch[i], session);
        }

        return CommitResult.Done(etags);
    }

    public void Dispose()
    {
        _etag.Dispose();
        _put.Dispose();
        _delete.Dispose();
    }

    private RowConflict Refusal(RowChange change)
    {
        if (change is RowChange.Put)
        {
            return RowConflict.None;
        }

        var found = Find(change.Key);
        if (change is RowChange.Insert)
        {
            return found is null ? RowConflict.None : RowConflict.Exists;
        }

        if (found is null)
        {
            return RowConflict.Missing;
        }

        var wanted = RowChecks.Condition(change);
        return wanted == ETag.All || wanted == RowCodec.ETag(found.Value) ? RowConflict.None : RowConflict.Changed;
    }

    private long? Find(RowKey key)
    {
        using var reader = _etag.Query(RowCodec.Key(key.Partition), RowCodec.Key(key.Row));
        return reader.Read() ? reader.GetInt64(0) : null;
    }

    private ETag Write(RowChange change, WriteSession session)
    {
        session.Erased |= change.IsErasure;
        byte[] partition = RowCodec.Key(change.Key.Partition), row = RowCodec.Key(change.Key.Row);
        if (RowChecks.Body(change) is not { } text)
        {
            session.Logged(0);
            _delete.Execute(partition, row);
            return default;
        }
        var body = Encoding.UTF8.GetBytes(text);
        session.Logged(body.Length);
        var etag = RandomTag.Next();
        _put.Execute(partition, row, body, etag);
        return RowCodec.ETag(etag);
    }
}
