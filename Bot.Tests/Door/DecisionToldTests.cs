namespace Weerbaar.Tests.Door;

/// <summary>What a decision makes of the cards and the chats of the others (D22, D23).</summary>
public sealed class DecisionToldTests
{
    [Fact]
    public async Task D22_Who_decides_gets_the_card_from_the_message_and_the_employee_reads_that_it_was_declined()
    {
        await using var door = await FrontDoor.StartAsync();
        var sanne = door.Person("Sanne");
        var @case = await ProposeAsync(door, sanne);

        var notice = await sanne.Manager.EventuallySeesAsync("Er ligt een voorstel klaar");
        Assert.Contains(notice.Buttons, button => button.Title == "Laat de kaart zien");
        var card = await sanne.Manager.ClicksAsync("Laat de kaart zien", on: "Er ligt een voorstel klaar");
        Assert.Contains("Wat besluit je?", card.Words, StringComparison.Ordinal);

        await DecidesAsync(sanne.Manager, @case, "response-decline", new() { ["reason"] = "Geen aangifte, te zwaar." });

        var told = await sanne.EventuallySeesAsync("heeft het voorstel van het meldteam niet goedgekeurd");
        Assert.Contains("bekijkt wat er wel kan", told.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("te zwaar", told.Words, StringComparison.Ordinal);
        Assert.False(sanne.HasSeen("wordt aangepast"));
        await sanne.EventuallySeesAsync("gaat niet door. Je melding loopt wel door");
        var shown = await sanne.ClicksAsync("Laat de kaart zien", on: "gaat niet door. Je melding loopt wel door");
        Assert.Contains("niet goedgekeurd", shown.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task D23_After_approval_the_employee_reads_what_we_do_and_the_channel_no_longer_who_decides()
    {
        await using var door = await FrontDoor.StartAsync();
        var sanne = door.Person("Sanne");
        var @case = await ProposeAsync(door, sanne);
        Assert.True(door.Noor.HasSeen("Wie beslist, is op de hoogte", DoorTeams.Monitoring));

        await DecidesAsync(sanne.Manager, @case, "response-approve");

        var plan = await sanne.EventuallySeesAsync("We doen aangifte");
        Assert.Contains("We regelen steun en veiligheid: gepland voor", plan.Words, StringComparison.Ordinal);
        var channel = await door.Noor.EventuallySeesAsync("Doe aangifte", DoorTeams.Monitoring);
        Assert.DoesNotContain("is op de hoogte", channel.Words, StringComparison.Ordinal);
    }

    private static async Task DecidesAsync(DoorPerson manager, Case @case, string verb, Dictionary<string, string>? inputs = null)
    {
        await manager.ClicksAsync(verb, on: @case.Number.Value);
        var sent = await manager.SubmitsAsync(verb, inputs);
        Assert.True(sent.IsClosed, sent.Words);
    }

    private static async Task<Case> ProposeAsync(FrontDoor door, DoorPerson employee)
    {
        var @case = await door.ReportedAsync(employee, null, "ik word online bedreigd", RouteChoice.Manager);
        await door.DoAsync(@case, door.Noor, new ClaimCase(), asOfficer: true);
        await door.DoAsync(@case, door.Noor, new LogConsultation(["employee", "manager"], "Samen besproken."), asOfficer: true);
        await employee.Manager.EventuallySeesAsync($"{@case.Number}");
        await door.DoAsync(
            @case, door.Noor, new ProposeResponse(["police-report", "safety-plan"], "Het is ernstig.", null, null), asOfficer: true);
        await door.Noor.EventuallySeesAsync("Wacht op een besluit", DoorTeams.Monitoring);
        return @case;
    }
}
