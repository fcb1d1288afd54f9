using Azure;

namespace Weerbaar.Tests.Storage.Contract;

/// <summary>What every engine does with several changes at once: all or nothing.</summary>
public abstract class BatchContract<TEngine>(TEngine engine) : IClassFixture<TEngine>
    where TEngine : class, IEngine
{
    private readonly string _partition = Names.Fresh("p");

    private IRowStore Rows => engine.Rows;

    [Fact]
    public async Task A_batch_writes_all_its_changes_and_gives_each_its_etag()
    {
        var old = await Committed(new RowChange.Insert(Key("a"), "a1"), new RowChange.Insert(Key("b"), "b1"),
            new RowChange.Insert(Key("c"), "c1"));

        var etags = await Committed(new RowChange.Replace(Key("a"), "a2", old[0]),
            new RowChange.Delete(Key("b"), old[1]),
            new RowChange.Put(Key("c"), "c2"), new RowChange.Insert(Key("d"), "d2"));

        var rows = await Rows.ReadRangeAsync(_partition, "", "z", default).ToListAsync();
        Assert.Equal(["a2", "c2", "d2"], rows.Select(row => row.Body));
        Assert.Equal([etags[0], etags[2], etags[3]], rows.Select(row => row.ETag));
        Assert.Equal(default, etags[1]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_batch_with_one_refused_change_writes_nothing_and_names_its_place(int place)
    {
        await Committed(new RowChange.Insert(Key("there"), "1"));
        List<RowChange> batch = [new RowChange.Insert(Key("x"), "x"), new RowChange.Put(Key("y"), "y")];
        batch.Insert(place, new RowChange.Insert(Key("there"), "2"));

        var result = await Rows.CommitAsync(batch, default);

        Assert.Equal((false, place, RowConflict.Exists), (result.Committed, result.FailedIndex, result.Conflict));
        Assert.Equal(["1"], await Rows.ReadRangeAsync(_partition, "", "z", default).Select(row => row.Body).ToListAsync());
    }

    [Fact]
    public async Task A_stale_etag_or_a_missing_row_rolls_the_whole_batch_back()
    {
        var old = await Committed(new RowChange.Insert(Key("head"), "1"));
        await Committed(new RowChange.Replace(Key("head"), "2", old[0]));

        var stale = await Rows.CommitAsync(
            [new RowChange.Insert(Key("event"), "e"), new RowChange.Replace(Key("head"), "3", old[0])], default);
        var missing = await Rows.CommitAsync(
            [new RowChange.Put(Key("head"), "3"), new RowChange.Delete(Key("nothing"), ETag.All)], default);

        Assert.Equal((1, RowConflict.Changed), (stale.FailedIndex, stale.Conflict));
        Assert.Equal((1, RowConflict.Missing), (missing.FailedIndex, missing.Conflict));
        Assert.Equal(["2"], await Rows.ReadRangeAsync(_partition, "", "z", default).Select(row => row.Body).ToListAsync());
    }

    [Fact]
    public async Task A_hundred_changes_fit_in_a_batch()
    {
        await Committed([.. Enumerable.Range(0, 100).Select(i => new RowChange.Insert(Key($"{i:000}"), $"{i}"))]);

        Assert.Equal(100, await Rows.ReadRangeAsync(_partition, "", "z", default).CountAsync());
    }

    [Fact]
    public async Task Writers_of_batches_at_once_never_mix_their_halves()
    {
        var head = (await Committed(new RowChange.Insert(Key("head"), "start")))[0];

        var results = await Task.WhenAll(Enumerable.Range(0, 16).Select(writer => Task.Run(async () =>
            await Rows.CommitAsync(
                [new RowChange.Insert(Key($"event-{writer:00}"), $"{writer}"),
                    new RowChange.Replace(Key("head"), $"{writer}", head)], default))));

        var winner = Assert.Single(Enumerable.Range(0, 16), writer => results[writer].Committed);
        var rows = await Rows.ReadRangeAsync(_partition, "", "z", default).Select(row => row.Body).ToListAsync();
        Assert.Equal([$"{winner}", $"{winner}"], rows);
    }

    [Fact]
    public async Task Bodies_up_to_the_limit_come_back_whole()
    {
        var plain = new string('x', 510_000);
        var pairs = string.Concat(Enumerable.Repeat("a😀é\"", 80_000));

        await Committed(new RowChange.Insert(Key("plain"), plain), new RowChange.Insert(Key("pairs"), pairs));

        Assert.Equal(plain, (await Rows.ReadAsync(Key("plain"), default))!.Body);
        Assert.Equal(pairs, (await Rows.ReadAsync(Key("pairs"), default))!.Body);
        Assert.Equal([pairs, plain],
            await Rows.ReadRangeAsync(_partition, "", "z", default).Select(row => row.Body).ToListAsync());
    }

    private RowKey Key(string row) => new(_partition, row);

    private async Task<IReadOnlyList<ETag>> Committed(params RowChange[] batch)
    {
        var result = await Rows.CommitAsync(batch, default);
        Assert.Equal((true, -1, RowConflict.None), (result.Committed, result.FailedIndex, result.Conflict));
        Assert.Equal(batch.Length, result.ETags.Count);
        return result.ETags;
    }
}
