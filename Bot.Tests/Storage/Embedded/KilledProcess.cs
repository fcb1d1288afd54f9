using System.Security.Cryptography;
using System.Text;
using Weerbaar.Storage.Embedded;

namespace Weerbaar.Tests.Storage.Embedded;

/// <summary>A process that writes is killed with SIGKILL at random moments, again and again, on one folder.</summary>
[EndToEnd]
public sealed class KilledProcess(ITestOutputHelper output)
{
    private const int Kills = 24;

    private readonly HashSet<string> _rows = [], _messages = [], _blobs = [];

    [Fact]
    public async Task Everything_acknowledged_is_there_after_every_kill()
    {
        using var folder = new TemporaryFolder();
        for (var kill = 0; kill < Kills; kill++)
        {
            await WriteUntilKilledAsync(folder.Path, TimeSpan.FromMilliseconds(RandomNumberGenerator.GetInt32(1, 250)));
        }

        await using var storage = EmbeddedStorage.Open(folder.Path, shared: false, TimeProvider.System);
        await RowsAreThereInPairs(storage.Rows);
        await MessagesAreThere(storage.Queue);
        await BlobsAreThere(storage.Blobs);
        output.WriteLine(
            $"{Kills} kills: {_rows.Count} batches, {_messages.Count} messages, {_blobs.Count} blobs, none lost");
        Assert.All([_rows, _messages, _blobs], acknowledged => Assert.True(acknowledged.Count >= Kills));
    }

    private async Task WriteUntilKilledAsync(string folder, TimeSpan after)
    {
        using var child = new ChildProcess("write", folder);
        var line = await child.Output.ReadLineAsync();
        Assert.True(line is not null, await NothingSaid(child, line));
        _ = KillLater(child, after);
        for (; line is not null; line = await child.Output.ReadLineAsync())
        {
            Note(line);
        }

        Assert.NotEqual(0, await child.EndAsync());
    }

    private static async Task<string?> NothingSaid(ChildProcess child, string? line) =>
        line is null ? await child.Errors : null;

    private static async Task KillLater(ChildProcess child, TimeSpan after)
    {
        await Task.Delay(after);
        child.Kill();
    }

    /// <summary>A line cut off by the kill has no whole id: the store had answered, but nobody was told.</summary>
    private void Note(string line)
    {
        var parts = line.Split(' ');
        if (parts.Length < 2 || parts[1].Length != "id-".Length + 16)
        {
            return;
        }

        (parts[0] switch { "row" => _rows, "message" => _messages, _ => _blobs }).Add(parts[1]);
    }

    private async Task RowsAreThereInPairs(IRowStore rows)
    {
        var found = await rows.ReadRangeAsync("a", "", "z", default).Select(row => row.Key.Row).ToHashSetAsync();
        Assert.Subset(found, _rows);
        Assert.All(found, row =>
            Assert.Contains(row.EndsWith("-twin", StringComparison.Ordinal) ? row[..^5] : row + "-twin", found));
    }

    private async Task MessagesAreThere(IWorkQueue queue)
    {
        var found = new HashSet<string>();
        while (await queue.ReceiveAsync(32, TimeSpan.FromHours(1), default) is { Count: > 0 } messages)
        {
            found.UnionWith(messages.Select(message => message.Body));
        }

        Assert.Subset(found, _messages);
    }

    private async Task BlobsAreThere(IBlobStore blobs)
    {
        foreach (var id in _blobs)
        {
            await using var stream = await blobs.OpenReadAsync(id, default);
            Assert.NotNull(stream);
            using var reader = new StreamReader(stream, Encoding.UTF8);
            Assert.Equal(id, await reader.ReadToEndAsync());
        }
    }
}
