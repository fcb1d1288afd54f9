using System.Text.RegularExpressions;
using Azure;
using Weerbaar.Tests.Storage.Contract;

namespace Weerbaar.Tests.Storage.Azure;

/// <summary>Rows when the service refuses, is slow, or its answer is lost.</summary>
[Collection(OnAzurite.Name)]
public sealed class RowFaults(Azurite azurite) : IAsyncLifetime
{
    private static readonly Fault Busy = Fault.Before("503");
    private static readonly Fault NotAllowed = new(FaultKind.Answer, 403, "AuthorizationPermissionMismatch", Xml: true);

    private readonly string _partition = Names.Fresh("p");
    private FaultyStorage _storage = null!;

    private IRowStore Rows => _storage.Spoiled.Rows;

    public async ValueTask InitializeAsync() => _storage = await FaultyStorage.StartAsync(azurite);

    public ValueTask DisposeAsync() => _storage.DisposeAsync();

    [Theory]
    [InlineData("429")]
    [InlineData("500")]
    [InlineData("503")]
    [InlineData("time-out")]
    [InlineData("drop")]
    public async Task A_fault_before_the_write_is_tried_again(string fault)
    {
        _storage.Tables.SpoilWrites(Fault.Before(fault));

        var result = await Rows.CommitAsync([new RowChange.Insert(Key("a"), "1")], default);

        await IsCommitted(result, "a");
    }

    [Theory]
    [InlineData("500")]
    [InlineData("503")]
    [InlineData("time-out")]
    [InlineData("drop")]
    [InlineData("cut")]
    public async Task An_insert_that_was_written_though_its_answer_was_lost_is_recognised_as_won(string fault)
    {
        _storage.Tables.SpoilWrites(Fault.After(fault));

        var result = await Rows.CommitAsync([new RowChange.Insert(Key("a"), "1")], default);

        await IsCommitted(result, "a");
    }

    [Theory]
    [InlineData("429")]
    [InlineData("503")]
    [InlineData("drop")]
    public Task A_batch_that_was_not_written_is_tried_again(string fault) => BatchIsWonAsync(Fault.Before(fault));

    [Theory]
    [InlineData("500")]
    [InlineData("503")]
    [InlineData("time-out")]
    [InlineData("drop")]
    [InlineData("cut")]
    [InlineData("part")]
    [InlineData("torn")]
    [InlineData("end")]
    public Task A_batch_whose_answer_was_lost_wholly_or_in_part_is_recognised_as_won(string fault) => BatchIsWonAsync(Fault.After(fault));

    [Fact]
    public async Task A_replace_whose_answer_was_lost_is_recognised_as_won()
    {
        var first = (await Rows.CommitAsync([new RowChange.Insert(Key("a"), "1")], default)).ETags[0];
        _storage.Tables.SpoilWrites(Fault.After("drop"));

        var result = await Rows.CommitAsync([new RowChange.Replace(Key("a"), "2", first)], default);

        await IsCommitted(result, "a");
    }

    [Fact]
    public async Task A_write_of_which_every_answer_is_lost_is_found_by_looking()
    {
        _storage.Tables.SpoilWrites([.. Enumerable.Repeat(Fault.After("drop"), 5)]);

        var result = await Rows.CommitAsync([new RowChange.Insert(Key("a"), "1")], default);

        await IsCommitted(result, "a");
    }

    [Fact]
    public async Task Somebody_elses_row_is_not_taken_for_ours_after_a_second_try()
    {
        await _storage.Straight.Rows.CommitAsync([new RowChange.Insert(Key("a"), "theirs")], default);
        _storage.Tables.SpoilWrites(Busy);

        var result = await Rows.CommitAsync([new RowChange.Insert(Key("a"), "ours")], default);

        Assert.Equal((false, RowConflict.Exists), (result.Committed, result.Conflict));
        Assert.Equal("theirs", (await Rows.ReadAsync(Key("a"), default))!.Body);
    }

