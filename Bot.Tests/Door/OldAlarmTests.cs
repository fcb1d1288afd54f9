namespace Weerbaar.Tests.Door;

/// <summary>An alarm is found however many cases somebody has told since (D2).</summary>
[Collection(AtTheSideDoor.Name)]
public sealed class OldAlarmTests(Doorway doorway)
{
    private readonly FrontDoor door = doorway.Door;

    [Theory]
    [InlineData(true, "ik ben veilig", "stop", "loopt nog")]
    [InlineData(false, "I am safe", "stop", "is still running")]
    public async Task D2_An_alarm_on_the_sixth_newest_case_is_found_in_words(bool dutch, string safe, string asks, string running)
    {
        var person = door.Person(dutch ? "Sanne" : "Liam", language: dutch ? "nl-NL" : "en-GB");
        await person.SaysAsync(dutch ? "hallo" : "hello");
        var of = await door.ReportedAsync(person, null, "een bedreiging");
        for (var more = 0; more < 5; more++)
        {
            await door.ReportedAsync(person, null, $"nog een bedreiging {more}");
        }

        await door.DoAsync(of, person, new RaiseDanger(DangerRoute.ManagerAndTeam));

        Assert.Contains("intake-end-danger", (await person.SaysAsync(safe)).Messages.SelectMany(message => message.Buttons).Select(button => button.Verb));
        var seen = await person.SaysAsync(asks);
        Assert.True(seen.Says(running) && seen.Says(of.Number.Value), seen.Words);
    }
}
