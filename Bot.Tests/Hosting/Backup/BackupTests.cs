using System.Security.Cryptography;
using System.Text;
using Weerbaar.Cases;
using Weerbaar.Hosting.Backup;
using Weerbaar.Hosting.Upkeep;
using Weerbaar.Records;
using Weerbaar.Storage;
using Weerbaar.Storage.Embedded;
using Weerbaar.Tests.Storage.Embedded;

namespace Weerbaar.Tests.Hosting.Backup;

/// <summary>A backup on the embedded engine: what it holds, what it hides, and what is refused.</summary>
public sealed class BackupTests : IAsyncLifetime
{
    private const int PartBytes = 100_000;

    private readonly TemporaryFolder from = new(), to = new(), backups = new();
    private readonly byte[] key = RandomNumberGenerator.GetBytes(32);
    private readonly byte[] content = RandomNumberGenerator.GetBytes((5 * Seal.PieceBytes) + 17);
    private EmbeddedStorage storage = null!, empty = null!;
    private Case of = null!;

    public async ValueTask InitializeAsync()
    {
        storage = EmbeddedStorage.Open(from.Path, shared: false, TimeProvider.System);
        empty = EmbeddedStorage.Open(to.Path, shared: false, TimeProvider.System);
        of = await new SmallStore(storage.Rows, storage.Blobs, storage.Queue).FilledAsync(content);
    }

    public async ValueTask DisposeAsync()
    {
        await storage.DisposeAsync();
        await empty.DisposeAsync();
        Array.ForEach([from, to, backups], folder => folder.Dispose());
    }

    [Fact]
    public async Task Every_row_and_file_comes_back_and_the_store_verifies()
    {
        var (totals, bytes, missing) = await Run(storage).MakeAsync("b", default);
        Assert.Empty(missing);
        Assert.Equal((1, content.Length), (totals.Blobs, totals.BlobBytes));
        Assert.Equal(bytes, Parts().Sum(part => new FileInfo(part).Length));
        Assert.True(Parts().Count > 3, "It is kept in parts.");

        Assert.Equal(totals, await Run(empty).RestoreAsync("b", fill: false, default));

        var rows = await AllAsync(storage.Rows);
        Assert.Equal(rows.Count, totals.Rows);
        Assert.Equal(rows, await AllAsync(empty.Rows));
        Assert.Empty(await FaultsAsync(empty));
    }

    [Fact]
    public async Task Nothing_of_it_can_be_read_without_the_key()
    {
        await Run(storage).MakeAsync("b", default);
        var all = await BytesAsync();
        Assert.Equal(-1, all.AsSpan().IndexOf("Bedreigd"u8));
        Assert.Equal(-1, all.AsSpan().IndexOf(Encoding.UTF8.GetBytes(of.Id.Value)));
        Assert.Equal(-1, all.AsSpan().IndexOf(content.AsSpan(1000, 16)));

        var wrong = new BackupRun(empty.Rows, empty.Blobs, Place(), RandomNumberGenerator.GetBytes(32), TimeProvider.System);
        await RefusedAsync(wrong, "The key in the settings does not open this backup: it was made with another one, or its beginning is damaged. Nothing was written.");
    }

    [Theory]
    [InlineData(0, "This is no backup of Weerbaar, or of another version, or its beginning is damaged.")]
    [InlineData(20, "The key in the settings does not open this backup: it was made with another one, or its beginning is damaged.")]
    [InlineData(60, "The backup is damaged or was cut off.")]
    [InlineData(70_000, "The backup is damaged or was cut off.")]
    [InlineData(-1, "The backup is damaged or was cut off.")]
    public async Task One_changed_bit_anywhere_is_refused_before_anything_is_written(int at, string sentence)
    {
        await Run(storage).MakeAsync("b", default);
        var parts = Parts();
        var part = parts[at < 0 ? ^1 : 0];
        var bytes = await File.ReadAllBytesAsync(part);
        bytes[at < 0 ? bytes.Length - 1 : at] ^= 1;
        await File.WriteAllBytesAsync(part, bytes);
        await RefusedAsync(Run(empty), sentence + " Nothing was written.");
    }

