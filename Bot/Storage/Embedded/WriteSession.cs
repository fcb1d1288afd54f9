using Microsoft.Data.Sqlite;

namespace Weerbaar.Storage.Embedded;

/// <summary>The writer's connection and its statements; used by one thread at a time.</summary>
internal sealed class WriteSession(SqliteConnection connection) : IDisposable
{
    /// <summary>Bytes in the log after which it is copied into the database.</summary>
    private const long CheckpointAfter = 4 * 1024 * 1024;

    private readonly Statement _begin = new(connection, "BEGIN IMMEDIATE");
    private readonly Statement _commit = new(connection, "COMMIT");
    private readonly Statement _rollback = new(connection, "ROLLBACK");
    private readonly Statement _checkpoint = new(connection, "PRAGMA wal_checkpoint(PASSIVE)");
    private readonly Statement _truncate = new(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
    private long _logged;

    public SqliteConnection Connection { get; } = connection;

    public RowStatements Rows { get; } = new(connection);

    private readonly Dictionary<string, MessageStatements> _messages = QueueNames.All.Select(Database.MessagesOf).Prepend(Database.Messages)
        .ToDictionary(table => table, table => new MessageStatements(connection, table));

    public MessageStatements Messages(string table) => _messages[table];

    /// <summary>Counts, roughly, what a change adds to the log: its content and the pages it touches.</summary>
    public void Logged(int contentBytes) => _logged += contentBytes + 8192;

    public void Begin() => _begin.Execute();

    public void Commit() => _commit.Execute();

    public void RollBack()
    {
        if (!IsAutoCommit)
        {
            _rollback.Execute();
        }
    }

    /// <summary>Something was deleted, or replaced, that must not be found in the log any more.</summary>
    public bool Erased { get; set; }

    /// <summary>Keeps the log short, after the callers were answered rather than before.</summary>
    public void CheckpointWhenDue()
    {
        if (Erased)
        {
            Truncate();
            return;
        }
        if (_logged < CheckpointAfter)
        {
            return;
        }

        _logged = 0;
        _checkpoint.Execute();
    }

    /// <summary>Copies the log into the database and empties it; when somebody reads an older state, with the next write.</summary>
    public void Truncate()
    {
        using var outcome = _truncate.Query();
        Erased = !outcome.Read() || outcome.GetInt64(0) != 0;
        _logged = Erased ? _logged : 0;
    }

    public void Dispose()
    {
        foreach (var statement in (Statement[])[_begin, _commit, _rollback, _checkpoint, _truncate])
        {
            statement.Dispose();
        }

        Rows.Dispose();
        foreach (var messages in _messages.Values)
        {
            messages.Dispose();
        }

        Connection.Dispose();
    }

    private bool IsAutoCommit => SQLitePCL.raw.sqlite3_get_autocommit(Connection.Handle) != 0;
}
