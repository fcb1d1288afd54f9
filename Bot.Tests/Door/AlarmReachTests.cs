namespace Weerbaar.Tests.Door;

/// <summary>
/// Whom an alarm does not reach is told to the employee, and the next one comes at once; nobody is told of the same round twice; and at
/// the end of the line one true sentence says what comes (D2).
/// </summary>
public sealed class AlarmReachTests
{
    [Fact]
    public async Task D2_When_no_message_reaches_the_manager_the_deputy_is_alerted_at_once_and_the_employee_reads_why()
    {
        await using var door = await FrontDoor.StartAsync();
        var (sanne, deputy) = await WithDeputyAsync(door);
        door.Teams.Refuses =
            asked => asked.Target.Contains(Uri.EscapeDataString(sanne.Manager.Chat), StringComparison.Ordinal) && asked.Method == "POST"
                ? 403 : null;
        await sanne.SaysAsync("ik word online bedreigd");

        await sanne.ClicksAsync("intake-danger");

        await sanne.EventuallySeesAsync($"In Teams bereik ik {sanne.Manager.Name} niet. Ik waarschuw nu {deputy.Name}");
        var alarm = await deputy.EventuallySeesAsync("Nog niemand heeft het gevaar");
        Assert.True(alarm.IsUrgent);
        await sanne.EventuallySeesAsync($"Je alarm is aangekomen bij: {deputy.Name}");
    }

    [Fact]
    public async Task D2_When_no_message_reaches_the_deputy_the_next_is_alerted_at_once_and_the_employee_reads_why()
    {
        await using var door = await FrontDoor.StartAsync();
        var (sanne, deputy) = await WithDeputyAsync(door);
        door.Teams.Refuses =
            asked => asked.Target.Contains(Uri.EscapeDataString(deputy.Chat), StringComparison.Ordinal) && asked.Method == "POST"
                ? 403 : null;
        await sanne.SaysAsync("ik word online bedreigd");
        await sanne.ClicksAsync("intake-danger");
        await sanne.EventuallySeesAsync("Je alarm is aangekomen bij");

        door.Move(FrontDoor.NextRound);

        await sanne.EventuallySeesAsync($"In Teams bereik ik {deputy.Name} niet. Ik waarschuw nu Dirk de Directeur");
        await sanne.EventuallySeesAsync("Je alarm is aangekomen bij: Dirk de Directeur");
    }

    [Fact]
    public async Task D2_An_adviser_is_told_once_of_each_round_and_at_the_end_one_sentence_says_what_comes()
    {
        await using var door = await FrontDoor.StartAsync();
        var sanne = door.Person("Sanne", hasManager: false);
        await sanne.SaysAsync("ik word online bedreigd");
        await sanne.ClicksAsync("intake-danger");
        await sanne.EventuallySeesAsync("Je alarm is aangekomen bij");

        door.Move(FrontDoor.NextRound);
        await sanne.EventuallySeesAsync($"Je alarm is aangekomen bij: {door.Fatima.Name}");
        Assert.Single(door.Fatima.Sees(), message => message.Says("Nog niemand heeft het gevaar"));
        Assert.Single(door.Fatima.Sees(), message => message.Says("jouw hulp is nodig"));

        var own =
            await sanne.EventuallySeesAsync("Meer mensen kan ik niet waarschuwen. Bevestigt niemand het? Dan vraag ik iedereen opnieuw");
        Assert.DoesNotContain("de volgende", own.Words, StringComparison.Ordinal);
        door.Move(FrontDoor.NextRound);
        await FrontDoor.EventuallyAsync(
            () => door.Fatima.Sees().Count(message => message.Says("Nog niemand heeft het gevaar")) == 2, () => "Not asked again.",
            TimeSpan.FromSeconds(20));
        Assert.DoesNotContain(sanne.Sees(), message => message.Says("Dan waarschuw ik op"));
    }

    [Fact]
    public async Task D2_Outside_office_hours_the_dialog_on_ones_own_card_says_when_a_person_reads_it_and_whom_to_call()
    {
        await using var door = await FrontDoor.StartAsync();
        var sanne = door.Person("Sanne");
        await sanne.ReportsAsync();
        Assert.DoesNotContain(
            "buiten kantooruren", (await sanne.ClicksAsync("own-danger", on: "Jouw melding")).Words, StringComparison.Ordinal);

        door.Move(TimeSpan.FromHours(12));
        var dialog = await sanne.ClicksAsync("own-danger", on: "Jouw melding");

        Assert.Contains("Het is buiten kantooruren. Het meldteam leest weer mee vanaf", dialog.Words, StringComparison.Ordinal);
        Assert.Contains("tel:112", dialog.Words, StringComparison.Ordinal);
    }

    private static async Task<(DoorPerson Sanne, DoorPerson Deputy)> WithDeputyAsync(FrontDoor door)
    {
        var (sanne, deputy) = (door.Person("Sanne"), door.Person("Karim"));
        await sanne.Manager.SaysAsync("vervanger");
        Assert.Contains(
            deputy.Name, (await sanne.Manager.ClicksAsync("chat-deputy", new() { ["person"] = deputy.Id })).Words,
            StringComparison.Ordinal);
        return (sanne, deputy);
    }
}