    [Fact]
    public async Task Cut_off_anywhere_or_put_in_another_order_it_is_refused()
    {
        await Run(storage).MakeAsync("b", default);
        var parts = Parts();
        var last = await File.ReadAllBytesAsync(parts[^1]);
        const string Damaged = "The backup is damaged or was cut off. Nothing was written.";
        await File.WriteAllBytesAsync(parts[^1], last[..^1]);
        await RefusedAsync(Run(empty), Damaged);
        File.Delete(parts[^1]);
        await RefusedAsync(Run(empty), Damaged);

        // At the edge of a sealed piece, where every piece that is left is whole.
        await File.WriteAllBytesAsync(parts[0], (await File.ReadAllBytesAsync(parts[0]))[..(Seal.HeaderBytes + Seal.PieceBytes + Seal.TagBytes)]);
        parts.Skip(1).ToList().ForEach(File.Delete);
        await RefusedAsync(Run(empty), Damaged);
        await File.WriteAllBytesAsync(parts[0], []);
        await RefusedAsync(Run(empty), "This is no backup of Weerbaar, or of another version, or its beginning is damaged. Nothing was written.");
    }

    [Fact]
    public async Task A_store_that_is_not_empty_is_left_alone_unless_asked_and_then_only_filled()
    {
        await Run(storage).MakeAsync("b", default);
        var theirs = await new SmallStore(empty.Rows, empty.Blobs, empty.Queue).FilledAsync();
        var before = await AllAsync(empty.Rows);
        var refused = await Assert.ThrowsAsync<BackupException>(() => Run(empty).RestoreAsync("b", fill: false, default));
        Assert.StartsWith("The store is not empty, and nothing was written.", refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, await AllAsync(empty.Rows));

        await Run(empty).RestoreAsync("b", fill: true, default);
        Assert.Empty(before.Except(await AllAsync(empty.Rows)));
        Assert.NotNull(await new CaseStore(empty.Rows).FindAsync(of.Id, default));
        Assert.NotNull(await new CaseStore(empty.Rows).FindAsync(theirs.Id, default));
        Assert.Empty(await FaultsAsync(empty));
    }

    [Fact]
    public async Task A_restore_that_broke_off_is_filled_up_and_what_was_erased_since_does_not_come_back()
    {
        await Run(storage).MakeAsync("b", default);
        await new EvidenceStore(storage.Rows, storage.Blobs).EraseAsync(of.Id, "file", default);
        await storage.Rows.CommitAsync([new RowChange.Delete(new RowKey("person-" + of.Reporter.Id, "draft"), Azure.ETag.All)], default);

        await Run(storage).RestoreAsync("b", fill: true, default);

        Assert.Null(await storage.Blobs.OpenReadAsync($"{of.Id}/file", default));
        Assert.NotNull(await storage.Rows.ReadAsync(new RowKey("person-" + of.Reporter.Id, "draft"), default));
    }

    [Fact]
    public async Task What_the_store_misses_is_said_and_the_name_of_a_backup_that_is_not_there_too()
    {
        await storage.Blobs.DeleteAsync($"{of.Id}/file", default);
        Assert.Equal([$"case {of.Id}: evidence file is gone"], (await Run(storage).MakeAsync("b", default)).Missing);
        await RefusedAsync(Run(empty), "There is no backup 'c'. There are: b.", "c");
        var again = await Assert.ThrowsAsync<BackupException>(() => Run(storage).MakeAsync("b", default));
        Assert.Equal("There is a backup 'b' already.", again.Message);
    }

