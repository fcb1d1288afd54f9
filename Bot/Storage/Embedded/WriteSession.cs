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
    private long _logged;

    public SqliteConnection Connection { get; } = connection;

    public RowStatements Rows { get; } = new(connection);

    public MessageStatements Messages { get; } = new(connection);

    /// <summary>Counts, roughly, what a change adds to the log: its content and the pages it touches.</summary>
    public void Logged(int contentBytes) => _logged += contentBytes + 8192;

    public void Begin() => _begin.Execute();

    public void Commit() => _commit.Execute();

    public void RollBack()
    {
        if (!IsAutoCommit)
            _rollback.Execute();
    }

    /// <summary>Keeps the log short, after the callers were answered rather than before.</summary>
    public void CheckpointWhenDue()
    {
        if (_logged < CheckpointAfter)
            return;
        _logged = 0;
        _checkpoint.Execute();
    }

    public void Dispose()
    {
        foreach (var statement in (Statement[])[_begin, _commit, _rollback, _checkpoint])
            statement.Dispose();
        Rows.Dispose();
        Messages.Dispose();
        Connection.Dispose();
    }

    private bool IsAutoCommit => SQLitePCL.raw.sqlite3_get_autocommit(Connection.Handle) != 0;
}
