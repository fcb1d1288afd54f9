namespace Weerbaar.Tests.Door;

/// <summary>
/// "Only the team" does what it says, also where the manager and the next one were alerted before; and cards about one alarm say each what
/// its own click asked (D2).
/// </summary>
public sealed class TeamOnlyAlarmTests
{
    private const string ToAll = "Met deze klik vroeg je mij het meldteam en je leidinggevende te waarschuwen";
    private const string ToTeam = "Met deze klik vroeg je mij alleen het meldteam te waarschuwen";
    [Fact]
    public async Task D2_Raised_for_the_team_alone_after_an_alarm_that_ended_nobody_up_the_line_hears_of_it()
    {
        await using var door = await FrontDoor.StartAsync();
        var sanne = door.Person("Sanne");
        var @case = await door.ReportedAsync(sanne, null, "ik word online bedreigd", RouteChoice.Manager);
        await sanne.ClicksAsync("own-danger");
        await sanne.SubmitsAsync("Sla alarm");
        await sanne.EventuallySeesAsync("Gewaarschuwd: het meldteam, " + sanne.Manager.Name);
        door.Move(FrontDoor.NextRound);
        await sanne.EventuallySeesAsync("Je alarm is aangekomen bij: Dirk de Directeur");
        await sanne.ClicksAsync("Ik ben veilig", on: "Jouw melding");
        await sanne.Manager.EventuallySeesAsync("wie alarm sloeg, zegt veilig te zijn");
        var (manager, channel) = (sanne.Manager.Sees(), Raised(door));

        await sanne.SaysAsync("hij is terug, hij staat voor de deur");
        var answer = await sanne.ClicksAsync("Alarm: alleen het meldteam");

        Assert.Contains(ToTeam, answer.Words, StringComparison.Ordinal);
        await FrontDoor.EventuallyAsync(() => Raised(door) > channel, () => "The team does not hear it.", TimeSpan.FromSeconds(20));
        await sanne.EventuallySeesAsync("Gewaarschuwd: het meldteam. Nog niemand");
        door.Move(FrontDoor.NextRound);
        var tried = await sanne.EventuallySeesAsync("Ik waarschuw nu ook nog iemand van het meldteam");
        Assert.DoesNotContain("Dirk", tried.Words, StringComparison.Ordinal);

        Assert.Equal(NoticesOf(manager), NoticesOf(sanne.Manager.Sees()));
        var card = await sanne.Manager.EventuallySeesAsync("wie alarm sloeg, zegt veilig te zijn");
        Assert.DoesNotContain("Gevaar nu", card.Words, StringComparison.Ordinal);
        Assert.Equal(2, (await door.NowAsync(@case)).Route.Reached);

        await sanne.Manager.PressesAsync("triage-see-danger", @case);
        await sanne.Manager.PressesAsync("triage-end-danger", @case);
        Assert.True((await door.NowAsync(@case)).Danger!.IsUnanswered);
    }

    [Fact]
    public async Task D2_Pressed_while_an_alarm_goes_further_only_the_team_hears_it_again_and_the_answer_says_that_the_alarm_goes_on()
    {
        await using var door = await FrontDoor.StartAsync();
        var sanne = door.Person("Sanne");
        await sanne.SaysAsync("ik word online bedreigd");
        await sanne.SaysAsync("hij staat nu voor mijn deur met een mes");
        var older = sanne.Sees().First(message => message.Buttons.Any(button => button.Verb == "intake-danger"));
        await sanne.ClicksAsync("Alarm: leidinggevende en meldteam");
        await sanne.EventuallySeesAsync("Gewaarschuwd: het meldteam, " + sanne.Manager.Name);
        await door.Noor.EventuallySeesAsync("Gevaar nu: zaak", DoorTeams.Monitoring);

        var answer = await sanne.PressAsync(older, older.Buttons.Single(button => button.Title == "Alarm: alleen het meldteam"));

        Assert.Contains(ToTeam, answer.Words, StringComparison.Ordinal);
        Assert.Contains(
            "Je eerdere alarm loopt nog, en gaat niet alleen naar het meldteam. Bevestigt niemand het, dan waarschuw ik", answer.Words,
            StringComparison.Ordinal);
        Assert.Contains(sanne.Sees(), message => message.Says(ToAll));
        await door.Noor.EventuallySeesAsync("opnieuw gemeld dat er gevaar is", DoorTeams.Monitoring);
        await door.Noor.EventuallySeesAsync("1 keer gezegd dat er gevaar is", DoorTeams.Monitoring);
        await Task.Delay(TimeSpan.FromSeconds(1)); // A message about it would come after the card.
        Assert.False(sanne.Manager.HasSeen("opnieuw gemeld dat er gevaar is"));

        var shared = await sanne.ClicksAsync("Laat hen dit lezen", on: ToTeam);
        Assert.Contains(ToTeam, shared.Words, StringComparison.Ordinal);
        var dialog = await sanne.ClicksAsync("own-danger", on: "Jouw melding");
        Assert.Contains("Je alarm loopt al, en gaat niet alleen naar het meldteam", dialog.Words, StringComparison.Ordinal);
    }

    private static int Raised(FrontDoor door) => door.Noor.Sees(DoorTeams.Monitoring).Count(message => message.Says("Gevaar nu: zaak"));

    private static int NoticesOf(IReadOnlyList<DoorMessage> messages) =>
        messages.Count(message => message.Card is null || message.IsUrgent);
}
