using System.Globalization;
using System.Text;

namespace Weerbaar.Storage.Embedded;

/// <summary>The queue in SQLite, written by the same writer as the rows, so that both share a flush.</summary>
internal sealed class EmbeddedWorkQueue(GroupWriter writer, ReaderPool readers, TimeProvider clock, string table) : IWorkQueue
{
    public IWorkQueue Beside(string name) => new EmbeddedWorkQueue(writer, readers, clock, Database.MessagesOf(name));

    public Task<QueueReceipt> PutAsync(string body, TimeSpan delay, CancellationToken ct)
    {
        QueueChecks.CheckBody(body);
        QueueChecks.CheckDelay(delay);
        var bytes = Encoding.UTF8.GetBytes(body);
        return writer.RunAsync(session =>
        {
            session.Logged(bytes.Length);
            return session.Messages(table).Put(bytes, clock.GetUtcNow(), QueueChecks.WholeSeconds(delay));
        }, ct);
    }

    public async Task<IReadOnlyList<QueueMessage>> ReceiveAsync(int max, TimeSpan invisibleFor, CancellationToken ct)
    {
        QueueChecks.CheckReceive(max, invisibleFor);
        // An empty queue is asked often and need not cost a flush.
        if (!readers.Read(reader => reader.AnyDue(table, clock.GetUtcNow().UtcTicks)))
            return [];
        return await writer.RunAsync(session =>
        {
            session.Logged(0);
            return session.Messages(table).Receive(max, clock.GetUtcNow(), QueueChecks.WholeSeconds(invisibleFor));
        }, ct);
    }

    public Task<bool> DeleteAsync(QueueReceipt receipt, CancellationToken ct)
    {
        if (Parse(receipt) is not var (id, pop))
            return Task.FromResult(false);
        return writer.RunAsync(session =>
        {
            session.Logged(0);
            return session.Messages(table).Delete(id, pop);
        }, ct);
    }

    public Task<QueueReceipt?> PostponeAsync(QueueReceipt receipt, TimeSpan delay, CancellationToken ct)
    {
        QueueChecks.CheckDelay(delay);
        if (Parse(receipt) is not var (id, pop))
            return Task.FromResult<QueueReceipt?>(null);
        return writer.RunAsync(session =>
        {
            session.Logged(0);
            return session.Messages(table).Postpone(id, pop, clock.GetUtcNow() + QueueChecks.WholeSeconds(delay));
        }, ct);
    }

    public Task<bool> SetAsideAsync(QueueMessage message, CancellationToken ct)
    {
        if (Parse(message.Receipt) is not var (id, pop))
            return Task.FromResult(false);
        return writer.RunAsync(session =>
        {
            session.Logged(0);
            return session.Messages(table).Postpone(id, pop, DateTimeOffset.MaxValue) is not null;
        }, ct);
    }

    private static (long Id, long Pop)? Parse(QueueReceipt receipt) =>
        long.TryParse(receipt.MessageId, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
        && long.TryParse(receipt.PopReceipt, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var pop)
            ? (id, pop)
            : null;
}
