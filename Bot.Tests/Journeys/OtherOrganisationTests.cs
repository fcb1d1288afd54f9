using Weerbaar.Tests.Playbook;

namespace Weerbaar.Tests.Journeys;

/// <summary>
/// A ferry company plays the story with its own playbook, as data only: its kind, question, option, ladder step, urgency
/// and deadline are in no code (D39).
/// </summary>
public sealed class OtherOrganisationTests
{
    [Fact]
    public async Task D39_Another_organisation_plays_the_story_with_its_own_playbook()
    {
        await using var town = await EndToEndHost.StartAsync(settings: new() { ["Playbook__Folder"] = Playbooks.OtherFolder });
        var (sanne, noor, marijke) = (town.Person("sanne"), town.Person("noor"), town.Person("marijke"));
        await town.ToAWorkingMorningAsync();
        await sanne.SaysAsync("morgen is er een blokkade op de kade");
        await sanne.FindsAsync("0222-000 000");
        var number = await ReportsAsync(sanne);

        var channel = await noor.FindsAsync(number, "monitoring");
        Assert.True(channel.Says("Spring tide") && channel.Says("Call to block the gangway"), channel.Words);
        Assert.True(channel.Says("Report to the harbour master"), channel.Words);
        await ProposesAsync(noor, number);

        var asked = await marijke.FindsAsync("Abonnement intrekken");
        Assert.True(asked.Says("Scheepshoorn laten klinken"), asked.Words);
        await town.AdvanceAsync("PT1H5M");
        await marijke.FindsAsync($"Het voorstel bij zaak {number} wacht nog op een besluit");
        var approve = await marijke.ClicksAsync("Goedkeuren", on: number);
        var unreasoned = await marijke.SubmitsAsync(approve, "Ja, ik keur dit goed", new() { ["reason"] = " " });
        Assert.NotEqual("closed", unreasoned.Kind);
        var approved = await marijke.SubmitsAsync(
            unreasoned with { Dialog = unreasoned.Dialog ?? approve.Dialog }, "Ja, ik keur dit goed", new() { ["reason"] = "Het stormt." });
        Assert.True(approved.Kind == "closed", approved.Words);

        await noor.FindsAsync("Sound the horn", "monitoring");
        await marijke.FindsAsync("Trek het abonnement in");
        await sanne.FindsAsync("Er is een besluit");
        Assert.Equal("", string.Join('\n', await town.ViolationsAsync()));
    }

    private static async Task<string> ReportsAsync(TeamsUser sanne)
    {
        await sanne.IsSafeAsync();
        await sanne.ClicksAsync("Volgende");
        var kinds = await sanne.FindsAsync("Spot over de scheepsbel");
        Assert.DoesNotContain("Bedreiging", kinds.Words, StringComparison.Ordinal);
        await sanne.ClicksAsync("Volgende");
        await sanne.FindsAsync("Wat is er gebeurd?");
        await sanne.ClicksAsync("Volgende");
        await sanne.FindsAsync("Welke windkracht was het?");
        await sanne.ClicksAsync("Volgende", new() { ["wind-force"] = "10", ["passenger"] = "season-ticket" });
        await sanne.FillsInAsync();
        return Story.NumberIn((await sanne.ClicksAsync("Versturen")).Words);
    }

    /// <summary>The channel reads the organisation's language, a dialog the language of who opened it.</summary>
    private static async Task ProposesAsync(TeamsUser noor, string number)
    {
        await noor.ClicksAsync("I take this", conversation: "monitoring", on: number);
        var talk = new Dictionary<string, string> { ["with"] = "employee,manager", ["outcome"] = "Samen besproken." };
        await noor.FillsAsync("Log consultation", "Vastleggen", talk, number, "monitoring");
        var proposal = new Dictionary<string, string> { ["options"] = "sound-the-horn,withdraw-season-ticket", ["reason"] = "Het stormt." };
        await noor.FillsAsync("Make a proposal", "Voorstel versturen", proposal, number, "monitoring");
    }
}
