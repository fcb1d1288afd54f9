using Weerbaar.Benchmarks.Filling;
using Weerbaar.Tests.Storage;

namespace Weerbaar.Benchmarks.Lists;

/// <summary>What one page cost: ranges begun, rows taken out of them, point reads.</summary>
internal sealed record PageCost(int Ranges, int Rows, int Reads);

/// <summary>Lists of cases that grow, and what a page of each costs, counted at the row port.</summary>
internal sealed class FilledLists(IRowStore store)
{
    private static readonly Person Sanne = new(new PersonId("0c9c3a6e-5f6b-4f2e-9a63-0d8a3c5d7e11"), "Sanne");
    private static readonly Person Noor = new(new PersonId("0c9c3a6e-5f6b-4f2e-9a63-0d8a3c5d7e12"), "Noor");
    private static readonly DateTimeOffset First = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

    private readonly CaseMaker _maker = new();
    private readonly List<CaseId> _oldestFirst = [];

    /// <summary>Every list that somebody can page through.</summary>
    public static IReadOnlyList<CaseIndex> All { get; } =
    [
        CaseIndex.Mine(Sanne.Id), CaseIndex.WaitingFor(Sanne.Id), CaseIndex.Officers, CaseIndex.Month(new DateOnly(2026, 1, 31)),
    ];

    /// <summary>Every case that is there, newest first.</summary>
    public IEnumerable<CaseId> NewestFirst => _oldestFirst.AsEnumerable().Reverse();

    /// <summary>Whoever the list is for.</summary>
    public static Actor ReaderOf(CaseIndex list) =>
        list.Needs is Permission.Follow ? new Actor(Sanne) : new Actor(Noor, IsOfficer: true);

    /// <summary>Until there are so many, each in all of these lists.</summary>
    public async Task GrowAsync(int to, params IReadOnlyList<CaseIndex> lists)
    {
        var (cases, index) = (new CaseStore(store), new IndexStore(store));
        _oldestFirst.AddRange(await Many.DoneAsync(_oldestFirst.Count, to, 2000, async number =>
        {
            var filled = _maker.Opened(Sanne, First.AddSeconds(number));
            await cases.CommitAsync(null, filled.Of, filled.Events, "o", default);
            await Task.WhenAll(lists.Select(list => index.AddAsync(list, filled.Of, default)));
            return filled.Of.Id;
        }));
    }

    /// <param name="from">Where the page begins; null: at the newest.</param>
    public async Task<(CasePage Page, PageCost Cost)> PageAsync(CaseIndex list, string? from)
    {
        var rows = new CountingRowStore(store);
        var page = await new OwnCases(new IndexStore(rows), new CaseStore(rows)).ReadPageAsync(list, ReaderOf(list), from, default);
        return (page, new PageCost(rows.Ranges, rows.RangeRows, rows.Reads));
    }
}
