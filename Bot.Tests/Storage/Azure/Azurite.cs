namespace Weerbaar.Tests.Storage.Azure;

/// <summary>The emulator of the three services, started for the tests that share it and ended after them.</summary>
public class Azurite : IAsyncLifetime
{
    private AzuriteProcess? _process;

    public int BlobPort => Started.BlobPort;

    public int QueuePort => Started.QueuePort;

    public int TablePort => Started.TablePort;

    public string ConnectionString => Started.ConnectionString;

    public string OtherConnectionString => Started.OtherConnectionString;

    /// <summary>More arguments of the command line.</summary>
    protected virtual string[] Extra => [];

    private AzuriteProcess Started => _process ?? throw new InvalidOperationException("Azurite was not started.");

    public async ValueTask InitializeAsync() => _process = await AzuriteProcess.StartAsync(Extra);

    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        _process?.Dispose();
        return ValueTask.CompletedTask;
    }
}