    [Fact]
    public async Task A_case_that_changes_while_it_is_read_is_read_again()
    {
        var stirred = new StirringRows(storage.Rows, 2, async () => of = await SmallStore.NotedAsync(storage.Rows, of.Id));
        await new BackupRun(stirred, storage.Blobs, Place(), key, TimeProvider.System).MakeAsync("b", default);
        await Run(empty).RestoreAsync("b", fill: false, default);
        Assert.Empty(await FaultsAsync(empty));
        Assert.Equal(of.Version, (await new CaseStore(empty.Rows).FindAsync(of.Id, default))!.Case.Version);
    }

    [Fact]
    public async Task The_commands_run_with_the_bots_own_settings()
    {
        await storage.DisposeAsync();
        await empty.DisposeAsync();
        var made = await CommandAsync(from, ["backup"], 0);
        var name = made.Split(':')[0];
        Assert.EndsWith($"1 files of {content.Length} bytes, {Parts().Sum(part => new FileInfo(part).Length)} bytes in all, 0 files missing", made, StringComparison.Ordinal);
        Assert.Equal("2 cases and drafts checked, 0 faults found", await CommandAsync(to, ["restore", name], 0));
        Assert.StartsWith("The store is not empty, and nothing was written.", await CommandAsync(to, ["restore", name], 1), StringComparison.Ordinal);
        (storage, empty) = (EmbeddedStorage.Open(from.Path, false, TimeProvider.System), EmbeddedStorage.Open(to.Path, false, TimeProvider.System));
        Assert.Equal(await CasesAsync(storage.Rows), await CasesAsync(empty.Rows));
    }

    /// <returns>The last line that it printed.</returns>
    private async Task<string> CommandAsync(TemporaryFolder store, string[] arguments, int exitCode)
    {
        using var command = Journeys.Process.Start(Journeys.Process.Dll("Bot"), arguments, new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["Storage__Folder"] = store.Path,
            ["Backup__Folder"] = backups.Path,
            ["Backup__Key"] = Convert.ToBase64String(key),
        });
        Assert.True(await command.EndAsync() == exitCode, string.Join('\n', command.Output));
        return command.Output.Last(line => line.Length > 0);
    }

    private static async Task<List<(RowKey Key, string Body)>> CasesAsync(IRowStore rows) =>
        [.. (await AllAsync(rows)).Where(row => row.Key.Partition.StartsWith("case-", StringComparison.Ordinal))];

    private async Task RefusedAsync(BackupRun run, string sentence, string name = "b")
    {
        var refused = await Assert.ThrowsAsync<BackupException>(() => run.RestoreAsync(name, fill: false, default));
        Assert.Equal(sentence, refused.Message);
        Assert.Empty(await AllAsync(empty.Rows));
        Assert.Empty(await empty.Blobs.AllAsync(default).ToListAsync());
    }

    private BackupRun Run(EmbeddedStorage store) => new(store.Rows, store.Blobs, Place(), key, TimeProvider.System);

    private BackupPlace Place() => BackupPlace.InFolder(backups.Path, PartBytes);

    private List<string> Parts() => [.. Directory.EnumerateFiles(backups.Path).Order(StringComparer.Ordinal)];

    private async Task<byte[]> BytesAsync()
    {
        var all = new MemoryStream();
        foreach (var part in Parts())
        {
            all.Write(await File.ReadAllBytesAsync(part));
        }

        return all.ToArray();
    }

    private static async Task<List<(RowKey Key, string Body)>> AllAsync(IRowStore rows)
    {
        var all = new List<(RowKey Key, string Body)>();
        await foreach (var partition in rows.PartitionsAsync("", "~", default))
        {
            all.AddRange(await rows.RangeAsync(partition, "", "~", default).Select(row => (row.Key, row.Body)).ToListAsync());
        }

        return [.. all.OrderBy(row => row.Key.ToString(), StringComparer.Ordinal)];
    }

    private static async Task<List<string>> FaultsAsync(EmbeddedStorage store) =>
        await new Verification(store.Rows, store.Blobs, new CaseStore(store.Rows), new EvidenceStore(store.Rows, store.Blobs))
            .FindAsync(default).ToListAsync();
}
