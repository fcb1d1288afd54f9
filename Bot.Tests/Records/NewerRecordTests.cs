using Weerbaar.Jobs;
using Weerbaar.Tests.Storage;
using static Weerbaar.Tests.Cases.TestCases;

namespace Weerbaar.Tests.Records;

/// <summary>
/// While a new version of the bot takes the place of an old one, both work on the same records: what the old one does not
/// know it leaves as it is, and what it wrote itself the new one reads in its own way.
/// </summary>
public sealed class NewerRecordTests : StoreTests
{
    private static readonly CaseId Id = new("acasethatanewerversionkept");

    private readonly CaseStore _cases;
    private readonly CasePipeline _pipeline;

    public NewerRecordTests()
    {
        _cases = new CaseStore(Storage.Rows);
        _pipeline = new CasePipeline(
            _cases, new IndexStore(Storage.Rows),
            new Outbox(Storage.Queue, new DeliveryOptions { DropQueueMessages = true }, TimeProvider.System));
    }

    public override async ValueTask InitializeAsync()
    {
        var report = new SendReport(["insult"], "Ze schold me uit.", new Dictionary<string, string>(), [], RouteChoice.Manager, null);
        await _pipeline.OpenAsync(
            new OpenCase(Id, CaseNumber.Next(), Employee.Person, false, report), By(Employee, Monday), "open", default);
    }

    [Fact]
    public Task A_case_by_a_newer_writer_is_left_as_it_is() => LeftAloneAsync(head => head["writer"] = CaseStore.Knows + 1);

    [Fact]
    public Task A_case_with_a_fact_that_only_a_newer_version_knows_is_left_as_it_is() =>
        LeftAloneAsync(head => head["case"]!["tomorrow"] = true);

    [Fact]
    public Task A_case_with_a_value_that_only_a_newer_version_knows_is_left_as_it_is() =>
        LeftAloneAsync(head => head["case"]!["phase"] = "Appealed");

    [Fact]
    public async Task A_case_by_an_older_writer_is_folded_anew_from_its_events()
    {
        var before = (await _cases.FindAsync(Id, default))!;
        await ChangedAsync("head", head =>
        {
            head["writer"] = CaseStore.Knows - 1;
            head["case"]!.AsObject().Remove("report");
        });

        var read = (await _cases.FindAsync(Id, default))!;
        Assert.Equal(RecordsJson.Write(before.Case), RecordsJson.Write(read.Case));
        Assert.True(read.Holds("open"));
        Assert.Null((await ClaimedAsync()).Refusal);
        Assert.Equal(CaseStore.Knows, (await RowAsync("head"))["writer"]!.GetValue<int>());
    }

    [Fact]
    public async Task An_event_that_only_a_newer_version_knows_is_read_past_by_nobody()
    {
        await ChangedAsync("event-00000001", happened => happened["event"]!["type"] = "frozen.v1");
        await Assert.ThrowsAsync<NewerRecordException>(() => _cases.ReadEventsAsync(Id, 0, default).ToListAsync().AsTask());
    }

    [Theory]
    [InlineData("me", """{"greeted":true,"handled":[],"tomorrow":1}""")]
    [InlineData("draft", """{"id":"x","step":"kinds","tomorrow":1}""")]
    public async Task What_a_newer_version_keeps_of_a_person_is_not_lost(string row, string body)
    {
        var people = new PeopleStore(Storage.Rows);
        await Storage.Rows.CommitAsync([new RowChange.Put(new RowKey($"person-{Employee.Person.Id}", row), body)], default);
        await Assert.ThrowsAsync<NewerRecordException>(() => people.ReadAsync(Employee.Person.Id, default));
    }

    [Fact]
    public void What_is_no_record_at_all_is_not_taken_for_a_newer_one() =>
        Assert.Throws<System.Text.Json.JsonException>(() => RecordsJson.Read<DeliveryState>("{\"hash\":"));

    private async Task LeftAloneAsync(Action<JsonNode> tomorrow)
    {
        await ChangedAsync("head", tomorrow);
        var before = (await RowAsync("head")).ToJsonString();
        await Assert.ThrowsAsync<NewerRecordException>(ClaimedAsync);
        Assert.Equal(before, (await RowAsync("head")).ToJsonString());
    }

    private Task<CaseResult> ClaimedAsync() => _pipeline.RunAsync(Id, _ => new(new ClaimCase()), By(Officer, Monday), "claim", default);

    private async Task<JsonNode> RowAsync(string row) =>
        JsonNode.Parse((await Storage.Rows.ReadAsync(new RowKey($"case-{Id}", row), default))!.Body)!;

    private async Task ChangedAsync(string row, Action<JsonNode> change)
    {
        var node = await RowAsync(row);
        change(node);
        await Storage.Rows.CommitAsync([new RowChange.Put(new RowKey($"case-{Id}", row), node.ToJsonString())], default);
    }
}