    [Theory]
    [InlineData(409, "EntityAlreadyExists", false, RowConflict.Exists)]
    [InlineData(412, "UpdateConditionNotSatisfied", false, RowConflict.Changed)]
    [InlineData(412, "UpdateConditionNotSatisfied", true, RowConflict.Changed)]
    [InlineData(404, "ResourceNotFound", true, RowConflict.Missing)]
    public async Task A_refusal_is_neither_tried_again_nor_looked_after(
        int status, string code, bool xml, RowConflict conflict)
    {
        _storage.Tables.SpoilWrites(new Fault(FaultKind.Answer, status, code, xml));

        var result = await Rows.CommitAsync([new RowChange.Replace(Key("a"), "1", ETag.All)], default);

        Assert.Equal((false, 0, conflict, 1),
            (result.Committed, result.FailedIndex, result.Conflict, _storage.Tables.Requests));
    }

    [Theory]
    [InlineData(403, "AuthorizationPermissionMismatch", true)]
    [InlineData(404, "TableNotFound", false)]
    [InlineData(400, "InvalidInput", false)]
    public async Task A_fault_that_is_no_conflict_comes_out_with_its_status_and_code(int status, string code, bool xml)
    {
        _storage.Tables.SpoilWrites(new Fault(FaultKind.Answer, status, code, xml));

        var fault = await Assert.ThrowsAsync<RequestFailedException>(async () =>
            await Rows.CommitAsync([new RowChange.Insert(Key("a"), "1")], default));

        Assert.Equal((status, code), (fault.Status, fault.ErrorCode));
    }

    [Fact]
    public async Task Storage_that_stays_busy_or_away_is_a_fault_and_nothing_was_written()
    {
        _storage.Tables.SpoilWrites([.. Enumerable.Repeat(Busy, 5), .. Enumerable.Repeat(Fault.Before("drop"), 5)]);

        var busy = await Assert.ThrowsAsync<RequestFailedException>(async () =>
            await Rows.CommitAsync([new RowChange.Insert(Key("a"), "1")], default));
        await Assert.ThrowsAsync<RequestFailedException>(async () =>
            await Rows.CommitAsync([new RowChange.Insert(Key("a"), "1")], default));

        Assert.Equal((503, "ServerBusy"), (busy.Status, busy.ErrorCode));
        Assert.Null(await Rows.ReadAsync(Key("a"), default));
    }

