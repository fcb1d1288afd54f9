using System.Globalization;
using Azure;
using Azure.Data.Tables;
using Weerbaar.Tests.Storage.Contract;

namespace Weerbaar.Tests.Storage.Azure;

/// <summary>The client of tables by itself: what the engine does not use today, and the package would do.</summary>
[Collection(OnAzurite.Name)]
public sealed class Tables(Azurite azurite) : IAsyncLifetime
{
    private readonly TableClient _table = new TableServiceClient(azurite.ConnectionString)
        .GetTableClient(Names.Plain());

    public async ValueTask InitializeAsync() => await _table.CreateIfNotExistsAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_table_that_is_there_is_no_failure()
    {
        var again = await _table.CreateIfNotExistsAsync();

        Assert.Equal((_table.Name, 409), (again.Value.Name, again.GetRawResponse().Status));
    }

    [Fact]
    public async Task Every_type_of_property_comes_back_as_it_was()
    {
        var entity = new TableEntity("p", "r")
        {
            ["Text"] = "2026-01-01T00:00:00Z é 😀",
            ["Truth"] = true,
            ["Int"] = -5,
            ["Long"] = long.MaxValue,
            ["Whole"] = 5.0,
            ["Double"] = 1.0 / 3,
            ["Infinity"] = double.PositiveInfinity,
            ["Time"] = new DateTimeOffset(2026, 11, 22, 3, 4, 5, 678, TimeSpan.Zero),
            ["Guid"] = new Guid("11111111-2222-3333-4444-555555555555"),
            ["Bytes"] = new byte[] { 0, 1, 255 },
            ["Nothing"] = null,
        };

        await _table.AddEntityAsync(entity);
        var found = (await _table.GetEntityIfExistsAsync<TableEntity>("p", "r")).Value!;

        foreach (var name in entity.Keys.Where(key => key != "Nothing"))
            Assert.Equal(entity[name], found[name]);
        Assert.False(found.ContainsKey("Nothing"));
        Assert.NotNull(found.Timestamp);
        Assert.NotEqual(default, found.ETag);
    }

    [Fact]
    public async Task Merging_keeps_what_it_does_not_name_and_replacing_does_not()
    {
        await _table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = "1", ["B"] = "1" });

        await _table.UpdateEntityAsync(new TableEntity("p", "r") { ["B"] = "2" }, ETag.All, TableUpdateMode.Merge);
        Assert.Equal(("1", "2"), await AandB());
        await _table.UpsertEntityAsync(new TableEntity("p", "r") { ["B"] = "3" });
        Assert.Equal(("1", "3"), await AandB());
        await _table.UpsertEntityAsync(new TableEntity("p", "r") { ["B"] = "4" }, TableUpdateMode.Replace);
        Assert.Equal((null, "4"), await AandB());
    }

    [Fact]
    public async Task Refusals_carry_the_services_codes()
    {
        await _table.AddEntityAsync(new TableEntity("p", "r"));

        await Fails(409, "EntityAlreadyExists", () => _table.AddEntityAsync(new TableEntity("p", "r")));
        await Fails(412, "UpdateConditionNotSatisfied", () => _table.UpdateEntityAsync(
            new TableEntity("p", "r"), new ETag("W/\"datetime'2020-01-01T00%3A00%3A00.0000000Z'\"")));
        await Fails(404, "ResourceNotFound", () => _table.UpdateEntityAsync(new TableEntity("p", "none"), ETag.All));
        Assert.Equal(404, (await _table.DeleteEntityAsync("p", "none")).Status);
        var missing = new TableServiceClient(azurite.ConnectionString).GetTableClient("missing");
        await Fails(404, "TableNotFound", () => missing.AddEntityAsync(new TableEntity("p", "r")));
    }

    [Fact]
    public async Task A_transaction_that_is_refused_names_its_part_and_changes_nothing()
    {
        await _table.AddEntityAsync(new TableEntity("p", "there"));

        var refused = await Assert.ThrowsAsync<TableTransactionFailedException>(() => _table.SubmitTransactionAsync(
        [
            new TableTransactionAction(TableTransactionActionType.UpsertMerge, new TableEntity("p", "new")),
            new TableTransactionAction(TableTransactionActionType.Add, new TableEntity("p", "there")),
        ]));

        Assert.Equal((409, "EntityAlreadyExists", 1),
            (refused.Status, refused.ErrorCode, refused.FailedTransactionActionIndex));
        Assert.False((await _table.GetEntityIfExistsAsync<TableEntity>("p", "new")).HasValue);
    }

    [Fact]
    public async Task A_query_filters_selects_and_goes_on_page_by_page()
    {
        for (var i = 0; i < 12; i++)
        {
            await _table.AddEntityAsync(new TableEntity("p", $"{i:00}")
            {
                ["Number"] = i,
                ["Even"] = i % 2 == 0,
                ["Name"] = "O'Hara",
            });
        }
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {"p"} and Even eq {true} and Number lt {10} and Name eq {"O'Hara"}");

        var pages = await _table.QueryAsync<TableEntity>(filter, 2, ["RowKey", "Number"]).AsPages().ToListAsync();

        Assert.Equal(["00", "02", "04", "06", "08"],
            pages.SelectMany(page => page.Values).Select(entity => entity.RowKey));
        Assert.All(pages, page => Assert.InRange(page.Values.Count, 0, 2));
        Assert.All(pages.SelectMany(page => page.Values), entity => Assert.False(entity.ContainsKey("Even")));
    }

    [Fact]
    public async Task The_services_limits_are_held_before_anything_is_sent()
    {
        var nobody = new TableServiceClient("AccountName=a;AccountKey=aaaa;TableEndpoint=http://127.0.0.1:1/a")
            .GetTableClient("x");
        TableEntity With(int count, object value)
        {
            var entity = new TableEntity("p", "r");
            for (var i = 0; i < count; i++)
                entity[string.Create(CultureInfo.InvariantCulture, $"P{i}")] = value;
            return entity;
        }

        await Fails(400, "TooManyProperties", () => nobody.AddEntityAsync(With(253, 1)));
        await Fails(400, "PropertyValueTooLarge", () => nobody.AddEntityAsync(With(1, new string('x', 32 * 1024 + 1))));
        await Fails(400, "PropertyValueTooLarge", () => nobody.UpsertEntityAsync(With(1, new byte[64 * 1024 + 1])));
        await Fails(400, "EntityTooLarge", () =>
            nobody.UpdateEntityAsync(With(16, new string('x', 32 * 1024)), ETag.All));
        await Fails(400, "OutOfRangeInput", () => nobody.AddEntityAsync(new TableEntity("a/b", "r")));
        await Fails(400, "InvalidInput", () => nobody.SubmitTransactionAsync(Enumerable.Range(0, 101).Select(i =>
            new TableTransactionAction(TableTransactionActionType.Add, new TableEntity("p", $"{i}")))));
        await Fails(413, "RequestBodyTooLarge", () => nobody.SubmitTransactionAsync(Enumerable.Range(0, 9).Select(_ =>
            new TableTransactionAction(TableTransactionActionType.Add, With(15, new string('x', 32 * 1024))))));
    }

    private static async Task Fails(int status, string code, Func<Task> call)
    {
        var fault = await Assert.ThrowsAnyAsync<RequestFailedException>(call);
        Assert.Equal((status, code), (fault.Status, fault.ErrorCode));
    }

    private async Task<(string?, string?)> AandB()
    {
        var entity = (await _table.GetEntityIfExistsAsync<TableEntity>("p", "r")).Value!;
        return (entity.GetString("A"), entity.GetString("B"));
    }
}
