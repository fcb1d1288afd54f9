using System.Globalization;
using System.Text;

namespace Weerbaar.Storage.Embedded;

/// <summary>The queue in SQLite, written by the same writer as the rows, so that both share a flush.</summary>
internal sealed class EmbeddedWorkQueue(GroupWriter writer, ReaderPool readers, TimeProvider timeProvider, string table) : IWorkQueue
{
    public IWorkQueue Beside(string name) => new EmbeddedWorkQueue(writer, readers, timeProvider, Database.MessagesOf(name));

    public Task<QueueReceipt> PutAsync(string body, TimeSpan delay, CancellationToken cancellationToken)
    {
        QueueChecks.CheckBody(body);
        QueueChecks.CheckDelay(delay);
        var bytes = Encoding.UTF8.GetBytes(body);
        return writer.RunAsync(session =>
        {
            session.Logged(bytes.Length);
            return session.Messages(table).Put(bytes, timeProvider.GetUtcNow(), QueueChecks.WholeSeconds(delay));
        }, cancellationToken);
    }

    public async Task<IReadOnlyList<QueueMessage>> ReceiveAsync(int max, TimeSpan invisibleFor, CancellationToken cancellationToken)
    {
        QueueChecks.CheckReceive(max, invisibleFor);
        // An empty queue is asked often and need not cost a flush.
        if (!readers.Read(reader => reader.AnyDue(table, timeProvider.GetUtcNow().UtcTicks)))
        {
            return [];
        }

        return await writer.RunAsync(session =>
        {
            session.Logged(0);
            return session.Messages(table).Receive(max, timeProvider.GetUtcNow(), QueueChecks.WholeSeconds(invisibleFor));
        }, cancellationToken);
    }

    public Task<bool> DeleteAsync(QueueReceipt receipt, CancellationToken cancellationToken)
    {
        if (Parse(receipt) is not var (id, pop))
        {
            return Task.FromResult(false);
        }

        return writer.RunAsync(session =>
        {
            session.Logged(0);
            return session.Messages(table).Delete(id, pop);
        }, cancellationToken);
    }

    public Task<QueueReceipt?> PostponeAsync(QueueReceipt receipt, TimeSpan delay, CancellationToken cancellationToken)
    {
        QueueChecks.CheckDelay(delay);
        if (Parse(receipt) is not var (id, pop))
        {
            return Task.FromResult<QueueReceipt?>(null);
        }

        return writer.RunAsync(session =>
        {
            session.Logged(0);
            return session.Messages(table).Postpone(id, pop, timeProvider.GetUtcNow() + QueueChecks.WholeSeconds(delay));
        }, cancellationToken);
    }

    public Task<bool> SetAsideAsync(QueueMessage message, CancellationToken cancellationToken)
    {
        if (Parse(message.Receipt) is not var (id, pop))
        {
            return Task.FromResult(false);
        }

        return writer.RunAsync(session =>
        {
            session.Logged(0);
            return session.Messages(table).Postpone(id, pop, DateTimeOffset.MaxValue) is not null;
        }, cancellationToken);
    }

    private static (long Id, long Pop)? Parse(QueueReceipt receipt) =>
        long.TryParse(receipt.MessageId, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
        && long.TryParse(receipt.PopReceipt, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var pop)
            ? (id, pop)
            : null;
}
