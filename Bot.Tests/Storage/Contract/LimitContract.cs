using Azure;

namespace Weerbaar.Tests.Storage.Contract;

/// <summary>What every engine refuses before anything is sent.</summary>
public abstract class LimitContract<TEngine>(TEngine engine) : IClassFixture<TEngine>
    where TEngine : class, IEngine
{
    private readonly string _partition = Names.Fresh("p");

    [Theory]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("a#b")]
    [InlineData("a?b")]
    [InlineData("a\tb")]
    [InlineData("a\nb")]
    [InlineData("a\u007fb")]
    [InlineData("a\u009fb")]
    [InlineData("")]
    [InlineData(null)]
    public async Task A_key_with_forbidden_characters_is_refused(string? part)
    {
        await Refused(new RowChange.Put(new RowKey(_partition, part!), "1"));
        await Refused(new RowChange.Put(new RowKey(part!, "a"), "1"));
        await Assert.ThrowsAsync<StorageLimitException>(async () =>
            await engine.Rows.ReadAsync(new RowKey(_partition, part!), default));
        await Assert.ThrowsAsync<StorageLimitException>(async () =>
            await engine.Rows.ReadRangeAsync(part!, "", "z", default).ToListAsync());
    }

    [Fact]
    public async Task A_bound_of_a_range_with_a_control_character_is_refused() =>
        await Assert.ThrowsAsync<StorageLimitException>(async () =>
            await engine.Rows.ReadRangeAsync(_partition, "a", "a\u0001", default).ToListAsync());

    [Fact]
    public async Task A_key_has_at_most_512_characters()
    {
        await Taken(new RowChange.Put(new RowKey(_partition.PadRight(512, 'p'), new string('r', 512)), "1"));
        await Refused(new RowChange.Put(new RowKey(new string('p', 513), "r"), "1"));
        await Refused(new RowChange.Put(Key(new string('r', 513)), "1"));
    }

    [Fact]
    public async Task A_row_has_at_most_one_mebibyte_in_utf_16()
    {
        var room = (1024 * 1024 - 1024) / 2 - _partition.Length - "a".Length;

        // The emulator counts the bytes of the JSON instead, so that nothing here may need an escape.
        await Taken(new RowChange.Put(Key("a"), new string('e', room)));
        await Refused(new RowChange.Put(Key("a"), new string('e', room + 1)));
    }

    [Fact]
    public async Task Text_with_half_a_surrogate_pair_is_refused_everywhere()
    {
        const string half = "half \ud83d only";

        await Refused(new RowChange.Put(Key("a"), half));
        await Refused(new RowChange.Put(Key(half), "1"));
        await Refused(new RowChange.Put(new RowKey(half, "a"), "1"));
        await Assert.ThrowsAsync<StorageLimitException>(async () =>
            await engine.Rows.ReadRangeAsync(_partition, half, "z", default).ToListAsync());
        await Assert.ThrowsAsync<StorageLimitException>(() =>
            engine.Blobs.CreateAsync(half, new MemoryStream([1]), 10, default));
        await Assert.ThrowsAsync<StorageLimitException>(() => engine.Queue.PutAsync(half, TimeSpan.Zero, default));
    }

    [Fact]
    public async Task A_batch_has_at_least_one_and_at_most_a_hundred_changes()
    {
        await Refused();
        await Refused([.. Enumerable.Range(0, 101).Select(i => new RowChange.Put(Key($"{i}"), "1"))]);
    }

    [Fact]
    public async Task A_batch_names_each_row_once_and_stays_in_one_partition()
    {
        await Refused(new RowChange.Put(Key("a"), "1"), new RowChange.Delete(Key("a"), ETag.All));
        await Refused(new RowChange.Put(Key("a"), "1"), new RowChange.Put(new RowKey(_partition + "x", "b"), "1"));
    }

    [Fact]
    public async Task A_batch_has_at_most_four_mebibytes_as_it_travels()
    {
        RowChange[] Batch(string body, int count) =>
            [.. Enumerable.Range(0, count).Select(i => new RowChange.Put(Key($"{i}"), body))];

        await Taken(Batch(new string('x', 500_000), 8));
        await Refused(Batch(new string('x', 500_000), 9));
        await Taken(Batch(new string('"', 170_000), 4));
        await Refused(Batch(new string('"', 180_000), 4));
    }

    [Fact]
    public async Task A_replace_or_delete_without_an_etag_is_refused()
    {
        await Refused(new RowChange.Replace(Key("a"), "1", default));
        await Refused(new RowChange.Delete(Key("a"), default));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a\\b")]
    [InlineData("a\u0001b")]
    [InlineData("/a")]
    [InlineData("a//b")]
    [InlineData("a/")]
    [InlineData("a/../b")]
    [InlineData("a.")]
    public async Task A_blob_name_that_azure_changes_or_refuses_is_refused(string name) =>
        await Assert.ThrowsAsync<StorageLimitException>(() =>
            engine.Blobs.CreateAsync(name, new MemoryStream([1]), 10, default));

    [Fact]
    public async Task A_message_has_at_most_48_kibibytes_which_are_64_in_base64()
    {
        await engine.Queue.PutAsync(new string('é', 24 * 1024), TimeSpan.FromDays(1), default);
        await Assert.ThrowsAsync<StorageLimitException>(() =>
            engine.Queue.PutAsync(new string('é', 24 * 1024) + "e", TimeSpan.FromDays(1), default));
    }

    [Fact]
    public async Task A_message_is_hidden_for_at_most_seven_days()
    {
        var receipt = await engine.Queue.PutAsync("later", TimeSpan.FromDays(7), default);
        TimeSpan tooLong = TimeSpan.FromDays(7) + TimeSpan.FromSeconds(1), past = TimeSpan.FromSeconds(-1);

        await Assert.ThrowsAsync<StorageLimitException>(() => engine.Queue.PutAsync("x", tooLong, default));
        await Assert.ThrowsAsync<StorageLimitException>(() => engine.Queue.PutAsync("x", past, default));
        await Assert.ThrowsAsync<StorageLimitException>(() => engine.Queue.PostponeAsync(receipt, tooLong, default));
        await Assert.ThrowsAsync<StorageLimitException>(() => engine.Queue.ReceiveAsync(1, TimeSpan.Zero, default));
        await Assert.ThrowsAsync<StorageLimitException>(() =>
            engine.Queue.ReceiveAsync(0, TimeSpan.FromDays(1), default));
        await Assert.ThrowsAsync<StorageLimitException>(() =>
            engine.Queue.ReceiveAsync(33, TimeSpan.FromDays(1), default));
    }

    private RowKey Key(string row) => new(_partition, row);

    private async Task Taken(params RowChange[] batch) =>
        Assert.True((await engine.Rows.CommitAsync(batch, default)).Committed);

    private async Task Refused(params RowChange[] batch) =>
        await Assert.ThrowsAsync<StorageLimitException>(async () => await engine.Rows.CommitAsync(batch, default));
}
