using Weerbaar.Tests.Directories;

namespace Weerbaar.Tests.Door;

/// <summary>The always-reachable desk that the playbook names: the last that hears of an alarm that nobody confirmed (D2).</summary>
public sealed class DeskTests
{
    private const string Desk =
        "  always-reachable-desk:\n    name: { nl: de meldkamer van onze beveiliging, en: our security control room }\n    phone: 088-123 45 67\n";

    [Theory]
    [InlineData(true, "de meldkamer van onze beveiliging", "heeft je alarm gezien")]
    [InlineData(false, "our security control room", "has seen your alarm")]
    public async Task D2_An_alarm_that_nobody_confirms_reaches_it_and_it_can_confirm(bool dutch, string desk, string seen)
    {
        using var playbook = WithDesk($"    person: {Entry.IdOf(1003)}\n");
        await using var door = await FrontDoor.StartAsync(new() { ["Playbook:Folder"] = playbook.Folder });
        var guard = door.Person("Meldkamer", hasManager: false);
        Assert.Equal(Entry.IdOf(1003), guard.Id);
        var person = await RaiseAlarmAsync(door, dutch, desk);

        var alarm = await guard.EventuallySeesAsync("jouw hulp is nodig");
        Assert.True(alarm.IsUrgent || guard.Sees().Any(message => message.IsUrgent), alarm.Words);
        Assert.DoesNotContain(person.Sees(), message => message.Says(seen));
        await guard.ClicksAsync("Gezien, ik ga erop af");
        await person.EventuallySeesAsync(seen);
    }

    [Theory]
    [InlineData(true, "de meldkamer van onze beveiliging")]
    [InlineData(false, "our security control room")]
    public async Task D2_With_a_number_alone_the_employee_reads_whom_to_call(bool dutch, string desk)
    {
        using var playbook = WithDesk("");
        await using var door = await FrontDoor.StartAsync(new() { ["Playbook:Folder"] = playbook.Folder });

        await RaiseAlarmAsync(door, dutch, desk);
    }

    private static async Task<DoorPerson> RaiseAlarmAsync(FrontDoor door, bool dutch, string desk)
    {
        var person = door.Person(dutch ? "Sanne" : "Liam", language: dutch ? "nl-NL" : "en-GB", hasManager: false);
        await person.SaysAsync(dutch ? "ik word online bedreigd" : "I am being threatened online");
        await person.ClicksAsync("intake-danger");
        await person.EventuallySeesAsync(dutch ? "Je alarm is aangekomen bij" : "Your alarm has reached");
        door.Move(FrontDoor.NextRound);
        await person.EventuallySeesAsync(
            dutch ? "Ik waarschuw nu ook de vertrouwenspersonen" : "I am now alerting the confidential advisers as well");
        door.Move(FrontDoor.NextRound);
        var told = await person.EventuallySeesAsync(desk);
        Assert.Contains("088-123 45 67", told.Words, StringComparison.Ordinal);
        return person;
    }

    private static DoorPlaybook WithDesk(string person) => new("  # always-reachable-desk:\n", Desk + person);
}
