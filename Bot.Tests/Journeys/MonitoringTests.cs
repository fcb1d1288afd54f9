namespace Weerbaar.Tests.Journeys;

/// <summary>Officers look regularly, for a subject and never for a person; what they find becomes a case in two clicks (D1, D34).</summary>
public sealed class MonitoringTests
{
    private static readonly string[] Wrong = ["@boze_inwoner", "Het zwembad\nPiet Jansen"];

    [Fact]
    public async Task D34_A_search_is_started_reminded_of_and_found_in_and_who_it_is_about_reads_it_first()
    {
        await using var town =
            await EndToEndHost.StartAsync(bots: 1, settings: new() { ["Groups__Privacy"] = "14361555-4ffa-5936-97df-409da4837ee7" });
        var (sanne, marijke, noor, emma, ilse) = (town.Person("sanne"), town.Person("marijke"), town.Person("noor"), town.Person("emma"),
            town.Person("ilse"));
        await town.ToAWorkingMorningAsync();
        await StartsAsync(town, noor);
        await sanne.SaysAsync("zoekopdrachten");
        await sanne.FindsAsync("De zoekopdrachten zijn van het meldteam");
        await ilse.SaysAsync("zoekopdrachten");
        Assert.Contains("zwembad dicht", (await ilse.FindsAsync("De sluiting van het zwembad")).Words, StringComparison.Ordinal);

        // The bot is down over four of its mornings: of these only the newest is sent.
        town.KillBot(0);
        await town.AdvanceAsync("P6D");
        await town.RestartBotAsync(0);
        await town.AdvanceAsync("PT1M");
        var reminder = await noor.FindsAsync("Tijd om te kijken", "monitoring");
        await town.AdvanceAsync("PT30M");
        Assert.Single(await noor.SeesAsync("monitoring"), message => message.Says("Tijd om te kijken"));
        Assert.Contains("Iets gevonden", CardWords.Buttons(reminder.Card!));

        var looked = await emma.ClicksOnAsync(reminder.Id, "Niets gevonden", conversation: "monitoring");
        Assert.Contains("Emma Clarke keek en vond niets", looked.Words, StringComparison.Ordinal);
        await noor.ClicksOnAsync(reminder.Id, "Iets gevonden", conversation: "monitoring");
        var form = await noor.FindsAsync("Wat heb je gevonden?");
        var found = new Dictionary<string, string>
        {
            ["kinds"] = "threat",
            ["what"] = "Onder het bericht staat dat iemand haar opwacht.",
            ["link"] = "geen link",
            ["who"] = await town.IdOfAsync("sanne"),
        };
        Assert.Contains("Dit lijkt geen link", (await noor.ClicksOnAsync(form.Id, "Zaak openen", found)).Words, StringComparison.Ordinal);
        found["link"] = "https://example.com/post/1";
        var opened = await noor.ClicksOnAsync(form.Id, "Zaak openen", found);
        var number = Story.NumberIn(opened.Words);

        await sanne.FindsAsync("Het meldteam zag online iets dat over jou gaat");
        Assert.False(await marijke.HasSeenAsync(number));
        await town.AdvanceAsync("P1D");
        Assert.Contains("Het meldteam vond dit zelf online", (await marijke.FindsAsync(number)).Words, StringComparison.Ordinal);
        Assert.Equal("", string.Join('\n', await town.ViolationsAsync()));
    }

    [Fact]
    public async Task D34_A_search_is_paused_changed_and_stopped_and_old_or_foreign_clicks_get_a_clear_answer()
    {
        await using var town = await EndToEndHost.StartAsync();
        var (sanne, noor, emma) = (town.Person("sanne"), town.Person("noor"), town.Person("emma"));
        await town.ToAWorkingMorningAsync();
        var page = await StartsAsync(town, noor);
        var pause = CardWords.Data(page.Card!, "monitoring-pause");
        Assert.Contains(
            "De zoekopdrachten zijn van het meldteam", (await sanne.ForgesAsync("monitoring-pause", pause)).Words,
            StringComparison.Ordinal);
        Assert.Contains("staat op pauze", (await noor.ForgesAsync("monitoring-pause", pause)).Words, StringComparison.Ordinal);
        Assert.Contains("That was so already", (await emma.ForgesAsync("monitoring-pause", pause)).Words, StringComparison.Ordinal);
        await town.AdvanceAsync("P3D");
        Assert.False(await noor.HasSeenAsync("Tijd om te kijken", "monitoring"));

        await emma.SaysAsync("searches");
        await emma.ClicksAsync("Manage");
        await emma.FindsAsync("Paused by Noor van Dijk");
        await emma.ClicksAsync("Resume");
        // While others read the channel too, it says nothing of what is searched for: who started it reads it.
        await town.MembershipAsync("monitoring", "joris", "join");
        await noor.FindsAsync("Er zit iemand in dit kanaal", "monitoring");
        await town.AdvanceAsync("P3D");
        Assert.Contains("zwembad dicht", (await noor.FindsAsync("Tijd om te kijken")).Words, StringComparison.Ordinal);
        var stopped = await emma.ClicksAsync("Stop");
        Assert.Contains("Stopped by Emma Clarke", stopped.Words, StringComparison.Ordinal);
        Assert.Contains("Is gestopt", (await noor.ForgesAsync("monitoring-change", pause)).Words, StringComparison.Ordinal);
        pause["ids"]!["routine"] = "../case";
        Assert.Contains("is er niet meer", (await noor.ForgesAsync("monitoring-pause", pause)).Words, StringComparison.Ordinal);
        await town.AdvanceAsync("P7D");
        Assert.Single(await noor.SeesAsync(), message => message.Says("Tijd om te kijken"));
        Assert.False(await noor.HasSeenAsync("Tijd om te kijken", "monitoring"));
        Assert.Equal("", string.Join('\n', await town.ViolationsAsync()));
    }

    private static async Task<Shown> StartsAsync(EndToEndHost town, TeamsUser officer)
    {
        await officer.SaysAsync("zoekopdrachten");
        await officer.ClicksAsync("Nieuwe zoekopdracht");
        var form = await officer.FindsAsync("Waarom is dit nodig?");
        var today = await town.NowAsync();
        var typed = new Dictionary<string, string>
        {
            ["purpose"] = "Rond de sluiting wordt personeel bedreigd.",
            ["kind"] = "event",
            ["scope"] = "De sluiting van het zwembad",
            ["terms"] = "zwembad dicht",
            ["every"] = "WorkingDay",
            ["from"] = $"{today.AddDays(1):yyyy-MM-dd}",
            ["until"] = $"{today.AddDays(60):yyyy-MM-dd}",
        };
        foreach (var terms in Wrong)
        {
            var refused = await officer.ClicksOnAsync(form.Id, "Zoekopdracht starten", new(typed) { ["terms"] = terms });
            Assert.Contains("Een zoekopdracht volgt nooit een mens", refused.Words, StringComparison.Ordinal);
        }

        var started = await officer.ClicksOnAsync(form.Id, "Zoekopdracht starten", typed);
        Assert.Contains("De zoekopdracht loopt", started.Words, StringComparison.Ordinal);
        return started;
    }
}
