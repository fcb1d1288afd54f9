using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Weerbaar.Simulator.World;

/// <summary>
/// Documents by kind and id in one SQLite file. What is committed survives a kill -9: the log is written through before the
/// caller hears of success.
/// </summary>
internal sealed class Store : IDisposable
{
    private readonly SqliteConnection _connection;

    public Store(string path)
    {
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        _connection.Open();
        Run("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;"
            + "CREATE TABLE IF NOT EXISTS documents(kind TEXT, id TEXT, json TEXT NOT NULL, PRIMARY KEY(kind, id)) WITHOUT ROWID;");
    }

    public IEnumerable<T> All<T>()
    {
        using var command = _connection.CreateCommand();
        command.CommandText = "SELECT json FROM documents WHERE kind = $kind ORDER BY id";
        command.Parameters.AddWithValue("$kind", typeof(T).Name);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return JsonSerializer.Deserialize<T>(reader.GetString(0), Json.Stored)!;
        }
    }

    public void Commit(IEnumerable<(string Kind, string Id, object Document)> documents)
    {
        using var transaction = _connection.BeginTransaction();
        using var command = _connection.CreateCommand();
        command.CommandText = "INSERT INTO documents(kind, id, json) VALUES($kind, $id, $json) "
            + "ON CONFLICT(kind, id) DO UPDATE SET json = excluded.json";
        var kind = command.Parameters.Add("$kind", SqliteType.Text);
        var id = command.Parameters.Add("$id", SqliteType.Text);
        var json = command.Parameters.Add("$json", SqliteType.Text);
        foreach (var document in documents)
        {
            kind.Value = document.Kind;
            id.Value = document.Id;
            json.Value = JsonSerializer.Serialize(document.Document, document.Document.GetType(), Json.Stored);
            command.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    public void Empty() => Run("DELETE FROM documents");

    public void Dispose() => _connection.Dispose();

    private void Run(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}

/// <summary>How many changes there have been; kept so that numbers never go back.</summary>
internal sealed record Counter(long Seq);
