using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Storage.Queues;

/// <summary>The queues of one account.</summary>
public class QueueServiceClient
{
    private readonly Uri _endpoint;
    private readonly HttpPipeline _pipeline;

    /// <summary>By the account's key; for the emulator.</summary>
    public QueueServiceClient(string connectionString, QueueClientOptions? options = null)
    {
        var account = StorageAccount.Parse(connectionString);
        _endpoint = account.Endpoint("Queue");
        _pipeline = StoragePipeline.Build(
            options ?? new QueueClientOptions(), QueueClientOptions.Version, new SharedKeyPolicy.Full(account));
    }

    /// <summary>By a token of Entra.</summary>
    public QueueServiceClient(Uri serviceUri, TokenCredential credential, QueueClientOptions? options = null)
    {
        _endpoint = serviceUri;
        _pipeline = StoragePipeline.Build(
            options ?? new QueueClientOptions(), QueueClientOptions.Version, StoragePipeline.Bearer(credential));
    }

    /// <summary>A client of one queue, whether it is there or not.</summary>
    public virtual QueueClient GetQueueClient(string queueName) => new(_endpoint, queueName, _pipeline);
}
