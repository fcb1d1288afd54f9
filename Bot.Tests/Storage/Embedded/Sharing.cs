using Weerbaar.Storage.Embedded;

namespace Weerbaar.Tests.Storage.Embedded;

public sealed class Sharing
{
    [Fact]
    [EndToEnd]
    public async Task A_second_process_is_kept_out_with_one_clear_sentence()
    {
        using var folder = new TemporaryFolder();
        await using var storage = EmbeddedStorage.Open(folder.Path, shared: false, TimeProvider.System);

        using var child = new ChildProcess("open", folder.Path);

        Assert.NotEqual(0, await child.EndAsync());
        Assert.Contains(
            $"The storage folder '{folder.Path}' is in use by another process: stop that one, or set another "
            + "Storage:Folder.", await child.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(false, false)]
    public async Task Whoever_wants_the_folder_alone_is_alone(bool firstShared, bool secondShared)
    {
        using var folder = new TemporaryFolder();
        await using var storage = EmbeddedStorage.Open(folder.Path, firstShared, TimeProvider.System);

        Assert.Throws<StorageSettingsException>(() =>
            EmbeddedStorage.Open(folder.Path, secondShared, TimeProvider.System));
    }

    [Fact]
    public async Task The_folder_is_free_again_after_the_end()
    {
        using var folder = new TemporaryFolder();
        await using (EmbeddedStorage.Open(folder.Path, shared: false, TimeProvider.System))
        {
        }

        await using var storage = EmbeddedStorage.Open(folder.Path, shared: false, TimeProvider.System);

        Assert.Null(await storage.Rows.ReadAsync(new RowKey("p", "r"), default));
    }

    [Fact]
    [EndToEnd]
    public async Task Three_processes_that_share_a_folder_lose_no_update()
    {
        using var folder = new TemporaryFolder();
        var children = Enumerable.Range(0, 3).Select(_ => new ChildProcess("count", folder.Path, "100")).ToArray();

        foreach (var child in children)
        {
            Assert.Equal((0, ""), (await child.EndAsync(), await child.Errors));
            child.Dispose();
        }

        await using var storage = EmbeddedStorage.Open(folder.Path, shared: true, TimeProvider.System);
        Assert.Equal("300", (await storage.Rows.ReadAsync(new RowKey("shared", "counter"), default))!.Body);
    }

    [Fact]
    public void A_folder_that_cannot_be_used_is_said_in_one_sentence()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "file");
        File.WriteAllText(file, "not a folder");

        var fault = Assert.Throws<StorageSettingsException>(() =>
            EmbeddedStorage.Open(file, false, TimeProvider.System));

        Assert.StartsWith($"The storage folder '{file}' cannot be used", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_after_the_end_says_so()
    {
        using var folder = new TemporaryFolder();
        var storage = EmbeddedStorage.Open(folder.Path, shared: false, TimeProvider.System);
        await storage.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(async () =>
            await storage.Rows.CommitAsync([new RowChange.Put(new RowKey("p", "r"), "1")], default));
        await Assert.ThrowsAsync<ObjectDisposedException>(async () =>
            await storage.Rows.ReadAsync(new RowKey("p", "r"), default));
    }
}
