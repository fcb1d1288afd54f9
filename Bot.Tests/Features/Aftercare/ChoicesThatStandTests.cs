using Weerbaar.Tests.Door;

namespace Weerbaar.Tests.Features.Aftercare;

/// <summary>From whom the employee would like to hear, chosen again on a card that is no longer true (D29).</summary>
[Collection(AtTheDoor.Name)]
public sealed class ChoicesThatStandTests(Doorway doorway) : IAsyncLifetime
{
    private readonly FrontDoor _door = doorway.Door;
    private DoorPerson _sanne = null!;
    private Case _of = null!;

    public async ValueTask InitializeAsync()
    {
        _sanne = _door.Person("Sanne");
        _of = await _door.ReportedAsync(_sanne, null, "hij schreef dat hij me weet te vinden", RouteChoice.Manager);
        await _door.DoAsync(_of, _sanne, new AskCheckIn());
        var low = new Dictionary<string, string> { ["ids.number"] = "1", ["safety"] = "1", ["stress"] = "5" };
        Assert.Contains(
            "Van wie wil je iets horen?", (await _sanne.PressesAsync("aftercare-answer", _of, low)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task D29_Who_was_told_is_not_untold_by_an_old_card()
    {
        Assert.Contains("Je leidinggevende leest dat je graag iets hoort", (await TellsAsync("manager")).Words, StringComparison.Ordinal);
        foreach (var (again, who) in new[] { (await TellsAsync("nobody"), "nobody"), (await TellsAsync("manager"), "manager"),
            (await TellsAsync("officer"), "officer") })
        {
            Assert.True(again.Words.Contains("Je had al gekozen", StringComparison.Ordinal), $"{who}: {again.Words}");
            Assert.Contains("Je leidinggevende leest dat je graag iets hoort", again.Words, StringComparison.Ordinal);
            Assert.DoesNotContain("niemand", again.Words, StringComparison.Ordinal);
        }

        Assert.Equal(1, (await _door.NowAsync(_of)).Care.Wish!.Number);
        Assert.Equal("manager", (await OwnAsync()).Contact);
    }

    [Fact]
    public async Task D29_After_nobody_somebody_can_still_be_chosen()
    {
        Assert.Contains("we vertellen het niemand", (await TellsAsync("nobody")).Words, StringComparison.Ordinal);
        Assert.Contains("Je leidinggevende leest", (await TellsAsync("manager")).Words, StringComparison.Ordinal);
        Assert.Equal(_sanne.Manager.Name, (await _door.NowAsync(_of)).Care.Wish!.Told.Single().Name);
    }

    [Fact]
    public async Task D29_Nobody_on_a_card_outside_a_check_in_does_not_deny_that_somebody_was_told()
    {
        await TellsAsync("manager", number: 0);
        var nobody = await TellsAsync("nobody", number: 0);
        Assert.Contains($"{_sanne.Manager.Name} leest al dat je graag iets hoort", nobody.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task D29_Nobody_else_chooses_and_after_withdrawal_the_employee_still_does()
    {
        var foreign = await TellsAsync("manager", by: _door.Person("Liam", language: "en-GB"));
        Assert.Contains("You can't open this case", foreign.Words, StringComparison.Ordinal);
        Assert.Null((await _door.NowAsync(_of)).Care.Wish);

        await _sanne.ClicksAsync("own-withdraw", on: _of.Number.Value);
        Assert.True((await _sanne.SubmitsAsync("own-withdraw")).IsClosed);
        await TellsAsync("manager");
        Assert.Contains("Je had al gekozen", (await TellsAsync("nobody")).Words, StringComparison.Ordinal);
        Assert.True((await _door.NowAsync(_of)).Care.Wish!.Waits);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>What the button itself is answered with: the bot posts and changes cards meanwhile.</summary>
    private async Task<DoorSeen> TellsAsync(string who, int number = 1, DoorPerson? by = null) =>
        await (by ?? _sanne).PressesAsync(
            "aftercare-tell", _of, new() { ["ids.number"] = $"{number}", ["who"] = who }) with
        { Messages = [] };

    private async Task<CheckIn> OwnAsync() =>
        (await _door.Get<CheckInStore>().ReadAsync(new PersonId(_sanne.Id), _of.Id, default)).Single();
}
