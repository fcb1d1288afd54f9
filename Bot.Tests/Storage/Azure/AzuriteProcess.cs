using System.Diagnostics;
using Weerbaar.Simulator.Start;

namespace Weerbaar.Tests.Storage.Azure;

/// <summary>The emulator of the three services as a process of its own, in memory, on ports that were free.</summary>
public sealed class AzuriteProcess : IDisposable
{
    /// <summary>The emulator's account and key are known to everybody.</summary>
    public const string Account = "devstoreaccount1",
        Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    /// <summary>Another account of the same emulator: neither reaches what is the other's.</summary>
    private const string OtherAccount = "weerbaarelsewhere", OtherKey = "d2VlcmJhYXItZWxzZXdoZXJlLXdlZXJiYWFyLWVsc2V3aGVyZQ==";

    private readonly Process _process;

    private AzuriteProcess(Process process, int blobPort, int queuePort, int tablePort) =>
        (_process, BlobPort, QueuePort, TablePort) = (process, blobPort, queuePort, tablePort);

    public int BlobPort { get; }

    public int QueuePort { get; }

    public int TablePort { get; }

    public string ConnectionString => Connection(BlobPort, QueuePort, TablePort);

    /// <summary>To the blobs of the other account.</summary>
    public string OtherConnectionString =>
        $"AccountName={OtherAccount};AccountKey={OtherKey};BlobEndpoint=http://127.0.0.1:{BlobPort}/{OtherAccount};"
        + $"QueueEndpoint=http://127.0.0.1:{QueuePort}/{OtherAccount};TableEndpoint=http://127.0.0.1:{TablePort}/{OtherAccount}";

    /// <summary>For a proxy before any of the three.</summary>
    public static string Connection(int blobPort, int queuePort, int tablePort) =>
        $"AccountName={Account};AccountKey={Key};BlobEndpoint=http://127.0.0.1:{blobPort}/{Account};"
        + $"QueueEndpoint=http://127.0.0.1:{queuePort}/{Account};TableEndpoint=http://127.0.0.1:{tablePort}/{Account}";

    /// <param name="extra">More arguments of the command line.</param>
    public static async Task<AzuriteProcess> StartAsync(params string[] extra)
    {
        var folder = await NodeFolder.InstalledAsync("Bot.Tests/Storage/azurite");
        var (blob, queue, table) = (FreePort.Find(), FreePort.Find(), FreePort.Find());
        var process = Process.Start(new ProcessStartInfo("node",
        [
            "node_modules/azurite/dist/src/azurite.js", "--inMemoryPersistence", "--silent", "--disableTelemetry",
            "--skipApiVersionCheck", "--blobPort", $"{blob}", "--queuePort", $"{queue}", "--tablePort", $"{table}",
            .. extra,
        ])
        {
            WorkingDirectory = folder,
            Environment = { ["AZURITE_ACCOUNTS"] = $"{Account}:{Key};{OtherAccount}:{OtherKey}" },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var errors = process.StandardError.ReadToEndAsync();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Contains("Table service is successfully listening", StringComparison.Ordinal))
            {
                _ = process.StandardOutput.ReadToEndAsync();
                return new AzuriteProcess(process, blob, queue, table);
            }
        }
        throw new InvalidOperationException($"Azurite did not start: {await errors}");
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }
}
