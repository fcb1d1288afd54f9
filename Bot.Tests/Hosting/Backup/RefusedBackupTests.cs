using Weerbaar.Hosting.Backup;

namespace Weerbaar.Tests.Hosting.Backup;

/// <summary>A backup that is not whole, and a store that is not empty: nothing is written that would harm.</summary>
public sealed class RefusedBackupTests : BackupBench
{
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
        await File.WriteAllBytesAsync(
            parts[0],
            (await File.ReadAllBytesAsync(parts[0]))[..(BackupCipher.HeaderBytes + BackupCipher.PieceBytes + BackupCipher.TagBytes)]);
        parts.Skip(1).ToList().ForEach(File.Delete);
        await RefusedAsync(Run(empty), Damaged);
        await File.WriteAllBytesAsync(parts[0], []);
        await RefusedAsync(
            Run(empty), "This is no backup of Weerbaar, or of another version, or its beginning is damaged. Nothing was written.");
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
}
