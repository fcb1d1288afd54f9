using Microsoft.Extensions.Logging.Abstractions;
using Weerbaar.Storage.Azure;
using Weerbaar.Tests.Storage.Contract;

namespace Weerbaar.Tests.Storage.Azure;

/// <summary>The Azure engine on the emulator, with a table, container and queue of its own.</summary>
public sealed class AzureEngine : IEngine
{
    private readonly AzureStorage _storage;

    public AzureEngine(Azurite azurite) => _storage = AzureStorage.Create(
        new StorageOptions { ConnectionString = azurite.ConnectionString, Name = Name },
        () => throw new InvalidOperationException("No identity is needed."), new IdGenerator(), NullLoggerFactory.Instance);

    /// <summary>Of its table, container and queue.</summary>
    public string Name { get; } = Names.Plain();

    public IRowStore Rows => _storage.Rows;

    public IBlobStore Blobs => _storage.Blobs;

    public IWorkQueue Queue => _storage.Queue;

    public async ValueTask InitializeAsync() => await _storage.PrepareAsync(default);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
