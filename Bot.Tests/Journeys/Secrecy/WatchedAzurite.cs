using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;
using Weerbaar.Tests.Storage.Azure;

namespace Weerbaar.Tests.Journeys.Secrecy;

/// <summary>Azure's storage, emulated, with somebody at the door who reads every address and every message.</summary>
internal sealed partial class WatchedAzurite : IAsyncDisposable
{
    private readonly AzuriteProcess azurite;
    private readonly FaultProxy blobs, queues, tables;

    private WatchedAzurite(AzuriteProcess azurite, FaultProxy blobs, FaultProxy queues, FaultProxy tables)
    {
        (this.azurite, this.blobs, this.queues, this.tables) = (azurite, blobs, queues, tables);
        blobs.Passed = new ConcurrentQueue<(string, byte[])>();
        queues.Passed = new ConcurrentQueue<(string, byte[])>();
        tables.Passed = new ConcurrentQueue<(string, byte[])>();
    }

    public Dictionary<string, string> Settings => new()
    {
        ["Storage__Engine"] = "Azure",
        ["Storage__ConnectionString"] = AzuriteProcess.Connection(blobs.Port, queues.Port, tables.Port),
    };

    public static async Task<WatchedAzurite> StartAsync()
    {
        var azurite = await AzuriteProcess.StartAsync();
        return new WatchedAzurite(
            azurite,
            await FaultProxy.StartAsync(azurite.BlobPort),
            await FaultProxy.StartAsync(azurite.QueuePort),
            await FaultProxy.StartAsync(azurite.TablePort));
    }

    /// <summary>The next calls fail in several ways, so that exceptions are made.</summary>
    public void Spoil()
    {
        tables.SpoilWrites(Fault.Before("503"), Fault.After("500"), Fault.Before("drop"), Fault.After("cut"));
        tables.SpoilReads(Fault.Before("503"), Fault.Before("drop"));
        blobs.SpoilWrites(Fault.Before("500"), Fault.After("drop"));
    }

    /// <summary>What may hold no content: addresses, keys within batches, messages.</summary>
    public IEnumerable<(string Where, byte[] Content)> Outside() =>
    [
        .. blobs.Passed!.Concat(queues.Passed!).Concat(tables.Passed!).Select(call => ("address of storage", Encoding.UTF8.GetBytes(call.Target))),
        .. queues.Passed!.Select(call => ("queue message", call.Body)),
        .. queues.Passed!.SelectMany(call => MessagePattern().Matches(Encoding.UTF8.GetString(call.Body)))
            .Select(message => ("queue message, read", Convert.FromBase64String(message.Groups[1].Value))),
        .. tables.Passed!.SelectMany(call => KeyPattern().Matches(Encoding.UTF8.GetString(call.Body)))
            .Select(key => ("key in a batch", Encoding.UTF8.GetBytes(key.Value))),
    ];

    /// <summary>What may and does hold content.</summary>
    public IReadOnlyList<byte[]> Bodies() => [.. tables.Passed!.Select(call => call.Body)];

    public async ValueTask DisposeAsync()
    {
        await blobs.DisposeAsync();
        await queues.DisposeAsync();
        await tables.DisposeAsync();
        azurite.Dispose();
    }

    [GeneratedRegex("<MessageText>([^<]*)</MessageText>")]
    private static partial Regex MessagePattern();

    [GeneratedRegex("^(?:PUT|POST|PATCH|MERGE|DELETE|GET) http[^\r\n]*|\"(?:PartitionKey|RowKey)\":\"(?:[^\"\\\\]|\\\\.)*\"", RegexOptions.Multiline)]
    private static partial Regex KeyPattern();
}
