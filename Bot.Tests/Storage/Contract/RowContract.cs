using Azure;

namespace Weerbaar.Tests.Storage.Contract;

/// <summary>What every engine's rows do, one by one.</summary>
public abstract class RowContract<TEngine>(TEngine engine) : IClassFixture<TEngine>
    where TEngine : class, IEngine
{
    private readonly string _partition = Names.Fresh("p");

    private IRowStore Rows => engine.Rows;

    [Fact]
    public async Task A_row_that_is_not_there_reads_as_null() =>
        Assert.Null(await Rows.ReadAsync(Key("nothing"), default));

    [Fact]
    public async Task An_inserted_row_reads_back_with_the_etag_that_was_given()
    {
        var etag = await Commit(new RowChange.Insert(Key("a"), """{"name":"één"}"""));

        var row = await Rows.ReadAsync(Key("a"), default);

        Assert.Equal(new Row(Key("a"), """{"name":"één"}""", etag), row);
    }

    [Fact]
    public async Task An_insert_is_refused_when_the_row_is_there()
    {
        await Commit(new RowChange.Insert(Key("a"), "first"));

        await Refused(RowConflict.Exists, new RowChange.Insert(Key("a"), "second"));

        Assert.Equal("first", (await Rows.ReadAsync(Key("a"), default))!.Body);
    }

    [Fact]
    public async Task A_replace_needs_the_etag_of_the_present_state()
    {
        var first = await Commit(new RowChange.Insert(Key("a"), "1"));
        var second = await Commit(new RowChange.Replace(Key("a"), "2", first));

        await Refused(RowConflict.Changed, new RowChange.Replace(Key("a"), "3", first));
        await Commit(new RowChange.Replace(Key("a"), "3", second));

        Assert.NotEqual(first, second);
        Assert.Equal("3", (await Rows.ReadAsync(Key("a"), default))!.Body);
    }

    [Fact]
    public async Task A_replace_with_any_etag_needs_only_the_row()
    {
        await Refused(RowConflict.Missing, new RowChange.Replace(Key("a"), "1", ETag.All));
        await Commit(new RowChange.Insert(Key("a"), "1"));

        await Commit(new RowChange.Replace(Key("a"), "2", ETag.All));

        Assert.Equal("2", (await Rows.ReadAsync(Key("a"), default))!.Body);
    }

    [Fact]
    public async Task Putting_inserts_and_replaces_whatever_is_there()
    {
        var first = await Commit(new RowChange.Put(Key("a"), "1"));
        var second = await Commit(new RowChange.Put(Key("a"), "2"));

        Assert.NotEqual(first, second);
        Assert.Equal("2", (await Rows.ReadAsync(Key("a"), default))!.Body);
    }

    [Fact]
    public async Task A_delete_needs_the_row_and_its_etag()
    {
        var first = await Commit(new RowChange.Insert(Key("a"), "1"));
        var second = await Commit(new RowChange.Put(Key("a"), "2"));

        await Refused(RowConflict.Changed, new RowChange.Delete(Key("a"), first));
        await Commit(new RowChange.Delete(Key("a"), second));

        Assert.Null(await Rows.ReadAsync(Key("a"), default));
        await Refused(RowConflict.Missing, new RowChange.Delete(Key("a"), second));
        await Refused(RowConflict.Missing, new RowChange.Delete(Key("a"), ETag.All));
    }

    [Fact]
    public async Task A_row_deleted_and_made_again_has_an_etag_it_never_had()
    {
        var first = await Commit(new RowChange.Insert(Key("a"), "same"));
        await Commit(new RowChange.Delete(Key("a"), ETag.All));

        var second = await Commit(new RowChange.Insert(Key("a"), "same"));

        Assert.NotEqual(first, second);
        await Refused(RowConflict.Changed, new RowChange.Replace(Key("a"), "other", first));
    }

    [Theory]
    [InlineData("O'Hara")]
    [InlineData("''")]
    [InlineData("29:1abc@thread;messageid=1")]
    [InlineData("a b&c=d+e%41,(f)\"g\"<h>")]
    [InlineData("één-日本-😀")]
    [InlineData("!$*[]{}|^`~_.")]
    public async Task A_key_of_any_allowed_characters_names_one_row(string name)
    {
        var key = new RowKey($"{_partition}{name}", name);
        var etag = await Commit(new RowChange.Insert(key, "1"));
        etag = await Commit(new RowChange.Replace(key, "2", etag));

        Assert.Equal(new Row(key, "2", etag), await Rows.ReadAsync(key, default));
        Assert.Equal(key, (await Rows.ReadRangeAsync(key.Partition, "", "\uffff", default).SingleAsync()).Key);
        await Commit(new RowChange.Delete(key, etag));
        Assert.Null(await Rows.ReadAsync(key, default));
    }

    [Fact]
    public async Task Keys_that_differ_in_case_are_different_rows()
    {
        await Commit(new RowChange.Insert(Key("a"), "small"));
        await Commit(new RowChange.Insert(Key("A"), "large"));

        Assert.Equal("small", (await Rows.ReadAsync(Key("a"), default))!.Body);
    }

    [Theory]
    [InlineData("")]
    [InlineData("line\r\nline\ttab")]
    [InlineData("\"quotes\" and \\backslashes\\")]
    [InlineData("nul\0inside, \u0001 and \u007f")]
    [InlineData("😀 \u202e rtl \u2028 日本 <b>&amp;</b> '")]
    [InlineData("2026-01-01T00:00:00Z")]
    public async Task Any_well_formed_body_comes_back_as_it_was(string body)
    {
        await Commit(new RowChange.Insert(Key("a"), body));

        Assert.Equal(body, (await Rows.ReadAsync(Key("a"), default))!.Body);
    }

    [Fact]
    public async Task Of_many_writers_with_the_same_etag_exactly_one_wins()
    {
        var etag = await Commit(new RowChange.Insert(Key("a"), "start"));

        var results = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(async () =>
            await Rows.CommitAsync([new RowChange.Replace(Key("a"), $"{i}", etag)], default))));

        var winner = Array.FindIndex(results, result => result.Committed);
        Assert.Single(results, result => result.Committed);
        Assert.All(results.Where(r => !r.Committed), r => Assert.Equal(RowConflict.Changed, r.Conflict));
        Assert.Equal($"{winner}", (await Rows.ReadAsync(Key("a"), default))!.Body);
    }

    [Fact]
    public async Task Of_many_inserts_of_one_row_exactly_one_wins()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(async () =>
            await Rows.CommitAsync([new RowChange.Insert(Key("a"), $"{i}")], default))));

        Assert.Single(results, result => result.Committed);
        Assert.All(results.Where(r => !r.Committed), r => Assert.Equal(RowConflict.Exists, r.Conflict));
    }

    [Fact]
    public async Task A_call_that_is_cancelled_beforehand_does_nothing()
    {
        var cancelled = new CancellationToken(canceled: true);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
            await Rows.CommitAsync([new RowChange.Insert(Key("a"), "1")], cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Rows.ReadAsync(Key("a"), cancelled));

        Assert.Null(await Rows.ReadAsync(Key("a"), default));
    }

    private RowKey Key(string row) => new(_partition, row);

    private async Task<ETag> Commit(RowChange change)
    {
        var result = await Rows.CommitAsync([change], default);
        Assert.Equal((true, -1, RowConflict.None), (result.Committed, result.FailedIndex, result.Conflict));
        return Assert.Single(result.ETags);
    }

    private async Task Refused(RowConflict conflict, RowChange change)
    {
        var result = await Rows.CommitAsync([change], default);
        Assert.Equal((false, 0, conflict), (result.Committed, result.FailedIndex, result.Conflict));
        Assert.Empty(result.ETags);
    }
}
