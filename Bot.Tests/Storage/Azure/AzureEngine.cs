using Microsoft.Extensions.Logging.Abstractions;
using Weerbaar.Storage;
using Weerbaar.Storage.Azure;
using Weerbaar.Tests.Storage.Contract;

namespace Weerbaar.Tests.Storage.Azure;

/// <summary>The Azure engine on the emulator, with a table, container and queue of its own.</summary>
public sealed class AzureEngine(Azurite azurite) : IEngine
{
    private readonly AzureStorage _storage = AzureStorage.Create(
        new StorageOptions { ConnectionString = azurite.ConnectionString, Name = Names.Plain() },
        () => throw new InvalidOperationException("No identity is needed."), new Ids(), NullLoggerFactory.Instance);

    public IRowStore Rows => _storage.Rows;

    public IBlobStore Blobs => _storage.Blobs;

    public IWorkQueue Queue => _storage.Queue;

    public async ValueTask InitializeAsync() => await _storage.PrepareAsync(default);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
