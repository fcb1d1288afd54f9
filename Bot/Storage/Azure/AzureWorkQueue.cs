using System.Text;
using Azure;
using Azure.Storage.Queues;
using Received = Azure.Storage.Queues.Models.QueueMessage;

namespace Weerbaar.Storage.Azure;

/// <summary>
/// The queue, its texts in Base64 since the service's XML cannot carry every character. A message that is none of
/// ours, or that only fails, is set aside in the poison queue and reported.
/// </summary>
internal sealed partial class AzureWorkQueue(
    QueueClient queue, QueueClient poison, IReadOnlyDictionary<string, QueueClient> beside, ILogger<AzureWorkQueue> log) : IWorkQueue
{
    private static readonly TimeSpan Never = TimeSpan.FromSeconds(-1);

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    public IWorkQueue Beside(string name) => new AzureWorkQueue(beside[name], poison, beside, log);

    public async Task<QueueReceipt> PutAsync(string body, TimeSpan delay, CancellationToken cancellationToken)
    {
        QueueChecks.CheckBody(body);
        QueueChecks.CheckDelay(delay);
        var text = Encode(body);
        var sent = await AzureFaults.RunAsync(
            () => queue.SendMessageAsync(text, QueueChecks.WholeSeconds(delay), Never, cancellationToken), cancellationToken);
        return new QueueReceipt(sent.Value.MessageId, sent.Value.PopReceipt);
    }

    public async Task<IReadOnlyList<QueueMessage>> ReceiveAsync(int max, TimeSpan invisibleFor, CancellationToken cancellationToken)
    {
        QueueChecks.CheckReceive(max, invisibleFor);
        var received = await AzureFaults.RunAsync(
            () => queue.ReceiveMessagesAsync(max, QueueChecks.WholeSeconds(invisibleFor), cancellationToken), cancellationToken);
        var messages = new List<QueueMessage>(received.Value.Length);
        foreach (var message in received.Value)
        {
            if (Decode(message.MessageText) is { } body)
            {
                messages.Add(Message(message, body));
            }
            else
            {
                await SetAsideAsync(new QueueReceipt(message.MessageId, message.PopReceipt), message.MessageText, cancellationToken);
            }
        }
        return messages;
    }

    public Task<bool> DeleteAsync(QueueReceipt receipt, CancellationToken cancellationToken) => RunUnlessGoneAsync(async () =>
    {
        await AzureFaults.RunAsync(
            () => queue.DeleteMessageAsync(receipt.MessageId, receipt.PopReceipt, cancellationToken), cancellationToken);
        return true;
    });

    public Task<QueueReceipt?> PostponeAsync(QueueReceipt receipt, TimeSpan delay, CancellationToken cancellationToken)
    {
        QueueChecks.CheckDelay(delay);
        return RunUnlessGoneAsync<QueueReceipt?>(async () =>
        {
            var updated = await AzureFaults.RunAsync(() => queue.UpdateMessageAsync(
                receipt.MessageId, receipt.PopReceipt, (string?)null, QueueChecks.WholeSeconds(delay), cancellationToken),
                cancellationToken);
            return new QueueReceipt(receipt.MessageId, updated.Value.PopReceipt);
        });
    }

    private static async Task<T?> RunUnlessGoneAsync<T>(Func<Task<T>> call)
    {
        try
        {
            return await call();
        }
        catch (RequestFailedException gone) when (gone.ErrorCode is "MessageNotFound" or "PopReceiptMismatch")
        {
            return default;
        }
    }

    public Task<bool> SetAsideAsync(QueueMessage message, CancellationToken cancellationToken) =>
        SetAsideAsync(message.Receipt, Encode(message.Body), cancellationToken);

    /// <summary>It stands in the other queue before it goes from this one: a death in between leaves it in both.</summary>
    private async Task<bool> SetAsideAsync(QueueReceipt receipt, string text, CancellationToken cancellationToken)
    {
        LogSetAside(receipt.MessageId, poison.Name);
        await AzureFaults.RunAsync(() => poison.SendMessageAsync(text, null, Never, cancellationToken), cancellationToken);
        return await DeleteAsync(receipt, cancellationToken);
    }

    private static QueueMessage Message(Received message, string body) => new(
        body, new QueueReceipt(message.MessageId, message.PopReceipt), (int)message.DequeueCount,
        message.InsertedOn ?? DateTimeOffset.MinValue);

    private static string Encode(string body) => Convert.ToBase64String(Encoding.UTF8.GetBytes(body));

    private static string? Decode(string text)
    {
        try
        {
            return Strict.GetString(Convert.FromBase64String(text));
        }
        catch (Exception other) when (other is FormatException or ArgumentException)
        {
            return null;
        }
    }

    [LoggerMessage(EventId = 4101, Level = LogLevel.Error,
        Message = "Queue message {MessageId} was set aside in {Queue}")]
    private partial void LogSetAside(string messageId, string queue);
}
