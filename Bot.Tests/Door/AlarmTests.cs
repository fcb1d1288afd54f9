using Weerbaar.Tests.Directories;

namespace Weerbaar.Tests.Door;

/// <summary>An alarm through the front door: who is told, what is true of it, and that it goes on until somebody confirms (D2).</summary>
public sealed class AlarmTests
{
    [Fact]
    public async Task D2_It_goes_up_the_whole_line_to_the_advisers_and_the_desk_and_the_employee_reads_each_step()
    {
        await using var door = await FrontDoor.StartAsync();
        var sanne = door.Person("Sanne");
        await sanne.SaysAsync("ik word online bedreigd");

        var alerted = await sanne.ClicksAsync("intake-danger");
        Assert.Contains("Je sloeg alarm: dinsdag 1 september", alerted.Words, StringComparison.Ordinal);
        Assert.Contains(
            "Met deze klik vroeg je mij het meldteam en je leidinggevende te waarschuwen", alerted.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("gewaarschuwd", alerted.Words, StringComparison.OrdinalIgnoreCase);
        await sanne.EventuallySeesAsync("Je alarm is aangekomen bij: het meldteam, " + sanne.Manager.Name);
        await sanne.EventuallySeesAsync("Gewaarschuwd: het meldteam");

        door.Move(FrontDoor.NextRound);
        await sanne.EventuallySeesAsync("Ik waarschuw nu ook Dirk de Directeur");
        door.Move(FrontDoor.NextRound);
        await sanne.EventuallySeesAsync("Ik waarschuw nu ook de vertrouwenspersonen");
        var alarm = await door.Fatima.EventuallySeesAsync("jouw hulp is nodig");
        Assert.Equal(["Gezien, ik ga erop af", "Wie is het, en bellen"], alarm.Buttons.Select(button => button.Title));
        door.Move(FrontDoor.NextRound);
        await sanne.EventuallySeesAsync("Meer mensen kan ik niet bereiken. Bel 112.");
        door.Move(FrontDoor.NextRound);
        await sanne.EventuallySeesAsync("Ik waarschuw iedereen opnieuw");

        await door.Fatima.ClicksAsync("Gezien, ik ga erop af");
        await sanne.EventuallySeesAsync($"{door.Fatima.Name} heeft je alarm gezien");
    }

    [Fact]
    public async Task D2_Of_whom_the_directory_has_no_number_none_is_shown()
    {
        await using var door = await FrontDoor.StartAsync();
        var sanne = door.Person("Sanne");
        await sanne.SaysAsync("ik word online bedreigd");
        await sanne.ClicksAsync("intake-danger");

        var seen = await door.Noor.ClicksAsync("Wie is het, en bellen", channel: DoorTeams.Monitoring);

        var called = seen.Words.Split('\n').Where(line => line.Contains("tel:", StringComparison.Ordinal)).ToList();
        Assert.Contains("tel:112", Assert.Single(called), StringComparison.Ordinal);
        Assert.DoesNotContain("\"text\":\"\"", seen.Card!.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains(DoorCard.Buttons(seen.Card), button => button.Title == "Bel in Teams");
    }

    [Fact]
    public async Task D2_Without_a_manager_nothing_says_that_one_was_warned_and_danger_for_a_colleague_is_told_to_who_raised_it()
    {
        await using var door = await FrontDoor.StartAsync();
        var liam = door.Person("Liam", language: "en-GB", hasManager: false);
        await liam.SaysAsync("someone is threatening me online");

        var alerted = await liam.ClicksAsync("Alert manager and response team");

        Assert.Contains("You raised the alarm: Tuesday", alerted.Words, StringComparison.Ordinal);
        var told = await liam.EventuallySeesAsync("Your alarm has reached: the response team.");
        Assert.DoesNotContain("manager", told.Words, StringComparison.OrdinalIgnoreCase);
        door.Move(FrontDoor.NextRound);
        await liam.EventuallySeesAsync("I am now alerting the confidential advisers as well.");
    }

    [Fact]
    public async Task D2_Who_is_alarmed_can_call_and_reads_what_was_shared_only_after_the_employees_click()
    {
        await using var door = await FrontDoor.StartAsync();
        var sanne = door.Person("Sanne");
        door.Graph.Add(new Entry(sanne.Id, sanne.Name) { Manager = sanne.Manager.Id, Mobile = "06-1234 5678" });
        await sanne.SaysAsync("ik word online bedreigd door de buurman van nummer zeven");
        await sanne.ClicksAsync("intake-danger");
        var channel = await door.Noor.EventuallySeesAsync("Gevaar nu", DoorTeams.Monitoring);
        Assert.DoesNotContain(sanne.Name, channel.Words, StringComparison.Ordinal);

        var before = await door.Noor.ClicksAsync("Wie is het, en bellen", channel: DoorTeams.Monitoring);
        Assert.Contains(sanne.Name, before.Words, StringComparison.Ordinal);
        Assert.Contains("tel:0612345678", before.Words, StringComparison.Ordinal);
        Assert.Contains("Bel in Teams", before.Words, StringComparison.Ordinal);
        var address = $"https://teams.microsoft.com/l/call/0/0?users={Uri.EscapeDataString($"{sanne.Name}@upn.voorbeeld.example")}";
        Assert.Equal(
            address, (string?)Assert.Single(DoorCard.Buttons(before.Card), button => button.Title == "Bel in Teams").Action["url"]);
        Assert.DoesNotContain("nummer zeven", before.Words, StringComparison.Ordinal);

        var shared = await sanne.ClicksAsync("Laat hen dit lezen", new() { ["where"] = "in de hal van het stadhuis" });
        Assert.Contains("Zij kunnen dit nu lezen", shared.Words, StringComparison.Ordinal);
        await sanne.Manager.EventuallySeesAsync("is meer gedeeld");
        var after = await sanne.Manager.ClicksAsync("Wie is het, en bellen");
        Assert.Contains("in de hal van het stadhuis", after.Words, StringComparison.Ordinal);
        Assert.Contains("nummer zeven", after.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task D2_How_an_alarm_stands_is_on_living_cards_alone_and_they_agree_after_every_step()
    {
        await using var door = await FrontDoor.StartAsync();
        var sanne = door.Person("Sanne");
        await sanne.SaysAsync("ik word online bedreigd");
        await sanne.ClicksAsync("intake-danger");
        await OnlyOneSaysAsync(sanne, "Gewaarschuwd: het meldteam, " + sanne.Manager.Name);

        await sanne.EventuallySeesAsync("Je alarm is aangekomen bij");
        var shared = await sanne.ClicksAsync("Laat hen dit lezen", new() { ["where"] = "in de hal" });
        Assert.Contains("Zij kunnen dit nu lezen", shared.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(shared.Messages, message => message.Updates == 0);
        await sanne.Manager.EventuallySeesAsync("staat achter de knop hieronder");
        await OnlyOneSaysAsync(sanne, "Gewaarschuwd: het meldteam, " + sanne.Manager.Name);

        await sanne.Manager.ClicksAsync("Gezien, ik ga erop af");
        await OnlyOneSaysAsync(sanne, $"{sanne.Manager.Name} heeft je alarm gezien (");
        Assert.DoesNotContain(sanne.Sees(), message => message.Card is not null && message.Says("Nog niemand heeft dit bevestigd"));
        await door.Noor.EventuallySeesAsync("Iemand ging erop af", DoorTeams.Monitoring);

        await sanne.Manager.ClicksAsync("Het gevaar is voorbij");
        await OnlyOneSaysAsync(sanne, $"Het is voorbij, zei {sanne.Manager.Name}");
        Assert.DoesNotContain(sanne.Sees(), message => message.Card is not null && message.Says("heeft je alarm gezien"));
    }

    private static Task OnlyOneSaysAsync(DoorPerson person, string words) => FrontDoor.EventuallyAsync(
        () => person.Sees().Count(message => message.Card is not null && message.Says(words)) == 1,
        () => $"'{words}' is not on one card:\n{string.Join("\n---\n", person.Sees().Select(message => message.Words))}",
        TimeSpan.FromSeconds(20));

    [Theory]
    [InlineData("help", "nl-NL", "Is er nu gevaar?", "Alarm: leidinggevende en meldteam")]
    [InlineData("help", "en-GB", "Is there danger now?", "Alert manager and response team")]
    public async Task D2_The_help_card_begins_with_danger_and_its_buttons_alert(string says, string language, string asks, string alarm)
    {
        await using var door = await FrontDoor.StartAsync();
        var sanne = door.Person("Sanne", language: language);

        var help = await sanne.SaysAsync(says);
        Assert.StartsWith(asks, help.Messages[^1].Words, StringComparison.Ordinal);
        await sanne.ClicksAsync(alarm);
        await door.Noor.EventuallySeesAsync("Gevaar nu", DoorTeams.Monitoring);

        await door.Noor.ClicksAsync("Gezien, ik ga erop af", channel: DoorTeams.Monitoring);
        await sanne.EventuallySeesAsync(door.Noor.Name);
        var again = await sanne.SaysAsync(says);
        Assert.Contains(alarm, again.Buttons);
        var before = door.Noor.Sees(DoorTeams.Monitoring).Count(message => message.Says("Gevaar nu: zaak"));
        await sanne.ClicksAsync(alarm, on: asks);
        await FrontDoor.EventuallyAsync(
            () => door.Noor.Sees(DoorTeams.Monitoring).Count(message => message.Says("Gevaar nu: zaak")) > before, () => "no second alarm",
            TimeSpan.FromSeconds(20));
    }

    [Theory]
    [InlineData("2026-09-05 14:00", "yes")]
    [InlineData("2026-09-07 03:00", "yes")]
    [InlineData("2026-09-07 18:55", "yes")]
    [InlineData("2026-09-07 16:55", "no")]
    [InlineData("2026-09-08 10:00", "yes")]
    public async Task D6_What_the_sent_card_promises_is_what_the_agenda_does(string local, string feelsUnsafe)
    {
        await using var door = await FrontDoor.StartAsync();
        var at = DateTime.Parse(local, System.Globalization.CultureInfo.InvariantCulture).AddHours(-2);
        door.Move(at - door.Clock.GetUtcNow().UtcDateTime);
        var sanne = door.Person("Sanne");
        await sanne.SaysAsync("ik word online bedreigd");
        await sanne.ClicksAsync("Nu geen gevaar");
        var seen = await sanne.ClicksAsync("Volgende");
        for (var step = 0; step < 20 && !seen.Buttons.Contains("Versturen"); step++)
        {
            seen = seen.Words.Contains("Wie mag het lezen", StringComparison.Ordinal)
                ? await sanne.ClicksAsync("Volgende", new() { ["route"] = "manager" })
                : seen.Card!.ToJsonString().Contains("\"unsafe\"", StringComparison.Ordinal)
                    ? await sanne.ClicksAsync("Volgende", new() { ["unsafe"] = feelsUnsafe })
                : seen.Buttons.Contains("Overslaan") ? await sanne.ClicksAsync("Overslaan") : await sanne.ClicksAsync("Volgende");
        }

        var sent = await sanne.ClicksAsync("Versturen");
        var @case = (await door.Get<Weerbaar.Records.CaseStore>().FindAsync(CaseOf(sent), default))!.Case;
        var (playbook, calendar) = (door.Get<Weerbaar.Playbook.OrganisationPlaybook>(), door.Get<Weerbaar.Playbook.WorkCalendar>());
        var due = Weerbaar.Cases.Agenda.OfOrganisation(@case, playbook, calendar).Where(item => item.Chain == "unclaimed").Min(
            item => item.DueAt);
        Assert.Contains(Weerbaar.Turns.Moments.Time(due, playbook, Weerbaar.Playbook.Language.Dutch), sent.Words, StringComparison.Ordinal);
        Assert.False(calendar.IsQuiet(due), $"{due:O}");
    }

    private static Weerbaar.Cases.CaseId CaseOf(DoorSeen sent) =>
        new(System.Text.Json.JsonDocument.Parse(sent.Card!.ToJsonString()).RootElement
        .GetProperty("body").EnumerateArray().Last().GetProperty("actions")[0].GetProperty("data").GetProperty("ids").GetProperty("draft")
            .GetString()!);
}
