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
    private static readonly DateTimeOffset First = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

    private readonly Ids ids = new();

    [Theory]
    [InlineData(PersonList.Mine)]
    [InlineData(PersonList.WaitingForMe)]
    public async Task A_list_of_the_newest_costs_the_same_calls_at_a_hundred_cases_and_at_two_thousand(PersonList list)
    {
        var some = await FilledAsync(0, 100, list);
        Assert.Equal((1, 5, 5), await ListedAsync(list, some));
        var many = await FilledAsync(100, 2000, list);
        Assert.Equal((1, 5, 5), await ListedAsync(list, many));
    }

    /// <returns>Ranges begun, rows taken, points read.</returns>
    private async Task<(int Ranges, int Rows, int Reads)> ListedAsync(PersonList list, List<CaseId> oldestFirst)
    {
        var rows = new CountingRowStore(Storage.Rows);
        var shown = await new OwnCases(new IndexStore(rows), new CaseStore(rows)).NewestAsync(Sanne.Id, list, default);
        Assert.Equal(oldestFirst.AsEnumerable().Reverse().Take(5), shown.Select(of => of.Id));
        return (rows.Ranges, rows.RangeRows, rows.Reads);
    }

    private async Task<List<CaseId>> FilledAsync(int from, int to, PersonList list)
    {
        var (cases, index) = (new CaseStore(Storage.Rows), new IndexStore(Storage.Rows));
        var opened = Enumerable.Range(from, to - from).Select(Opened).ToList();
        await Task.WhenAll(opened.Select(async each =>
        {
            await cases.CommitAsync(null, each.Of, each.Events, "o", default);
            await index.AddAsync(Sanne.Id, list, each.Of, default);
        }));
        return [.. opened.Select(each => each.Of.Id)];
    }

    private (Case Of, IReadOnlyList<RecordedEvent> Events) Opened(int number)
    {
        var report = new SendReport(["threat"], "Bedreigd.", new Dictionary<string, string>(), [], RouteChoice.Manager, null);
        var with = new Deciding(new Actor(Sanne), Playbooks.Municipality, new(Playbooks.Municipality.Organisation), First.AddMinutes(number));
        var (begun, decision) = new OpenCase(new CaseId(ids.New()), CaseNumber.Next(), null, false, report).Decide(with);
        var events = Decider.Record(null, decision, with);
        return (events.Skip(1).Aggregate(begun, Fold.Next), events);
    }
}
