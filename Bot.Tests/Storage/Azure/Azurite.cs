using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Weerbaar.Tests.Storage.Azure;

/// <summary>The emulator of the three services, started for the tests that share it and ended after them.</summary>
public class Azurite : IAsyncLifetime
{
    private const string Account = "devstoreaccount1",
        Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private Process? _process;

    public int BlobPort { get; } = FreePort();

    public int QueuePort { get; } = FreePort();

    public int TablePort { get; } = FreePort();

    public string ConnectionString => Connection(BlobPort, QueuePort, TablePort);

    /// <summary>More arguments of the command line.</summary>
    protected virtual string[] Extra => [];

    /// <summary>For a proxy before any of the three.</summary>
    public static string Connection(int blobPort, int queuePort, int tablePort) =>
        $"AccountName={Account};AccountKey={Key};BlobEndpoint=http://127.0.0.1:{blobPort}/{Account};"
        + $"QueueEndpoint=http://127.0.0.1:{queuePort}/{Account};TableEndpoint=http://127.0.0.1:{tablePort}/{Account}";

    public async ValueTask InitializeAsync()
    {
        var folder = await NodeFolder.InstalledAsync("Bot.Tests/Storage/azurite");
        _process = Process.Start(new ProcessStartInfo("node",
        [
            "node_modules/azurite/dist/src/azurite.js", "--inMemoryPersistence", "--silent", "--disableTelemetry",
            "--skipApiVersionCheck", "--blobPort", $"{BlobPort}", "--queuePort", $"{QueuePort}",
            "--tablePort", $"{TablePort}", .. Extra,
        ])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var errors = _process.StandardError.ReadToEndAsync();
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Contains("Table service is successfully listening", StringComparison.Ordinal))
            {
                _ = _process.StandardOutput.ReadToEndAsync();
                return;
            }
        }
        throw new InvalidOperationException($"Azurite did not start: {await errors}");
    }

    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        _process?.Kill(entireProcessTree: true);
        _process?.Dispose();
        return ValueTask.CompletedTask;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
