using Weerbaar.Storage.Embedded;
using Weerbaar.Tests.Storage.Contract;

namespace Weerbaar.Tests.Storage.Embedded;

/// <summary>The embedded engine in a folder of its own.</summary>
public sealed class EmbeddedEngine : IEngine
{
    private readonly TemporaryFolder _folder = new();
    private readonly EmbeddedStorage _storage;

    public EmbeddedEngine() => _storage = EmbeddedStorage.Open(_folder.Path, shared: false, TimeProvider.System);

    public IRowStore Rows => _storage.Rows;

    public IBlobStore Blobs => _storage.Blobs;

    public IWorkQueue Queue => _storage.Queue;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await _storage.DisposeAsync();
        _folder.Dispose();
    }
}
