namespace Weerbaar.Tests.Door;

/// <summary>Who knows of an alarm is said as it is: to whoever raised it, and to those who were warned (D1, D2).</summary>
public sealed class AlarmKnownTests
{
    [Fact]
    public async Task D2_An_alarm_for_the_team_alone_says_so_before_an_adviser_is_told_and_counts_everybody_who_knows()
    {
        await using var door = await FrontDoor.StartAsync();
        var tess = door.Person("Tess");
        await tess.SaysAsync("ik word online bedreigd");
        await tess.ClicksAsync("Alarm: alleen het meldteam");
        await tess.EventuallySeesAsync("Je alarm is aangekomen bij: het meldteam");
        await tess.EventuallySeesAsync("Alleen het meldteam weet hiervan");

        door.Move(FrontDoor.NextRound);
        await tess.EventuallySeesAsync("Ik waarschuw nu ook nog iemand van het meldteam");
        Assert.DoesNotContain(tess.Sees(), message => message.Says("Meer mensen kan ik niet"));

        door.Move(FrontDoor.NextRound);
        await tess.EventuallySeesAsync("Ik waarschuw nu ook de vertrouwenspersonen");
        await tess.EventuallySeesAsync($"Je alarm is aangekomen bij: {door.Fatima.Name}");
        var own = await tess.EventuallySeesAsync($"Deze mensen zijn gewaarschuwd voor het gevaar: {door.Fatima.Name}");
        Assert.DoesNotContain("Alleen het meldteam", own.Words, StringComparison.Ordinal);
        Assert.Contains("Meer mensen kan ik niet waarschuwen", own.Words, StringComparison.Ordinal);

        await tess.ClicksAsync("Ik ben veilig", on: "Jouw melding");
        var over = await tess.EventuallySeesAsync($"Deze mensen waren gewaarschuwd voor het gevaar: {door.Fatima.Name}");
        Assert.DoesNotContain("Alleen het meldteam", over.Words, StringComparison.Ordinal);
        Assert.False(tess.Manager.HasSeen("Gevaar"));
    }

    [Fact]
    public async Task D2_Once_somebody_confirms_those_who_were_warned_hear_so_and_only_they_are_asked_to_call_at_the_end()
    {
        await using var door = await FrontDoor.StartAsync();
        var sanne = door.Person("Sanne", hasManager: false);
        await sanne.SaysAsync("ik word online bedreigd");
        await sanne.ClicksAsync("intake-danger");
        await sanne.EventuallySeesAsync("Je alarm is aangekomen bij");
        door.Move(FrontDoor.NextRound);
        await door.Fatima.EventuallySeesAsync("jouw hulp is nodig");
        await sanne.EventuallySeesAsync($"Je alarm is aangekomen bij: {door.Fatima.Name}");

        await door.Noor.ClicksAsync("Gezien, ik ga erop af", channel: DoorTeams.Monitoring);

        await door.Fatima.EventuallySeesAsync($"{door.Noor.Name} heeft het alarm gezien en gaat erop af");
        await door.Fatima.EventuallySeesAsync("Gevaar gemeld (zaak");
        Assert.DoesNotContain(
            door.Fatima.Sees(), message => message.Says("jouw hulp is nodig") || message.Says("Je krijgt dit omdat nog niemand"));
        await sanne.EventuallySeesAsync($"{door.Noor.Name} heeft je alarm gezien en gaat erop af. Nog in gevaar? Bel 112");

        // Somebody who goes to help is not there yet.
        var seen = await sanne.EventuallySeesAsync($"{door.Noor.Name} heeft je alarm gezien (");
        Assert.Contains("Bel", seen.Words, StringComparison.Ordinal);
        Assert.Contains("112", seen.Words, StringComparison.Ordinal);

        await sanne.SaysAsync("hij is terug");
        await sanne.ClicksAsync("Waarschuw hen opnieuw");
        await sanne.EventuallySeesAsync($"Eerder ging {door.Noor.Name} erop af");
        await door.Noor.EventuallySeesAsync($"Eerder ging {door.Noor.Name} erop af", DoorTeams.Monitoring);
        await sanne.EventuallySeesAsync($"Deze mensen zijn gewaarschuwd voor het gevaar: {door.Fatima.Name}");

        await door.Noor.ClicksAsync("Gezien, ik ga erop af", channel: DoorTeams.Monitoring);
        await sanne.ClicksAsync("Ik ben veilig", on: "Jouw melding");
        await door.Noor.EventuallySeesAsync(
            $"zegt dat het gevaar voorbij is. {door.Noor.Name}, bel jij de medewerker", DoorTeams.Monitoring);
        Assert.False(door.Fatima.HasSeen("Bel de medewerker om het zeker te weten"));
    }

    [Fact]
    public async Task D1_Who_has_no_manager_never_reads_that_one_knows_and_the_team_hears_whom_to_find()
    {
        await using var door = await FrontDoor.StartAsync();
        var ruben = door.Person("Ruben", hasManager: false);
        await ruben.SaysAsync("ik word online bedreigd");
        await ruben.ClicksAsync("intake-danger");
        await ruben.EventuallySeesAsync("Je alarm is aangekomen bij");
        await ruben.EventuallySeesAsync("We vonden geen leidinggevende voor je. Die is dus niet gewaarschuwd.");
        Assert.DoesNotContain(ruben.Sees(), message => message.Card is null && message.Says("leidinggevende"));
        await ruben.ClicksAsync("Ik ben veilig", on: "Jouw melding");

        await ruben.ClicksAsync("Vertel wat er gebeurt");
        var sent = await ruben.WalksOnAsync();
        var own = await ruben.EventuallySeesAsync("We vonden niemand die hierover kan beslissen. Het meldteam overlegt met je");
        Assert.DoesNotContain("Dan zoek ik", own.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("leidinggevende", sent.Words, StringComparison.Ordinal);

        door.Move(TimeSpan.FromDays(1));
        await ruben.EventuallySeesAsync("Het meldteam overlegt met je wie het wordt");
        await door.Noor.EventuallySeesAsync("vond ik niemand die kan besluiten. Overleg met de medewerker", DoorTeams.Monitoring);
        Assert.False(ruben.HasSeen("weet je leidinggevende nu"));
    }
}
