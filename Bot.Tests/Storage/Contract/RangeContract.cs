namespace Weerbaar.Tests.Storage.Contract;

/// <summary>What every engine reads between two keys.</summary>
public abstract class RangeContract<TEngine>(TEngine engine) : IClassFixture<TEngine>
    where TEngine : class, IEngine
{
    private readonly string _partition = Names.Fresh("p");

    [Fact]
    public async Task A_range_takes_its_first_key_and_leaves_its_last()
    {
        await Insert("a", "b", "ba", "c");

        Assert.Equal(["b", "ba"], await Read("b", "c"));
        Assert.Equal(["a", "b", "ba", "c"], await Read("", "d"));
        Assert.Empty(await Read("c", "b"));
        Assert.Empty(await Read("bb", "bz"));
    }

    [Fact]
    public async Task Partitions_are_listed_each_once()
    {
        foreach (var (partition, row) in new[] { ("-a", "1"), ("-a", "2"), ("-b", "1"), ("-c", "1") })
        {
            await engine.Rows.CommitAsync([new RowChange.Put(new RowKey(_partition + partition, row), "1")], default);
        }

        var found = await engine.Rows.ReadPartitionsAsync(_partition + "-a", _partition + "-c", default).ToListAsync();

        Assert.Equal([_partition + "-a", _partition + "-b"], found.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Rows_come_in_ordinal_order_whatever_the_order_of_writing()
    {
        string[] ordinal = ["-", "0", "10", "9", "A", "Z", "_", "a", "a'b", "aa", "z", "é", "日", "😀", "\uf900"];

        await Insert([.. ordinal.Reverse()]);

        Assert.Equal(ordinal, await Read("", "\uffff"));
        Assert.Equal(ordinal.Order(StringComparer.Ordinal), ordinal);
    }

    [Fact]
    public async Task Bounds_may_hold_what_keys_may_not()
    {
        await Insert("a", "a'b", "b");

        Assert.Equal(["a", "a'b"], await Read("a", "a/"));
        Assert.Equal(["a'b"], await Read("a'", "a?"));
        Assert.Equal(["b"], await Read("a\\", "b#"));
    }

    [Fact]
    public async Task A_range_of_thousands_is_read_in_pages_without_gap_or_double()
    {
        var keys = Enumerable.Range(0, 2_300).Select(i => $"{i:00000}").ToArray();
        foreach (var chunk in keys.Reverse().Chunk(100))
        {
            await Insert(chunk);
        }

        Assert.Equal(keys, await Read("", "99999"));
        Assert.Equal(keys[250..1750], await Read("00250", "01750"));
    }

    [Fact]
    public async Task Taking_the_first_few_of_a_large_range_is_enough()
    {
        foreach (var chunk in Enumerable.Range(0, 300).Select(i => $"{i:00000}").Chunk(100))
        {
            await Insert(chunk);
        }

        var first = await engine.Rows.ReadRangeAsync(_partition, "", "z", default)
            .Take(3).Select(r => r.Key.Row).ToListAsync();

        Assert.Equal(["00000", "00001", "00002"], first);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(6)]
    [InlineData(300)]
    public async Task Asked_for_a_few_at_first_a_range_gives_the_same_rows(int atFirst)
    {
        string[] keys = [.. Enumerable.Range(0, 300).Select(i => $"{i:00000}")];
        foreach (var chunk in keys.Chunk(100))
        {
            await Insert(chunk);
        }

        var all = await engine.Rows.ReadRangeAsync(_partition, "", "z", atFirst, default).Select(row => row.Key.Row).ToListAsync();

        Assert.Equal(keys, all);
    }

    [Fact]
    public async Task Another_partition_is_never_seen()
    {
        await Insert("a");

        Assert.Empty(await engine.Rows.ReadRangeAsync(_partition + "x", "", "z", default).ToListAsync());
        Assert.Empty(await engine.Rows.ReadRangeAsync(_partition[..^1], "", "z", default).ToListAsync());
    }

    [Fact]
    public async Task A_range_stops_when_it_is_cancelled()
    {
        await Insert("a", "b");
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
            await engine.Rows.ReadRangeAsync(_partition, "", "z", stop.Token).ToListAsync());
    }

    private async Task Insert(params string[] rows)
    {
        RowChange[] batch = [.. rows.Select(row => new RowChange.Insert(new RowKey(_partition, row), row))];
        Assert.True((await engine.Rows.CommitAsync(batch, default)).Committed);
    }

    private async Task<List<string>> Read(string from, string before) =>
        await engine.Rows.ReadRangeAsync(_partition, from, before, default).Select(row => row.Key.Row).ToListAsync();
}
