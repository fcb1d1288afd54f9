namespace Weerbaar.Tests.Door;

/// <summary>An alarm is found however many cases somebody has told since (D2).</summary>
[Collection(AtTheSideDoor.Name)]
public sealed class OldAlarmTests(Doorway doorway)
{
    private readonly FrontDoor _door = doorway.Door;

    [Theory]
    [InlineData(true, "ik ben veilig", "stop", "loopt nog")]
    [InlineData(false, "I am safe", "stop", "is still running")]
    public async Task D2_An_alarm_on_the_sixth_newest_case_is_found_in_words(bool dutch, string safe, string asks, string running)
    {
        var person = _door.Person(dutch ? "Sanne" : "Liam", language: dutch ? "nl-NL" : "en-GB");
        await person.SaysAsync(dutch ? "hallo" : "hello");
        var @case = await _door.ReportedAsync(person, null, "een bedreiging");
        for (var more = 0; more < 5; more++)
        {
            await _door.ReportedAsync(person, null, $"nog een bedreiging {more}");
        }

        await _door.DoAsync(@case, person, new RaiseDanger(DangerRoute.ManagerAndTeam));

        Assert.Contains(
            "intake-end-danger",
            (await person.SaysAsync(safe)).Messages.SelectMany(message => message.Buttons).Select(button => button.Verb));
        var seen = await person.SaysAsync(asks);
        Assert.True(seen.Says(running) && seen.Says(@case.Number.Value), seen.Words);
    }
}
