extern alias benchmarks;

using benchmarks::Weerbaar.Benchmarks.Lists;
using Weerbaar.Tests.Storage;

namespace Weerbaar.Tests.Records;

/// <summary>
/// Promise 3: a list costs what it shows, however many cases there are. At 100,000 it is counted by the command
/// "dotnet run --project Bot.Benchmarks -- lists".
/// </summary>
public sealed class ListCallsTests : StoreTests
{
    private readonly FilledLists _lists;

    public ListCallsTests() => _lists = new FilledLists(Storage.Rows);

    public static TheoryData<string> Lists => new(FilledLists.All.Select(list => list.Name).ToArray());

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task A_page_costs_the_same_calls_at_a_hundred_cases_and_at_thousands(string name)
    {
        var list = CaseIndex.Named(name)!;
        foreach (var size in new[] { 100, 2000 })
        {
            await _lists.GrowAsync(size, list);
            var older = await ShownAsync(list, null, skipped: 0);
            await ShownAsync(list, older, skipped: 5);
        }
    }

    [Fact]
    public async Task Page_by_page_each_case_is_shown_once_and_what_its_reader_may_not_see_is_passed_over()
    {
        await _lists.GrowAsync(12, CaseIndex.Officers);
        var own = new OwnCases(new IndexStore(Storage.Rows), new CaseStore(Storage.Rows));
        var (officer, reporter) = (FilledLists.ReaderOf(CaseIndex.Officers), FilledLists.ReaderOf(FilledLists.All[0]));
        Assert.Empty((await own.ReadPageAsync(CaseIndex.Officers, reporter with { IsOfficer = true }, null, default)).Cases);
        Assert.Empty((await own.ReadPageAsync(CaseIndex.Officers, officer with { IsOfficer = false }, null, default)).Cases);

        var (shown, at) = (new List<CaseId>(), (string?)null);
        do
        {
            var page = await own.ReadPageAsync(CaseIndex.Officers, officer, at, default);
            shown.AddRange(page.Cases.Select(@case => @case.Id));
            at = page.Older;
        }
        while (at is not null);
        Assert.Equal(_lists.NewestFirst, shown);
    }

    /// <returns>Where the page after this one begins.</returns>
    private async Task<string?> ShownAsync(CaseIndex list, string? from, int skipped)
    {
        var (page, cost) = await _lists.PageAsync(list, from);
        Assert.Equal(_lists.NewestFirst.Skip(skipped).Take(5), page.Cases.Select(@case => @case.Id));
        Assert.Equal(new PageCost(Ranges: 1, Rows: 6, Reads: 6), cost);
        return page.Older;
    }
}
