using System.Security.Cryptography;
using System.Text;

namespace Weerbaar.Tests.Storage.Contract;

/// <summary>What every engine's blobs do.</summary>
public abstract class BlobContract<TEngine>(TEngine engine) : IClassFixture<TEngine>
    where TEngine : class, IEngine
{
    private const long Plenty = 100_000_000;

    private readonly string _name = Names.Fresh("case") + "/file";

    private IBlobStore Blobs => engine.Blobs;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(300_000)]
    [InlineData(9_500_000)]
    public async Task A_blob_reads_back_byte_by_byte_with_its_length_and_hash(int length)
    {
        var content = RandomNumberGenerator.GetBytes(length);

        var receipt = await Blobs.CreateAsync(_name, new Trickle(content), Plenty, default);

        Assert.Equal(new BlobReceipt(length, Convert.ToHexStringLower(SHA256.HashData(content)), false), receipt);
        Assert.Equal(content, await Read(_name));
    }

    [Fact]
    public async Task A_blob_is_never_overwritten_and_tells_what_is_there()
    {
        var first = await Create(_name, "first");

        var second = await Create(_name, "the second one");

        Assert.Equal(first with { AlreadyThere = true }, second);
        Assert.Equal("first", Encoding.UTF8.GetString((await Read(_name))!));
    }

    [Fact]
    public async Task Of_many_who_create_one_name_at_once_exactly_one_wins()
    {
        foreach (var name in Enumerable.Range(0, 25).Select(round => $"{_name}-{round}"))
        {
            var start = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var racers = Enumerable.Range(0, 8).Select(async i =>
            {
                await start.Task;
                return await Task.Run(() => Create(name, $"by {i}"));
            }).ToArray();
            start.SetResult();
            var receipts = await Task.WhenAll(racers);

            var winner = Assert.Single(Enumerable.Range(0, 8), i => !receipts[i].AlreadyThere);
            Assert.Single(receipts.Select(receipt => receipt.Sha256).Distinct());
            Assert.Equal($"by {winner}", Encoding.UTF8.GetString((await Read(name))!));
        }
    }

    [Fact]
    public async Task Content_over_what_was_allowed_leaves_nothing_behind()
    {
        await Assert.ThrowsAsync<StorageLimitException>(() =>
            Blobs.CreateAsync(_name, new Trickle(new byte[5_000_001]), 5_000_000, default));

        Assert.Null(await Read(_name));
        Assert.False((await Create(_name, "free")).AlreadyThere);
    }

    [Fact]
    public async Task Content_that_breaks_off_leaves_nothing_behind()
    {
        // The sender's fault, not the store's: it comes out as it came in.
        await Assert.ThrowsAsync<IOException>(() =>
            Blobs.CreateAsync(_name, new Trickle(new byte[6_000_000], breakAt: 5_000_000), Plenty, default));

        Assert.Null(await Read(_name));
    }

    [Fact]
    public async Task A_deleted_blob_is_gone_and_its_name_free()
    {
        await Create(_name, "first");

        Assert.True(await Blobs.DeleteAsync(_name, default));
        Assert.False(await Blobs.DeleteAsync(_name, default));
        Assert.Null(await Read(_name));
        Assert.False((await Create(_name, "second")).AlreadyThere);
    }

    [Fact]
    public async Task All_that_stands_there_is_listed_until_it_is_deleted()
    {
        string[] names = [_name, $"{_name}-é +%25", $"{_name}/below"];
        foreach (var name in names)
        {
            await Create(name, name);
        }

        var all = await Blobs.ReadNamesAsync(default).ToListAsync();
        Assert.Equal(names.Select(Blobs.StoredAs).Order(), all.Intersect(names.Select(Blobs.StoredAs)).Order());
        await Blobs.DeleteAsync(names[1], default);
        Assert.DoesNotContain(Blobs.StoredAs(names[1]), await Blobs.ReadNamesAsync(default).ToListAsync());
    }

    [Theory]
    [InlineData("Foto van gisteren (1).png")]
    [InlineData("één'日本-😀+%20&=;#?.jpg")]
    [InlineData("a/b/c/d")]
    public async Task A_name_of_any_allowed_characters_names_one_blob(string name)
    {
        var full = $"{_name}/{name}";
        await Create(full, name);

        Assert.Equal(name, Encoding.UTF8.GetString((await Read(full))!));
        Assert.Null(await Read(full.ToUpperInvariant()));
        Assert.True(await Blobs.DeleteAsync(full, default));
    }

    private Task<BlobReceipt> Create(string name, string text) =>
        Blobs.CreateAsync(name, new MemoryStream(Encoding.UTF8.GetBytes(text)), Plenty, default);

    private async Task<byte[]?> Read(string name)
    {
        await using var stream = await Blobs.OpenReadAsync(name, default);
        if (stream is null)
        {
            return null;
        }

        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy);
        return copy.ToArray();
    }
}
