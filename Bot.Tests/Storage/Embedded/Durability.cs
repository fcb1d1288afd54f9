using System.Buffers.Binary;
using Azure;
using Microsoft.Data.Sqlite;
using Weerbaar.Storage.Embedded;

namespace Weerbaar.Tests.Storage.Embedded;

public sealed class Durability
{
    [Fact]
    public async Task The_writers_own_connection_flushes_every_commit()
    {
        using var folder = new TemporaryFolder();
        await using var storage = EmbeddedStorage.Open(folder.Path, shared: false, TimeProvider.System);

        var settings = await storage.Writer.RunAsync(session => Settings(session.Connection), default);

        Assert.Equal(("wal", "2", "1"), settings);
    }

    [Fact]
    public async Task The_readers_own_connections_cannot_write()
    {
        using var folder = new TemporaryFolder();
        await using var storage = EmbeddedStorage.Open(folder.Path, shared: false, TimeProvider.System);

        Assert.Equal(("wal", "2", "1"), storage.Readers.Read(reader => Settings(reader.Connection)));
        Assert.Equal("1", storage.Readers.Read(reader => Pragma(reader.Connection, "query_only")));
    }

    [Fact]
    public async Task Callers_that_come_at_once_share_a_flush()
    {
        using var folder = new TemporaryFolder();
        await using var storage = EmbeddedStorage.Open(folder.Path, shared: false, TimeProvider.System);
        var before = Commits(folder.Path);

        await Task.WhenAll(Enumerable.Range(0, 400).Select(i => Task.Run(async () =>
            await storage.Rows.CommitAsync([new RowChange.Insert(new RowKey("p", $"{i}"), "body")], default))));

        Assert.InRange(Commits(folder.Path) - before, 1, 200);
    }

    [Fact]
    public async Task A_write_that_was_answered_is_in_the_log_on_disk()
    {
        using var folder = new TemporaryFolder();
        await using var storage = EmbeddedStorage.Open(folder.Path, shared: false, TimeProvider.System);
        var before = Commits(folder.Path);

        for (var i = 1; i <= 5; i++)
        {
            await storage.Queue.PutAsync("body", TimeSpan.Zero, default);
            Assert.Equal(before + i, Commits(folder.Path));
        }
    }

    [Fact]
    public async Task Erased_content_is_nowhere_in_the_folder_after_the_end()
    {
        using var folder = new TemporaryFolder();
        var key = new RowKey("p", "r");
        await using (var storage = EmbeddedStorage.Open(folder.Path, shared: false, TimeProvider.System))
        {
            await storage.Rows.CommitAsync([new RowChange.Insert(key, new string('x', 20_000) + "marked")], default);
            await storage.Rows.CommitAsync([new RowChange.Delete(key, ETag.All)], default);
        }

        Assert.All(Directory.GetFiles(folder.Path), file =>
            Assert.DoesNotContain("marked", File.ReadAllText(file), StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_log_does_not_grow_with_what_was_written()
    {
        using var folder = new TemporaryFolder();
        await using var storage = EmbeddedStorage.Open(folder.Path, shared: false, TimeProvider.System);

        for (var i = 0; i < 120; i++)
        {
            await storage.Rows.CommitAsync(
                [new RowChange.Put(new RowKey("p", $"{i}"), new string('x', 400_000))], default);
        }

        Assert.InRange(new FileInfo(Log(folder.Path)).Length, 1, 16 * 1024 * 1024);
    }

    private static (string Journal, string Synchronous, string SecureDelete) Settings(SqliteConnection connection) =>
        (Pragma(connection, "journal_mode"), Pragma(connection, "synchronous"), Pragma(connection, "secure_delete"));

    private static string Pragma(SqliteConnection connection, string name)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"PRAGMA {name}";
        return $"{command.ExecuteScalar()}";
    }

    private static string Log(string folder) => Path.Combine(folder, "rows.db-wal");

    /// <summary>
    /// Counts the frames that end a transaction in SQLite's write-ahead log (format: sqlite.org/fileformat2).
    /// </summary>
    private static int Commits(string folder)
    {
        const int header = 32, frameHeader = 24;
        var log = StoreFiles.Read(Log(folder));
        if (log.Length < header)
        {
            return 0;
        }

        var page = (int)BinaryPrimitives.ReadUInt32BigEndian(log.AsSpan(8));
        var commits = 0;
        for (var at = header; at + frameHeader + page <= log.Length; at += frameHeader + page)
        {
            commits += BinaryPrimitives.ReadUInt32BigEndian(log.AsSpan(at + 4)) != 0 ? 1 : 0;
        }

        return commits;
    }
}
