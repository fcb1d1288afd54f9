using Weerbaar.Storage.Embedded;
using Weerbaar.Tests.Storage.Contract;

namespace Weerbaar.Tests.Storage.Embedded;

/// <summary>Two engines on one shared folder, taking turns call by call, as two processes would.</summary>
public sealed class SharedEngine : IEngine
{
    private readonly TemporaryFolder _folder = new();
    private readonly EmbeddedStorage[] _pair;
    private int _turn;

    public SharedEngine() =>
        _pair = [.. Enumerable.Range(0, 2).Select(_ =>
            EmbeddedStorage.Open(_folder.Path, shared: true, TimeProvider.System))];

    public IRowStore Rows => Next.Rows;

    public IBlobStore Blobs => Next.Blobs;

    public IWorkQueue Queue => Next.Queue;

    private EmbeddedStorage Next => _pair[Interlocked.Increment(ref _turn) & 1];

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        foreach (var storage in _pair)
        {
            await storage.DisposeAsync();
        }

        _folder.Dispose();
    }
}
