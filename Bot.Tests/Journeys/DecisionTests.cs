namespace Weerbaar.Tests.Journeys;

/// <summary>Decisions that are late, are not plain approvals, come too late or are taken back (D22, D45).</summary>
public sealed class DecisionTests
{
    [Fact]
    public async Task D22_A_late_decision_goes_from_reminder_to_the_chosen_deputy_to_the_next_manager()
    {
        await using var town = await EndToEndHost.StartAsync(within: 2);
        var (sanne, marijke, karim, hans, noor) =
            (town.Person("sanne"), town.Person("marijke"), town.Person("karim"), town.Person("hans"), town.Person("noor"));
        await town.ToAWorkingMorningAsync();
        await marijke.SaysAsync("vervanger");
        await marijke.ClicksAsync("Opslaan", new() { ["person"] = await town.IdOfAsync("karim") });
        var number = await sanne.ReportsAsync();
        await noor.ProposesAsync(number);
        await marijke.FindsAsync($"Er ligt een voorstel klaar bij zaak {number}");

        await town.AdvanceAsync("PT4H30M");
        await marijke.FindsAsync($"Het voorstel bij zaak {number} wacht nog op een besluit");
        Assert.False(await karim.HasSeenAsync(number));
        await town.AdvanceAsync("P1D");
        await karim.FindsAsync($"Er is nog niet besloten over zaak {number}");
        Assert.False(await hans.HasSeenAsync(number));
        await town.AdvanceAsync("P2D");
        await hans.FindsAsync($"Er is nog niet besloten over zaak {number}");
        await karim.ApprovesAsync(number);
        await marijke.FindsAsync("De acties worden uitgevoerd");
        await sanne.FindsAsync("Er is een besluit");
        Assert.Equal("", string.Join('\n', await town.ViolationsAsync()));
    }

    [Fact]
    public async Task D22_Declined_and_sent_back_want_a_reason_and_a_stale_proposal_is_not_decided()
    {
        await using var town = await EndToEndHost.StartAsync(bots: 2);
        var (sanne, marijke, noor) = (town.Person("sanne"), town.Person("marijke"), town.Person("noor"));
        var number = await sanne.ReportsAsync();
        await noor.ProposesAsync(number);
        await marijke.FindsAsync("Er ligt een voorstel");
        var stale = await marijke.ClicksAsync("Goedkeuren", on: number);
        await SendsBackAsync(marijke, number);
        await noor.FindsAsync("Teruggestuurd op", "monitoring");
        await sanne.FindsAsync("Het voorstel wordt aangepast");

        await ProposesAgainAsync(noor, number);
        await marijke.FindsAsync("Wat besluit je?");
        var tooLate = await marijke.SubmitsAsync(stale, "Ja, ik keur dit goed");
        Assert.Contains("nieuwer voorstel (nummer 2)", tooLate.Words, StringComparison.Ordinal);
        await marijke.FillsAsync("Afwijzen", "Ja, ik wijs dit af", new() { ["reason"] = "Dit past niet." }, number);
        await noor.FindsAsync("Afgewezen op", "monitoring");

        await ProposesAgainAsync(noor, number);
        await marijke.FindsAsync("Wat besluit je?");
        await marijke.ApprovesAsync(number);
        await noor.FindsAsync("De acties worden uitgevoerd", "monitoring");
        await marijke.FillsAsync("Goedkeuring intrekken", "Goedkeuring intrekken", new() { ["reason"] = "Te vroeg." }, number);
        await noor.FindsAsync("Het voorstel wacht op een besluit", "monitoring");
        await sanne.FindsAsync("Daarover beslist nu: Marijke Jansen");
        Assert.Equal("", string.Join('\n', await town.ViolationsAsync()));
    }

    private static async Task SendsBackAsync(TeamsUser marijke, string number)
    {
        var asked = await marijke.ClicksAsync("Terugsturen", on: number);
        var noReason = await marijke.SubmitsAsync(asked, "Terugsturen naar het meldteam", new() { ["reason"] = "  " });
        Assert.Contains("Vul nog een tekst in", noReason.Words, StringComparison.Ordinal);
        var sent =
            await marijke.SubmitsAsync(
                noReason with { Dialog = noReason.Dialog ?? asked.Dialog }, "Terugsturen naar het meldteam",
                new() { ["reason"] = "Liever iets milders." });
        Assert.True(sent.Kind == "closed", sent.Words);
    }

    private static Task ProposesAgainAsync(TeamsUser noor, string number) => noor.FillsAsync(
        "Voorstel doen",
        "Voorstel versturen",
        new() { ["options"] = "safety-plan", ["reason"] = "Dit is milder." },
        number,
        "monitoring");
}
