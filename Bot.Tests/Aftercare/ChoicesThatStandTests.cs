using Weerbaar.Cases;
using Weerbaar.Records;
using Weerbaar.Tests.Directories;
using Weerbaar.Tests.Whole;

namespace Weerbaar.Tests.Aftercare;

/// <summary>From whom the employee would like to hear, chosen again on a card that is no longer true (D29).</summary>
[Collection(InTheOffice.Name)]
public sealed class ChoicesThatStandTests(Office office) : IAsyncLifetime
{
    private readonly WholeBot bot = office.Bot;
    private Case of = null!;

    public async ValueTask InitializeAsync()
    {
        of = await bot.ReportsAsync();
        await bot.DoAsync(of.Id, Cast.Employee, new AskCheckIn());
        var low = new Dictionary<string, string> { ["safety"] = "1", ["stress"] = "5" };
        Assert.Contains("Van wie wil je iets horen?", (await bot.ClicksAsync(Cast.Sanne, "aftercare-answer", Ids(1), low)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task D29_Who_was_told_is_not_untold_by_an_old_card()
    {
        Assert.Contains("Je leidinggevende leest dat je graag iets hoort", (await TellsAsync("manager")).Words, StringComparison.Ordinal);
        foreach (var (again, who) in new[] { (await TellsAsync("nobody"), "nobody"), (await TellsAsync("manager"), "manager"), (await TellsAsync("officer"), "officer") })
        {
            Assert.True(again.Words.Contains("Je had al gekozen", StringComparison.Ordinal), $"{who}: {again.Words}");
            Assert.Contains("Je leidinggevende leest dat je graag iets hoort", again.Words, StringComparison.Ordinal);
            Assert.DoesNotContain("niemand", again.Words, StringComparison.Ordinal);
        }

        Assert.Equal(1, (await bot.CaseAsync(of.Id)).Care.Wish!.Number);
        Assert.Equal("manager", (await OwnAsync()).Contact);
    }

    [Fact]
    public async Task D29_After_nobody_somebody_can_still_be_chosen()
    {
        Assert.Contains("we vertellen het niemand", (await TellsAsync("nobody")).Words, StringComparison.Ordinal);
        Assert.Contains("Je leidinggevende leest", (await TellsAsync("manager")).Words, StringComparison.Ordinal);
        Assert.Equal(Cast.Marijke.Name, (await bot.CaseAsync(of.Id)).Care.Wish!.Told.Single().Name);
    }

    [Fact]
    public async Task D29_Nobody_on_a_card_outside_a_check_in_does_not_deny_that_somebody_was_told()
    {
        await TellsAsync("manager", number: 0);
        var nobody = await TellsAsync("nobody", number: 0);
        Assert.Contains("Marijke Jansen leest al dat je graag iets hoort", nobody.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task D29_Nobody_else_chooses_and_after_withdrawal_the_employee_still_does()
    {
        var foreign = await TellsAsync("manager", by: Cast.Liam);
        Assert.Contains("You can't open this case", foreign.Words, StringComparison.Ordinal);
        Assert.Null((await bot.CaseAsync(of.Id)).Care.Wish);

        await bot.DoAsync(of.Id, Cast.Employee, new Withdraw(null));
        await TellsAsync("manager");
        Assert.Contains("Je had al gekozen", (await TellsAsync("nobody")).Words, StringComparison.Ordinal);
        Assert.True((await bot.CaseAsync(of.Id)).Care.Wish!.Waits);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private Task<Heard> TellsAsync(string who, int number = 1, Entry? by = null) =>
        bot.ClicksAsync(by ?? Cast.Sanne, "aftercare-tell", Ids(number), new() { ["who"] = who });

    private async Task<CheckIn> OwnAsync() =>
        (await bot.Get<CheckInStore>().OfAsync(Cast.Employee.Person.Id, of.Id, default)).Single();

    private Dictionary<string, string> Ids(int number) => new() { ["case"] = of.Id.Value, ["number"] = $"{number}" };
}
