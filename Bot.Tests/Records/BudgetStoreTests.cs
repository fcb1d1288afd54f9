using Weerbaar.Tests.Storage;
using static Weerbaar.Tests.Cases.TestCases;

namespace Weerbaar.Tests.Records;

/// <summary>What one person may do in an hour is counted once, however many instances count.</summary>
public sealed class BudgetStoreTests : StoreTests
{
    private static readonly PersonId Sanne = Employee.Person.Id;

    [Fact]
    public async Task Two_instances_at_once_let_through_no_more_than_one_would()
    {
        BudgetStore[] instances = [Budgets(), Budgets()];
        var used = await Task.WhenAll(Enumerable.Range(0, 24).Select(number =>
            Task.Run(() => instances[number % 2].SpendAsync(Sanne, Expense.Report, 1, false, Monday, default))));
        Assert.Equal(5, used.Count(each => each is null));
    }

    [Fact]
    public async Task The_next_hour_begins_anew_and_one_thing_takes_nothing_from_another()
    {
        var budgets = Budgets();
        Assert.Null(await budgets.SpendAsync(Sanne, Expense.File, 60, false, Monday, default));
        var used = await budgets.SpendAsync(Sanne, Expense.File, 1, false, Monday.AddMinutes(59), default);
        Assert.Equal(("11:00", Expense.File), (used!.Again, used.What));
        Assert.Null(await budgets.SpendAsync(Sanne, Expense.Addition, 60, false, Monday, default));
        Assert.Null(await budgets.SpendAsync(Colleague.Person.Id, Expense.File, 60, false, Monday, default));
        Assert.Null(await budgets.SpendAsync(Sanne, Expense.File, 60, false, Monday.AddMinutes(60), default));
    }

    [Fact]
    public async Task An_officer_may_do_more()
    {
        Assert.NotNull(await Budgets().SpendAsync(Sanne, Expense.Addition, 61, false, Monday, default));
        Assert.Null(await Budgets().SpendAsync(Sanne, Expense.Addition, 300, true, Monday, default));
    }

    [Fact]
    public async Task After_three_alarms_the_next_go_into_the_first_and_the_same_one_never_does()
    {
        var budgets = Budgets();
        foreach (var id in new[] { "one", "two", "three" })
        {
            Assert.Null(await budgets.CountAlarmAsync(Sanne, new CaseId(id), Monday, default));
        }

        Assert.Equal(new CaseId("one"), await budgets.CountAlarmAsync(Sanne, new CaseId("four"), Monday, default));
        Assert.Null(await budgets.CountAlarmAsync(Sanne, new CaseId("one"), Monday, default));
        Assert.Null(await budgets.CountAlarmAsync(Sanne, new CaseId("five"), Monday.AddHours(1), default));
    }

    private BudgetStore Budgets() => new(Storage.Rows, new BudgetOptions(), Rules);
}
