using System.Globalization;
using System.Text;
using Weerbaar.Storage.Embedded;
using Weerbaar.Tests.Storage.Contract;

namespace Weerbaar.Tests.Storage.Embedded;

/// <summary>What the child process does: writes without end and prints what was acknowledged, or counts.</summary>
internal static class StorageChild
{
    private const int Writers = 8;

    public static Task RunAsync(string[] command) => command switch
    {
        ["write", var folder] => WriteAsync(folder),
        ["count", var folder, var times] => CountAsync(folder, int.Parse(times, CultureInfo.InvariantCulture)),
        ["open", var folder] => OpenAsync(folder),
        _ => throw new ArgumentException("Unknown command.", nameof(command)),
    };

    /// <summary>Writers side by side; each line is printed only after the store has answered.</summary>
    private static async Task WriteAsync(string folder)
    {
        var storage = EmbeddedStorage.Open(folder, shared: false, TimeProvider.System);
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => Task.Run(() => WriteWithoutEndAsync(storage))));
    }

    private static async Task WriteWithoutEndAsync(EmbeddedStorage storage)
    {
        for (var i = 0; ; i++)
        {
            var id = Names.Fresh("id");
            RowChange[] batch =
                [new RowChange.Insert(new RowKey("a", id), id),
                 new RowChange.Insert(new RowKey("a", id + "-twin"), id)];
            if ((await storage.Rows.CommitAsync(batch, default)).Committed)
            {
                Say("row", id);
            }

            if (i % 5 == 0)
            {
                await storage.Queue.PutAsync(id, TimeSpan.Zero, default);
                Say("message", id);
            }
            if (i % 10 == 0)
            {
                await storage.Blobs.CreateAsync(id, new MemoryStream(Encoding.UTF8.GetBytes(id)), 1000, default);
                Say("blob", id);
            }
        }
    }

    private static async Task CountAsync(string folder, int times)
    {
        await using var storage = EmbeddedStorage.Open(folder, shared: true, TimeProvider.System);
        var key = new RowKey("shared", "counter");
        await storage.Rows.CommitAsync([new RowChange.Insert(key, "0")], default);
        for (var done = 0; done < times;)
        {
            var row = (await storage.Rows.ReadAsync(key, default))!;
            var next = int.Parse(row.Body, CultureInfo.InvariantCulture) + 1;
            var result = await storage.Rows.CommitAsync([new RowChange.Replace(key, $"{next}", row.ETag)], default);
            done += result.Committed ? 1 : 0;
        }
        Say("counted", $"{times}");
    }

    private static async Task OpenAsync(string folder)
    {
        await using var storage = EmbeddedStorage.Open(folder, shared: false, TimeProvider.System);
    }

    private static void Say(string what, string id) => Console.Out.WriteLine($"{what} {id}");
}
