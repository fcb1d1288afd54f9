using Weerbaar.Tests.Journeys;

namespace Weerbaar.Tests.Door;

/// <summary>What is said once a report, or an alarm alone, was sent is true (D2, D6, D7).</summary>
public sealed class SentReportTests
{
    [Fact]
    public async Task D7_While_only_danger_was_told_nobody_reads_that_no_evidence_came()
    {
        await using var door = await FrontDoor.StartAsync();
        var sanne = door.Person("Sanne");
        var picture = DoorFile.Picture();
        await sanne.SaysAsync("hij staat nu voor mijn deur met een mes", picture);
        await sanne.EventuallySeesAsync(Files.Hash(picture.Content)[..8]);
        await sanne.ClicksAsync("intake-danger");

        await door.Noor.EventuallySeesAsync("Gevaar nu", DoorTeams.Monitoring);
        var act = await door.Noor.ClicksAsync("triage-act", channel: DoorTeams.Monitoring);
        Assert.Contains("De melding is nog niet verstuurd", act.Words, StringComparison.Ordinal);

        await door.Noor.ClicksAsync("triage-see-danger", channel: DoorTeams.Monitoring);
        var card = await door.Noor.EventuallySeesAsync("de melding is nog niet verstuurd", DoorTeams.Monitoring);
        Assert.DoesNotContain("nog niets ontvangen", card.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task D6_Out_of_hours_the_sent_card_says_one_moment_and_one_name_of_the_team(bool dutch)
    {
        await using var door = await FrontDoor.StartAsync();
        door.Move(new DateTimeOffset(2026, 9, 5, 12, 0, 0, TimeSpan.Zero) - door.Clock.GetUtcNow());
        var person = door.Person(dutch ? "Sanne" : "Liam", language: dutch ? "nl-NL" : "en-GB");
        await person.ReportsAsync(dutch ? "ik word online bedreigd" : "I am being threatened online");

        var words = (await person.EventuallySeesAsync(dutch ? "Je melding is verstuurd" : "Your report has been sent")).Words;

        Assert.Single(Moment().Matches(words));
        Assert.DoesNotContain(dutch ? "response team" : "reporting team", words, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(dutch ? "Het is nu buiten kantooruren" : "It is outside office hours now", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task D12_Before_anybody_talked_the_cards_say_that_it_is_to_be_discussed()
    {
        await using var door = await FrontDoor.StartAsync();
        var sanne = door.Person("Sanne");
        var @case = await door.ReportedAsync(sanne, null, "ik word online bedreigd", RouteChoice.Manager);
        await door.DoAsync(@case, door.Noor, new ClaimCase(), asOfficer: true);

        await sanne.Manager.EventuallySeesAsync("Nog te bespreken met de medewerker");
        await door.Noor.EventuallySeesAsync("Nog te bespreken met medewerker en leidinggevende", DoorTeams.Monitoring);
    }

    [Fact]
    public async Task D1_No_card_or_form_sends_an_officer_to_the_manager_whom_the_employee_went_past()
    {
        await using var door = await FrontDoor.StartAsync();
        var sanne = door.Person("Sanne");
        var number = await sanne.ReportsAsync();
        await sanne.ClicksAsync("own-route", on: number);
        Assert.True((await sanne.SubmitsAsync("own-route", new() { ["route"] = "Adviser" })).IsClosed);

        await door.Noor.ClicksAsync("triage-claim", on: number, channel: DoorTeams.Monitoring);

        var card = await door.Noor.EventuallySeesAsync("niet met de leidinggevende", DoorTeams.Monitoring);
        Assert.DoesNotContain("medewerker en leidinggevende", card.Words, StringComparison.Ordinal);
        var form = await door.Noor.ClicksAsync("triage-consult", on: number, channel: DoorTeams.Monitoring);
        Assert.Contains("wil niet dat de leidinggevende het hoort", form.Words, StringComparison.Ordinal);
        await door.Noor.EventuallySeesAsync("De leidinggevende hoort dit niet van ons", DoorTeams.Monitoring);
    }

    private static System.Text.RegularExpressions.Regex Moment() =>
        new(@"\d{1,2} \p{L}+ \d{2}:\d{2}", System.Text.RegularExpressions.RegexOptions.NonBacktracking);
}
