using Weerbaar.Cases;
using Weerbaar.Chat;
using Weerbaar.Records;
using Weerbaar.Tests.Playbook;
using Weerbaar.Tests.Storage;

namespace Weerbaar.Tests.Delivery;

/// <summary>Promise 3: a list costs what it shows, however many cases there are.</summary>
public sealed class ListCallsTests : StoreTests
{
    private static readonly Person Sanne = new(new PersonId("0c9c3a6e-5f6b-4f2e-9a63-0d8a3c5d7e11"), "Sanne");
    private static readonly Person Noor = new(new PersonId("0c9c3a6e-5f6b-4f2e-9a63-0d8a3c5d7e12"), "Noor");
    private static readonly DateTimeOffset First = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

    /// <summary>The variable WEERBAAR_CASES asks for more: 100,000 take minutes.</summary>
    private static readonly int Many = int.TryParse(Environment.GetEnvironmentVariable("WEERBAAR_CASES"), out var cases) ? cases : 2000;

    private readonly Ids ids = new();

    public static TheoryData<string> Lists => new(
        [CaseIndex.Mine(Sanne.Id).Name, CaseIndex.WaitingFor(Sanne.Id).Name, CaseIndex.Officers.Name, CaseIndex.Month(new DateOnly(2026, 1, 31)).Name]);

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task A_page_costs_the_same_calls_at_a_hundred_cases_and_at_thousands(string name)
    {
        var list = CaseIndex.Named(name)!;
        var some = await FilledAsync(0, 100, list);
        Assert.Equal((1, 6, 6), await ListedAsync(list, some));
        var many = await FilledAsync(100, Many, list);
        Assert.Equal((1, 6, 6), await ListedAsync(list, [.. some, .. many]));
    }

    [Fact]
    public async Task Page_by_page_each_case_is_shown_once_and_what_its_reader_may_not_see_is_passed_over()
    {
        var cases = await FilledAsync(0, 12, CaseIndex.Officers);
        var own = new OwnCases(new IndexStore(Storage.Rows), new CaseStore(Storage.Rows));
        Assert.Empty((await own.PageAsync(CaseIndex.Officers, new Actor(Sanne, IsOfficer: true), null, default)).Cases);
        Assert.Empty((await own.PageAsync(CaseIndex.Officers, new Actor(Noor), null, default)).Cases);

        var (shown, at) = (new List<CaseId>(), (string?)null);
        do
        {
            var page = await own.PageAsync(CaseIndex.Officers, new Actor(Noor, IsOfficer: true), at, default);
            shown.AddRange(page.Cases.Select(of => of.Id));
            at = page.Older;
        }
        while (at is not null);
        Assert.Equal(cases.AsEnumerable().Reverse(), shown);
    }

    /// <returns>Ranges begun, rows taken, points read: for the newest page, and the same for the one after it.</returns>
    private async Task<(int Ranges, int Rows, int Reads)> ListedAsync(CaseIndex list, List<CaseId> oldestFirst)
    {
        var reader = list.Needs is Right.Follow ? new Actor(Sanne) : new Actor(Noor, IsOfficer: true);
        var (first, older) = await CountedAsync(list, reader, null, [.. oldestFirst.AsEnumerable().Reverse().Take(5)]);
        var (second, _) = await CountedAsync(list, reader, older, [.. oldestFirst.AsEnumerable().Reverse().Skip(5).Take(5)]);
        Assert.Equal(first, second);
        return first;
    }

    private async Task<((int Ranges, int Rows, int Reads) Calls, string? Older)> CountedAsync(
        CaseIndex list, Actor reader, string? from, List<CaseId> expected)
    {
        var rows = new CountingRowStore(Storage.Rows);
        var page = await new OwnCases(new IndexStore(rows), new CaseStore(rows)).PageAsync(list, reader, from, default);
        Assert.Equal(expected, page.Cases.Select(of => of.Id));
        return ((rows.Ranges, rows.RangeRows, rows.Reads), page.Older);
    }

    private async Task<List<CaseId>> FilledAsync(int from, int to, CaseIndex list)
    {
        var (cases, index) = (new CaseStore(Storage.Rows), new IndexStore(Storage.Rows));
        var filled = new List<CaseId>();
        foreach (var some in Enumerable.Range(from, to - from).Chunk(2000))
        {
            var opened = some.Select(Opened).ToList();
            await Task.WhenAll(opened.Select(async each =>
            {
                await cases.CommitAsync(null, each.Of, each.Events, "o", default);
                await index.AddAsync(list, each.Of, default);
            }));
            filled.AddRange(opened.Select(each => each.Of.Id));
        }

        return filled;
    }

    private (Case Of, IReadOnlyList<RecordedEvent> Events) Opened(int number)
    {
        var report = new SendReport(["threat"], "Bedreigd.", new Dictionary<string, string>(), [], RouteChoice.Manager, null);
        var with = new Deciding(new Actor(Sanne), Playbooks.Municipality, new(Playbooks.Municipality.Organisation), First.AddSeconds(number));
        var (begun, decision) = new OpenCase(new CaseId(ids.New()), CaseNumber.Next(), Sanne, false, report).Decide(with);
        var events = Decider.Record(null, decision, with);
        return (events.Skip(1).Aggregate(begun, Fold.Next), events);
    }
}
