using Weerbaar.Storage.Embedded;
using Weerbaar.Tests.Storage.Embedded;

namespace Weerbaar.Tests.Storage;

/// <summary>Tests on the real embedded engine, in a folder of their own.</summary>
public abstract class StoreTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    protected StoreTests() => Storage = EmbeddedStorage.Open(_folder.Path, shared: false, TimeProvider.System);

    protected EmbeddedStorage Storage { get; }

    public virtual ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public virtual async ValueTask DisposeAsync()
    {
        await Storage.DisposeAsync();
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }
}
