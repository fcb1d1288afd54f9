using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Weerbaar.Storage.Embedded;

/// <summary>
/// Opens connections to the one database file: write-ahead log, flushed at every commit, erased content overwritten.
/// Keys are kept as big-endian UTF-16, whose bytes sort as ordinal strings do.
/// </summary>
internal sealed class Database(string folder)
{
    /// <summary>How long a writer waits for another process's, in the shared mode.</summary>
    private const int BusyMilliseconds = 15_000;

    private const string Rows =
        """
        CREATE TABLE IF NOT EXISTS rows (
            partition BLOB NOT NULL, row BLOB NOT NULL, body BLOB NOT NULL, etag INTEGER NOT NULL,
            PRIMARY KEY (partition, row));
        """;

    /// <summary>The first queue's table has the name that it had when there was only one.</summary>
    public const string Messages = "messages";

    public static string MessagesOf(string queue) => $"{Messages}_{queue}";

    private static string Queue(string table) =>
        $"""
        CREATE TABLE IF NOT EXISTS {table} (
            id INTEGER PRIMARY KEY AUTOINCREMENT, body BLOB NOT NULL, inserted INTEGER NOT NULL,
            visible INTEGER NOT NULL, dequeued INTEGER NOT NULL, receipt INTEGER NOT NULL);
        CREATE INDEX IF NOT EXISTS {table}_by_visible ON {table} (visible);
        """;

    private readonly string _connection = new SqliteConnectionStringBuilder
    {
        DataSource = Path.Combine(folder, "rows.db"),
        Mode = SqliteOpenMode.ReadWriteCreate,
        Pooling = false,
    }.ToString();

    /// <summary>The connection that writes; makes the tables when they are not there.</summary>
    public SqliteConnection OpenWriter()
    {
        var connection = Open();
        Execute(connection, "PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0;");
        Execute(connection, Rows);
        foreach (var table in QueueNames.All.Select(MessagesOf).Prepend(Messages))
        {
            Execute(connection, Queue(table));
        }

        return connection;
    }

    /// <summary>A connection that reads; the writer's has been opened before.</summary>
    public SqliteConnection OpenReader()
    {
        var connection = Open();
        Execute(connection, "PRAGMA query_only = ON;");
        return connection;
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(_connection);
        connection.Open();
        Execute(connection, string.Create(CultureInfo.InvariantCulture,
            $"PRAGMA busy_timeout = {BusyMilliseconds}; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;"));
        return connection;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