    [Fact]
    public async Task Whoever_stops_waiting_is_let_go_at_once()
    {
        _storage.Tables.SpoilWrites(Fault.Before("time-out"));
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
            await Rows.CommitAsync([new RowChange.Insert(Key("a"), "1")], patience.Token));
    }

    [Theory]
    [InlineData("503")]
    [InlineData("time-out")]
    [InlineData("drop")]
    public async Task Reads_are_tried_again(string fault)
    {
        await Rows.CommitAsync([new RowChange.Insert(Key("a"), "1")], default);

        _storage.Tables.SpoilReads(Fault.Before(fault));
        Assert.Equal("1", (await Rows.ReadAsync(Key("a"), default))!.Body);
        _storage.Tables.SpoilReads(Fault.Before(fault), Fault.After("cut"));
        Assert.Equal("1", (await Rows.ReadRangeAsync(_partition, "", "z", default).SingleAsync()).Body);
    }

    [Theory]
    [InlineData("TableNotFound", false)]
    [InlineData("ResourceNotFoundOnThisServer", false)]
    [InlineData("", true)]
    public async Task A_row_is_not_said_to_be_missing_where_nothing_is_known_of_it(string code, bool xml)
    {
        _storage.Tables.SpoilReads(new Fault(FaultKind.Answer, 404, code, xml));

        var fault = await Assert.ThrowsAsync<RequestFailedException>(async () => await Rows.ReadAsync(Key("a"), default));

        Assert.Equal(404, fault.Status);
        Assert.Null(await Rows.ReadAsync(Key("a"), default));
    }

    /// <summary>Half of an answer, a gateway's page, or its JSON: storage is away, and nothing is wrong with the bot.</summary>
    [Theory]
    [InlineData(FaultKind.Torn, false)]
    [InlineData(FaultKind.Answer, false)]
    [InlineData(FaultKind.Answer, true)]
    public async Task An_answer_to_a_read_that_cannot_be_read_is_a_fault_of_storage(FaultKind kind, bool xml)
    {
        await Rows.CommitAsync([new RowChange.Insert(Key("a"), "1")], default);
        var fault = new Fault(kind, 200, "", xml);

        _storage.Tables.SpoilReads(fault);
        var unread = await Assert.ThrowsAsync<RequestFailedException>(async () => await Rows.ReadAsync(Key("a"), default));

        Assert.Equal((0, "AnswerUnreadable"), (unread.Status, unread.ErrorCode));
        Assert.Equal("1", (await Rows.ReadAsync(Key("a"), default))!.Body);
    }

    [Theory]
    [InlineData(FaultKind.Torn, false)]
    [InlineData(FaultKind.Answer, true)]
    public async Task Partitions_that_cannot_be_read_are_a_fault_of_storage(FaultKind kind, bool xml)
    {
        await Rows.CommitAsync([new RowChange.Insert(Key("a"), "1")], default);
        _storage.Tables.SpoilReads(new Fault(kind, 200, "", xml));

        var unread = await Assert.ThrowsAsync<RequestFailedException>(
            async () => await Rows.ReadPartitionsAsync("", "z", default).ToListAsync());

        Assert.Equal("AnswerUnreadable", unread.ErrorCode);
    }

    [Theory]
    [InlineData(FaultKind.Torn, false)]
    [InlineData(FaultKind.Answer, true)]
    public async Task A_list_that_cannot_be_read_is_a_fault_of_storage(FaultKind kind, bool xml)
    {
        await Rows.CommitAsync([new RowChange.Insert(Key("a"), "1")], default);
        _storage.Tables.SpoilReads(new Fault(kind, 200, "", xml));

        var unread =
            await Assert.ThrowsAsync<RequestFailedException>(
                async () => await Rows.ReadRangeAsync(_partition, "", "z", default).ToListAsync());

        Assert.Equal("AnswerUnreadable", unread.ErrorCode);
    }

    [Fact]
    public async Task A_role_that_may_not_make_the_table_uses_the_one_that_is_there()
    {
        _storage.Tables.SpoilWrites(NotAllowed);

        await _storage.Spoiled.PrepareRowsAsync(default);

        Assert.Equal(2, _storage.Tables.Requests);
    }

    [Theory]
    [InlineData(404, "TableNotFound")]
    [InlineData(403, "AuthorizationPermissionMismatch")]
    public async Task A_role_that_may_not_make_the_table_waits_for_one_that_it_may_read(int status, string code)
    {
        _storage.Tables.SpoilWrites(NotAllowed);
        _storage.Tables.SpoilReads(new Fault(FaultKind.Answer, status, code, Xml: true));

        var fault = await Assert.ThrowsAsync<RequestFailedException>(() => _storage.Spoiled.PrepareRowsAsync(default));

        Assert.Equal(status, fault.Status);
    }

    [Fact]
    public async Task A_few_at_first_are_asked_for_as_a_few()
    {
        await Rows.CommitAsync([.. Enumerable.Range(0, 9).Select(i => new RowChange.Insert(Key($"{i}"), ""))], default);
        _storage.Tables.Passed = [];

        Assert.Equal(9, await Rows.ReadRangeAsync(_partition, "", "z", 6, default).CountAsync());

        Assert.Equal(["6", "250"], _storage.Tables.Passed.Select(passed => Regex.Match(passed.Target, @"top=(\d+)").Groups[1].Value));
    }

    private async Task BatchIsWonAsync(Fault fault)
    {
        var head = (await Rows.CommitAsync([new RowChange.Insert(Key("head"), "1")], default)).ETags[0];
        _storage.Tables.SpoilWrites(fault);

        var result = await Rows.CommitAsync(
            [new RowChange.Insert(Key("event"), "e"), new RowChange.Replace(Key("head"), "2", head)], default);

        await IsCommitted(result, "event", "head");
        Assert.Equal("2", (await Rows.ReadAsync(Key("head"), default))!.Body);
    }

    private RowKey Key(string row) => new(_partition, row);

    private async Task IsCommitted(CommitResult result, params string[] rows)
    {
        Assert.Equal((true, RowConflict.None), (result.Committed, result.Conflict));
        var found = await _storage.Straight.Rows.ReadRangeAsync(_partition, "", "z", default).ToListAsync();
        Assert.Equal(rows, found.Select(row => row.Key.Row));
        Assert.Equal(result.ETags, found.Select(row => row.ETag));
    }
}
