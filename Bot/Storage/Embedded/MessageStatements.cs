using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;

namespace Weerbaar.Storage.Embedded;

/// <summary>Works on the table of messages, inside the writer's transaction. Times are UTC ticks.</summary>
internal sealed class MessageStatements(SqliteConnection connection, string table) : IDisposable
{
    private readonly Statement _put = new(connection,
        $"INSERT INTO {table} (body, inserted, visible, dequeued, receipt) VALUES (?1, ?2, ?3, 0, ?4) RETURNING id", 4);
    private readonly Statement _receive = new(connection,
        $"""
        UPDATE {table} SET visible = ?2, dequeued = dequeued + 1, receipt = ?3
        WHERE id = (SELECT id FROM {table} WHERE visible <= ?1 ORDER BY visible, id LIMIT 1)
        RETURNING id, body, dequeued, inserted
        """, 3);
    private readonly Statement _delete = new(connection, $"DELETE FROM {table} WHERE id = ?1 AND receipt = ?2", 2);
    private readonly Statement _postpone = new(connection,
        $"UPDATE {table} SET visible = ?3, receipt = ?4 WHERE id = ?1 AND receipt = ?2", 4);

    public QueueReceipt Put(byte[] body, DateTimeOffset now, TimeSpan delay)
    {
        var receipt = RandomTag.Next();
        using var reader = _put.Query(body, now.UtcTicks, (now + delay).UtcTicks, receipt);
        reader.Read();
        return Receipt(reader.GetInt64(0), receipt);
    }

    public List<QueueMessage> Receive(int max, DateTimeOffset now, TimeSpan invisibleFor)
    {
        var messages = new List<QueueMessage>();
        while (messages.Count < max && ReceiveOne(now, invisibleFor) is { } message)
        {
            messages.Add(message);
        }

        return messages;
    }

    public bool Delete(long id, long receipt) => _delete.Execute(id, receipt) == 1;

    public QueueReceipt? Postpone(long id, long receipt, DateTimeOffset until)
    {
        var next = RandomTag.Next();
        return _postpone.Execute(id, receipt, until.UtcTicks, next) == 1 ? Receipt(id, next) : null;
    }

    public void Dispose()
    {
        _put.Dispose();
        _receive.Dispose();
        _delete.Dispose();
        _postpone.Dispose();
    }

    private QueueMessage? ReceiveOne(DateTimeOffset now, TimeSpan invisibleFor)
    {
        var receipt = RandomTag.Next();
        using var reader = _receive.Query(now.UtcTicks, (now + invisibleFor).UtcTicks, receipt);
        if (!reader.Read())
        {
            return null;
        }

        return new QueueMessage(
            Encoding.UTF8.GetString(reader.GetFieldValue<byte[]>(1)), Receipt(reader.GetInt64(0), receipt),
            reader.GetInt32(2), new DateTimeOffset(reader.GetInt64(3), TimeSpan.Zero));
    }

    private static QueueReceipt Receipt(long id, long receipt) => new(
        id.ToString(CultureInfo.InvariantCulture), receipt.ToString("x16", CultureInfo.InvariantCulture));
}
