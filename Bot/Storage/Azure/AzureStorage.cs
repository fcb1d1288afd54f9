using Azure;
using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace Weerbaar.Storage.Azure;

/// <summary>
/// The Azure engine: one table, one container and one queue of one storage account, all of the same name, and queues beside it.
/// </summary>
internal sealed class AzureStorage
{
    private readonly TableClient _table;
    private readonly BlobContainerClient _container;
    private readonly QueueClient _queue, _poison;
    private readonly Dictionary<string, QueueClient> _beside;

    private AzureStorage(
        TableServiceClient tables, BlobServiceClient blobs, QueueServiceClient queues,
        string name, IdGenerator ids, ILoggerFactory logs)
    {
        _table = tables.GetTableClient(name);
        _container = blobs.GetBlobContainerClient(name);
        _queue = queues.GetQueueClient(name);
        _poison = queues.GetQueueClient($"{name}-poison");
        _beside = QueueNames.All.ToDictionary(beside => beside, beside => queues.GetQueueClient($"{name}-{beside}"));
        Rows = new AzureRowStore(_table, ids);
        Blobs = new AzureBlobStore(_container, ids);
        Queue = new AzureWorkQueue(_queue, _poison, _beside, logs.CreateLogger<AzureWorkQueue>());
    }

    /// <summary>The rows.</summary>
    public IRowStore Rows { get; }

    /// <summary>The blobs.</summary>
    public IBlobStore Blobs { get; }

    /// <summary>The queue.</summary>
    public IWorkQueue Queue { get; }

    /// <summary>By the settings: with a connection string, or as the identity that is given.</summary>
    /// <param name="options">Checked settings of the Azure engine.</param>
    /// <param name="identity">Asked only when there is no connection string.</param>
    /// <param name="ids">Names commits.</param>
    /// <param name="logs">Hears of messages set aside.</param>
    /// <param name="adjust">Lets tests change time-outs and transport.</param>
    public static AzureStorage Create(
        StorageOptions options, Func<TokenCredential> identity, IdGenerator ids, ILoggerFactory logs,
        Action<ClientOptions>? adjust = null)
    {
        var (tables, blobs, queues) = (new TableClientOptions(), new BlobClientOptions(), new QueueClientOptions());
        Adjust(tables, TimeSpan.FromSeconds(6), adjust);
        Adjust(blobs, TimeSpan.FromSeconds(60), adjust);
        Adjust(queues, TimeSpan.FromSeconds(6), adjust);
        if (options.ConnectionString is { } key)
        {
            return new AzureStorage(new TableServiceClient(key, tables), new BlobServiceClient(key, blobs),
                new QueueServiceClient(key, queues), options.Name, ids, logs);
        }

        var credential = identity();
        return new AzureStorage(new TableServiceClient(options.Endpoint("table"), credential, tables),
            new BlobServiceClient(options.Endpoint("blob"), credential, blobs),
            new QueueServiceClient(options.Endpoint("queue"), credential, queues), options.Name, ids, logs);
    }

    /// <summary>Makes what is not there yet.</summary>
    public Task PrepareAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(PrepareRowsAsync(cancellationToken), PrepareQueuesAsync(cancellationToken), PrepareBlobsAsync(cancellationToken));

    /// <summary>Makes the table alone. A role that may not make one may still use the one that is there.</summary>
    public async Task PrepareRowsAsync(CancellationToken cancellationToken)
    {
        try
        {
            await AzureFaults.RunAsync(() => _table.CreateIfNotExistsAsync(cancellationToken), cancellationToken);
        }
        catch (RequestFailedException refused) when (refused.Status == 403)
        {
            await Rows.ReadAsync(new RowKey("start", "start"), cancellationToken);
        }
    }

    /// <summary>Makes the queues alone.</summary>
    public Task PrepareQueuesAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(((QueueClient[])[_queue, _poison, .. _beside.Values])
        .Select(queue => AzureFaults.RunAsync(
            () => queue.CreateIfNotExistsAsync(cancellationToken: cancellationToken), cancellationToken)));

    /// <summary>Makes the container alone.</summary>
    public Task PrepareBlobsAsync(CancellationToken cancellationToken) =>
        AzureFaults.RunAsync(() => _container.CreateIfNotExistsAsync(cancellationToken: cancellationToken), cancellationToken);

    /// <summary>A turn waits for a table or the queue: a try is short and the next one soon.</summary>
    private static void Adjust(ClientOptions options, TimeSpan tryAtMost, Action<ClientOptions>? adjust)
    {
        options.Retry.Mode = RetryMode.Exponential;
        options.Retry.MaxRetries = 4;
        options.Retry.Delay = TimeSpan.FromMilliseconds(250);
        options.Retry.MaxDelay = TimeSpan.FromSeconds(8);
        options.Retry.NetworkTimeout = tryAtMost;
        options.Diagnostics.IsLoggingContentEnabled = false;
        options.AddPolicy(new AttemptCounter.Policy(), HttpPipelinePosition.PerRetry);
        adjust?.Invoke(options);
    }
}
