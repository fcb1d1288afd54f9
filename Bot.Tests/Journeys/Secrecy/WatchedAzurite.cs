using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;
using Weerbaar.Tests.Storage.Azure;

namespace Weerbaar.Tests.Journeys.Secrecy;

/// <summary>Azure's storage, emulated, with somebody at the door who reads every address and every message.</summary>
internal sealed partial class WatchedAzurite : IAsyncDisposable
{
    private readonly AzuriteProcess _azurite;
    private readonly FaultProxy _blobs, _queues, _tables;

    private WatchedAzurite(AzuriteProcess azurite, FaultProxy blobs, FaultProxy queues, FaultProxy tables)
    {
        (this._azurite, this._blobs, this._queues, this._tables) = (azurite, blobs, queues, tables);
        blobs.Passed = new ConcurrentQueue<(string, byte[])>();
        queues.Passed = new ConcurrentQueue<(string, byte[])>();
        tables.Passed = new ConcurrentQueue<(string, byte[])>();
    }

    public Dictionary<string, string> Settings => new()
    {
        ["Storage__Engine"] = "Azure",
        ["Storage__ConnectionString"] = AzuriteProcess.Connection(_blobs.Port, _queues.Port, _tables.Port),
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
        _tables.SpoilWrites(Fault.Before("503"), Fault.After("500"), Fault.Before("drop"), Fault.After("cut"));
        _tables.SpoilReads(Fault.Before("503"), Fault.Before("drop"));
        _blobs.SpoilWrites(Fault.Before("500"), Fault.After("drop"));
    }

    /// <summary>What may hold no content: addresses, keys within batches, messages.</summary>
    public IEnumerable<(string Where, byte[] Content)> Outside() =>
    [
        .. _blobs.Passed!.Concat(_queues.Passed!).Concat(_tables.Passed!).Select(
            call => ("address of storage", Encoding.UTF8.GetBytes(call.Target))),
        .. _queues.Passed!.Select(call => ("queue message", call.Body)),
        .. _queues.Passed!.SelectMany(call => MessagePattern().Matches(Encoding.UTF8.GetString(call.Body)))
            .Select(message => ("queue message, read", Convert.FromBase64String(message.Groups[1].Value))),
        .. _tables.Passed!.SelectMany(call => KeyPattern().Matches(Encoding.UTF8.GetString(call.Body)))
            .Select(key => ("key in a batch", Encoding.UTF8.GetBytes(key.Value))),
    ];

    /// <summary>What may and does hold content.</summary>
    public IReadOnlyList<byte[]> Bodies() => [.. _tables.Passed!.Select(call => call.Body)];

    public async ValueTask DisposeAsync()
    {
        await _blobs.DisposeAsync();
        await _queues.DisposeAsync();
        await _tables.DisposeAsync();
        _azurite.Dispose();
    }

    [GeneratedRegex("<MessageText>([^<]*)</MessageText>")]
    private static partial Regex MessagePattern();

    [GeneratedRegex("^(?:PUT|POST|PATCH|MERGE|DELETE|GET) http[^\r\n]*|\"(?:PartitionKey|RowKey)\":\"(?:[^\"\\\\]|\\\\.)*\"", RegexOptions.Multiline)]
    private static partial Regex KeyPattern();
}
