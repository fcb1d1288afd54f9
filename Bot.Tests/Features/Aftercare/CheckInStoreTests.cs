using AdaptiveCards;
using Weerbaar.Features.Aftercare;
using Weerbaar.Storage.Embedded;
using Weerbaar.Tests.Cases;
using Weerbaar.Tests.Storage.Embedded;
using static Weerbaar.Tests.Cases.TestCases;

namespace Weerbaar.Tests.Features.Aftercare;

/// <summary>Where answers stand, and what of them stands beside the case: nothing.</summary>
public sealed class CheckInStoreTests
{
    private static readonly CaseId Id = new("testcase");

    [Fact]
    public async Task D29_Who_asks_for_it_is_asked_at_once_and_what_fell_due_waits_out_the_quiet_hours()
    {
        using var folder = new TemporaryFolder();
        await using var storage = EmbeddedStorage.Open(folder.Path, shared: false, TimeProvider.System);
        var told = new CaseBuilder(Employee, Employee.Person, Monday, Report(RouteChoice.Manager));
        told.Do(Actor.Bot, Monday.AddDays(1), new TakeDueSteps());
        told.Do(Employee, Monday.AddDays(1), new AskCheckIn());
        var cards =
            await new CheckInCards(new CheckInStore(storage.Rows)).BuildAsync(
                told.Case, new CardContext(Rules, TestCases.Calendar), default);
        Assert.Equal([true, false], cards.Select(card => card.FellDue));
    }

    [Fact]
    public async Task D29_The_first_answer_stands_and_only_its_own_person_and_case_hold_it()
    {
        using var folder = new TemporaryFolder();
        await using var storage = EmbeddedStorage.Open(folder.Path, shared: false, TimeProvider.System);
        var store = new CheckInStore(storage.Rows);
        var first = new CheckIn(Id, 1, Monday, 2, 4) { Words = "Van mij." };
        await store.SaveAsync(Employee.Person.Id, first, default);
        await store.SaveAsync(Employee.Person.Id, first with { Safety = 5 }, default);
        Assert.Equal([first], await store.ReadAsync(Employee.Person.Id, Id, default));
        Assert.Empty(await store.ReadAsync(Manager.Person.Id, Id, default));
        Assert.Empty(await store.ReadAsync(Employee.Person.Id, new CaseId("othercase"), default));
        Assert.Empty(await storage.Rows.ReadRangeAsync($"case-{Id}", "", "~", default).ToListAsync());

        var chosen = first with { Contact = "nobody", Revision = 1 };
        await store.SaveAsync(Employee.Person.Id, chosen, default);
        Assert.Equal([chosen], await store.ReadAsync(Employee.Person.Id, Id, default));
        Assert.Null((await new PeopleStore(storage.Rows).ReadAsync(Employee.Person.Id, default)).Draft);
    }

    [Fact]
    public async Task D29_What_is_kept_of_a_shown_check_in_is_no_score_and_an_older_card_does_not_change()
    {
        using var folder = new TemporaryFolder();
        await using var storage = EmbeddedStorage.Open(folder.Path, shared: false, TimeProvider.System);
        var store = new CheckInStore(storage.Rows);
        var told = new CaseBuilder(Employee, Employee.Person, Monday, Report());
        told.Do(Actor.Bot, Monday.AddDays(1), new TakeDueSteps());
        told.Do(Actor.Bot, Monday.AddDays(7), new TakeDueSteps());
        await store.SaveAsync(Employee.Person.Id, new CheckIn(told.Case.Id, 1, Monday.AddDays(1), 1, 5), default);
        var cards = new CheckInCards(store);
        var low = await cards.BuildAsync(told.Case, new CardContext(Rules, TestCases.Calendar), default);
        Assert.All(low, card => Assert.Equal(new Recipient.OnePerson(Employee.Person.Id), card.To));
        Assert.Equal([new CheckInView(told.Case.Id, 1, 0), new CheckInView(told.Case.Id, 2, null)], low.Select(card => card.View));

        await store.SaveAsync(Employee.Person.Id, new CheckIn(told.Case.Id, 2, Monday.AddDays(7), 5, 1), default);
        var later = await cards.BuildAsync(told.Case, new CardContext(Rules, TestCases.Calendar), default);
        Assert.Equal(low[0].View, later[0].View);
        Assert.Equal(
            CardJson.Write(low[0].Draw(Weerbaar.Playbook.Language.Dutch)),
            CardJson.Write(later[0].Draw(Weerbaar.Playbook.Language.Dutch)));
    }
}
