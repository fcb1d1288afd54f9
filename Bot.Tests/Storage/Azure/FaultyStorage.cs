using Azure.Core;
using Microsoft.Extensions.Logging.Abstractions;
using Weerbaar.Storage.Azure;
using Weerbaar.Tests.Storage.Contract;

namespace Weerbaar.Tests.Storage.Azure;

/// <summary>One store on the emulator, reached twice: straight, and through proxies that spoil requests.</summary>
internal sealed class FaultyStorage : IAsyncDisposable
{
    private FaultyStorage(FaultProxy tables, FaultProxy blobs, FaultProxy queues, Azurite azurite)
    {
        (Tables, Blobs, Queues) = (tables, blobs, queues);
        var name = Names.Plain();
        Straight = Create(azurite.ConnectionString, name);
        Spoiled = Create(AzuriteProcess.Connection(blobs.Port, queues.Port, tables.Port), name);
    }

    public FaultProxy Tables { get; }

    public FaultProxy Blobs { get; }

    public FaultProxy Queues { get; }

    public AzureStorage Straight { get; }

    public AzureStorage Spoiled { get; }

    public static async Task<FaultyStorage> StartAsync(Azurite azurite)
    {
        var storage = new FaultyStorage(await FaultProxy.StartAsync(azurite.TablePort),
            await FaultProxy.StartAsync(azurite.BlobPort), await FaultProxy.StartAsync(azurite.QueuePort), azurite);
        await storage.Straight.PrepareAsync(default);
        return storage;
    }

    public async ValueTask DisposeAsync()
    {
        await Tables.DisposeAsync();
        await Blobs.DisposeAsync();
        await Queues.DisposeAsync();
    }

    private static AzureStorage Create(string connection, string name) => AzureStorage.Create(
        new StorageOptions { ConnectionString = connection, Name = name },
        () => throw new InvalidOperationException("No identity is needed."), new IdGenerator(),
        NullLoggerFactory.Instance, Impatient);

    private static void Impatient(ClientOptions options)
    {
        options.Retry.Delay = TimeSpan.FromMilliseconds(20);
        options.Retry.MaxDelay = TimeSpan.FromMilliseconds(100);
        options.Retry.NetworkTimeout = TimeSpan.FromSeconds(2);
    }
}
