namespace Weerbaar.Tests.Door;

/// <summary>Whoever presses for help twice at once, or types meanwhile, has one case and one alarm, which they can end (D2).</summary>
[Collection(AtTheSideDoor.Name)]
public sealed class AlarmAtOnceTests(Doorway doorway)
{
    private const int Times = 5;

    private readonly FrontDoor _door = doorway.Door;

    [Theory]
    [InlineData("help")]
    [InlineData("ik wil niet meer leven")]
    public async Task D2_Both_alarms_of_a_card_at_once_make_one_case(string words)
    {
        for (var time = 0; time < Times; time++)
        {
            var (sanne, card, alarms) = await AskAsync(words);

            await Task.WhenAll(alarms.Select(alarm => sanne.PressAsync(card, alarm)));

            Assert.Single(await _door.CasesOfAsync(sanne));
        }
    }

    [Fact]
    public async Task D2_An_alarm_and_a_message_at_once_make_one_case()
    {
        for (var time = 0; time < Times; time++)
        {
            var (sanne, card, alarms) = await AskAsync("help");

            await Task.WhenAll(sanne.PressAsync(card, alarms[0]), sanne.SaysAsync("hij bedreigt me via facebook"));

            Assert.Single(await _door.CasesOfAsync(sanne));
        }
    }

    /// <summary>A card that stands above is pressed again after its case ended: danger now makes another.</summary>
    [Fact]
    public async Task D2_After_its_case_ended_the_same_button_alarms_again()
    {
        var (sanne, card, alarms) = await AskAsync("help");
        await sanne.PressAsync(card, alarms[0]);
        var @case = Assert.Single(await _door.CasesOfAsync(sanne));
        await _door.DoAsync(@case, sanne, new EndDanger());
        await _door.DoAsync(@case, sanne, new Withdraw(""));

        await sanne.PressAsync(card, alarms[0]);

        var again = Assert.Single(await _door.CasesOfAsync(sanne), one => one.Id != @case.Id);
        Assert.True(again.Danger?.IsUnanswered, $"{again.Danger}");
    }

    private async Task<(DoorPerson Person, DoorMessage Card, IReadOnlyList<DoorButton> Alarms)> AskAsync(string words)
    {
        var sanne = _door.Person("Sanne");
        await sanne.SaysAsync(words);
        var card = sanne.Sees().Last(message => message.Buttons.Any(button => button.Verb == "intake-danger"));
        return (sanne, card, [.. card.Buttons.Where(button => button.Verb == "intake-danger")]);
    }
}
