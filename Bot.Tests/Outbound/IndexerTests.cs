using Weerbaar.Features.Figures;
using Weerbaar.Outbound;
using Weerbaar.Tests.Cases;
using Weerbaar.Tests.Storage;
using static Weerbaar.Tests.Cases.TestCases;

namespace Weerbaar.Tests.Outbound;

/// <summary>In which lists a case stands, as it goes along.</summary>
public sealed class IndexerTests : StoreTests
{
    [Fact]
    public async Task A_case_stands_among_the_open_ones_until_it_ends_and_in_its_month_for_ever()
    {
        // The last evening of October here is still October, whatever the date is elsewhere.
        var told = new CaseBuilder(Employee, Employee.Person, new(2026, 10, 31, 23, 30, 0, TimeSpan.FromHours(1)), Report());
        var month = CaseIndex.Month(new DateOnly(2026, 10, 1));
        await UpdateAsync(told.Case);
        Assert.Equal(
            (1, 1, 1),
            (await CountAsync(CaseIndex.Officers), await CountAsync(month), await CountAsync(CaseIndex.Mine(Employee.Person.Id))));

        Assert.Null(told.Do(Employee, Monday, new Withdraw(null)));
        await UpdateAsync(told.Case);
        Assert.Equal(
            (0, 1, 1),
            (await CountAsync(CaseIndex.Officers), await CountAsync(month), await CountAsync(CaseIndex.Mine(Employee.Person.Id))));
    }

    [Fact]
    public async Task A_case_that_ended_is_swept_until_everybody_is_told()
    {
        var told = new CaseBuilder(Employee, Employee.Person, Monday, Report());
        await UpdateAsync(told.Case);
        Assert.Null(told.Do(Employee, Monday, new Withdraw(null)));
        var index = new IndexStore(Storage.Rows);

        await UpdateAsync(told.Case, isTold: false);
        Assert.Equal(1, await index.OpenCasesAsync(default).CountAsync());

        await UpdateAsync(told.Case);
        Assert.Equal(0, await index.OpenCasesAsync(default).CountAsync());
    }

    [Fact]
    public async Task A_list_that_only_a_newer_version_knows_is_left_to_it()
    {
        var told = new CaseBuilder(Employee, Employee.Person, Monday, Report());
        await UpdateAsync(told.Case);
        var shown = new DeliveryStateStore(Storage.Rows);
        var progress = await shown.ReadStateAsync(told.Case.Id, default);
        await shown.SaveAsync(told.Case.Id, progress with { Lists = [.. progress.Lists, "Tomorrow:x"] }, default);
        await UpdateAsync(told.Case);
        Assert.Equal([.. progress.Lists, "Tomorrow:x"], (await shown.ReadStateAsync(told.Case.Id, default)).Lists);
    }

    private async Task UpdateAsync(Case @case, bool isTold = true)
    {
        var shown = new DeliveryStateStore(Storage.Rows);
        var facts = new FactRecorder(new CaseStore(Storage.Rows), new FigureStore(Storage.Rows), Rules, TimeProvider.System);
        var indexer = new Indexer(
            new IndexStore(Storage.Rows), new DueStore(Storage.Rows), shown, facts, Rules, Calendar, TimeProvider.System);
        await indexer.UpdateAsync(
            @case, (await shown.ReadStateAsync(@case.Id, default)) with { NoticedVersion = isTold ? @case.Version : 0 }, default);
    }

    private async Task<int> CountAsync(CaseIndex list) =>
        await new IndexStore(Storage.Rows).ReadListAsync(list, null, 100, default).CountAsync();
}
