namespace Weerbaar.Tests.Journeys;

/// <summary>Somebody who keeps asking how one is: check-ins, whom to tell, stop and begin again (D28-D30).</summary>
public sealed class AftercareTests
{
    [Fact]
    public async Task D29_Check_ins_go_on_after_closing_and_only_the_employee_reads_what_they_answered()
    {
        await using var town = await EndToEndHost.StartAsync();
        var (sanne, marijke, noor) = (town.Person("sanne"), town.Person("marijke"), town.Person("noor"));
        await town.ToAWorkingMorningAsync();
        var number = await sanne.ReportsAsync();
        await noor.ClicksAsync("Ik pak dit op", conversation: "monitoring", on: number);

        await town.AdvanceAsync("P1D");
        await AnswersAsync(sanne, "4", "2");
        Assert.DoesNotContain("Van wie wil je iets horen?", (await sanne.FindsAsync("Veiligheid: 4")).Words, StringComparison.Ordinal);
        await noor.FillsAsync("Zaak afsluiten", "Zaak afsluiten", new() { ["reason"] = "Niets meer te doen." }, number, "monitoring");

        await town.AdvanceAsync("P6D");
        var worse = await AnswersAsync(sanne, "2", "4", "Ik slaap slecht.");
        Assert.Contains("Veiligheid: 4, daarna 2. Spanning: 2, daarna 4.", worse.Words, StringComparison.Ordinal);
        Assert.Contains("Chart.Line", worse.Card!.ToJsonString(), StringComparison.Ordinal);
        await sanne.ClicksAsync("Dit kies ik", new() { ["who"] = "manager" });

        var wish = await marijke.FindsAsync("Sanne Bakker zou graag iets van je horen");
        Assert.DoesNotContain(number, wish.Words, StringComparison.Ordinal);
        var taken = await marijke.ClicksOnAsync(wish.Id, "Ik neem contact op");
        Assert.Contains("Marijke Jansen neemt contact op", taken.Words, StringComparison.Ordinal);
        await sanne.FindsAsync("Marijke Jansen neemt contact met je op");
        await OthersReadNothingAsync(town, "Ik slaap slecht", "Veiligheid: ", "Hoe gaat het nu");
        Assert.Equal("", string.Join('\n', await town.ViolationsAsync()));
    }

    [Fact]
    public async Task D29_An_old_check_in_answered_twice_or_by_somebody_else_or_after_withdrawal_gets_a_clear_answer()
    {
        await using var town = await EndToEndHost.StartAsync();
        var (sanne, karim) = (town.Person("sanne"), town.Person("karim"));
        await town.ToAWorkingMorningAsync();
        var number = await sanne.ReportsAsync();
        await town.AdvanceAsync("P1D");
        var asked = await sanne.FindsAsync("Hoe gaat het nu met je?");
        var data = CardWords.Data(asked.Card!, "aftercare-answer");
        Assert.Contains(
            "Je kunt deze zaak niet openen", (await karim.ForgesAsync("aftercare-answer", Filled(data, "1", "5"))).Words,
            StringComparison.Ordinal);
        await sanne.FillsAsync("Intrekken", "Ja, trek in", [], number);
        await sanne.SaysAsync("language english");

        var first = await sanne.ForgesAsync("aftercare-answer", Filled(data, "3", "3"));
        Assert.Contains("Thank you", first.Words, StringComparison.Ordinal);
        var second = await sanne.ForgesAsync("aftercare-answer", Filled(data, "5", "1"));
        Assert.Contains("You had answered this question already", second.Words, StringComparison.Ordinal);
        Assert.Contains("Safety: 3.", second.Words, StringComparison.Ordinal);
        var empty = await sanne.ForgesAsync("aftercare-answer", Filled(data, "9", ""));
        Assert.Contains("You had answered", empty.Words, StringComparison.Ordinal);
        await town.AdvanceAsync("P40D");
        Assert.Equal("", string.Join('\n', await town.ViolationsAsync()));
    }

    [Fact]
    public async Task D29_Aftercare_is_stopped_and_begun_again_a_year_after_closing()
    {
        await using var town = await EndToEndHost.StartAsync();
        var (sanne, noor) = (town.Person("sanne"), town.Person("noor"));
        await town.ToAWorkingMorningAsync();
        var number = await sanne.ReportsAsync();
        await noor.ClicksAsync("Ik pak dit op", conversation: "monitoring", on: number);
        await noor.FillsAsync("Zaak afsluiten", "Zaak afsluiten", new() { ["reason"] = "Niets meer te doen." }, number, "monitoring");
        await sanne.SaysAsync("nazorg");
        Assert.Contains("Gestopt", (await sanne.ClicksAsync("Niet meer vragen", on: number)).Words, StringComparison.Ordinal);
        await town.AdvanceAsync("P364D");
        Assert.False(await sanne.HasSeenAsync("Hoe gaat het nu met je?"));

        await sanne.SaysAsync("nazorg");
        Assert.Contains(
            "De volgende vraag komt op", (await sanne.ClicksAsync("Weer vragen hoe het gaat", on: number)).Words, StringComparison.Ordinal);
        await town.AdvanceAsync("P3D");
        await sanne.FindsAsync("Hoe gaat het nu met je?");
        Assert.Equal("", string.Join('\n', await town.ViolationsAsync()));
    }

    [Fact]
    public async Task D30_Who_left_is_not_asked_the_next_is_and_of_an_employee_who_left_the_officer_is_told()
    {
        await using var town = await EndToEndHost.StartAsync();
        var (sanne, noor, hans) = (town.Person("sanne"), town.Person("noor"), town.Person("hans"));
        await town.ToAWorkingMorningAsync();
        var number = await sanne.ReportsAsync();
        await noor.ClicksAsync("Ik pak dit op", conversation: "monitoring", on: number);
        await LeavesAsync(town, "marijke");
        await town.AdvanceAsync("P1D");
        await AnswersAsync(sanne, "1", "5");
        await sanne.ClicksAsync("Dit kies ik", new() { ["who"] = "manager" });
        await hans.FindsAsync("Sanne Bakker zou graag iets van je horen");

        await LeavesAsync(town, "sanne");
        await town.AdvanceAsync("P6D");
        await noor.FindsAsync($"De medewerker bij zaak {number} is voor Weerbaar niet meer te bereiken");
    }

    [Fact]
    public async Task D30_An_officer_leaves_with_an_open_action_and_another_one_is_told_takes_over_and_ends_it()
    {
        await using var town = await EndToEndHost.StartAsync();
        var (sanne, noor, emma) = (town.Person("sanne"), town.Person("noor"), town.Person("emma"));
        await town.ToAWorkingMorningAsync();
        var number = await sanne.ReportsAsync();
        await noor.ProposesAsync(number, "police-report");
        await town.Person("marijke").ApprovesAsync(number);
        await town.AdvanceAsync("P3D");
        await noor.FindsAsync($"Een actie bij zaak {number} had klaar moeten zijn");
        Assert.False(await emma.HasSeenAsync("is not being done"));

        await LeavesAsync(town, "noor");
        await town.AdvanceAsync("P4D");
        await emma.FindsAsync($"An action in case {number} is not being done");
        await emma.FillsAsync(
            "Zaak overdragen", "Hand over the case", new() { ["to"] = await town.IdOfAsync("emma"), ["reason"] = "Noor left." }, number,
            "monitoring");
        await emma.FillsAsync("Actie afronden", "Save", new() { ["end"] = "done", ["outcome"] = "Reported." }, number, "monitoring");
        await emma.FillsAsync("Zaak afsluiten", "Close the case", new() { ["reason"] = "All is done." }, number, "monitoring");
        await sanne.FindsAsync($"Melding {number} is afgerond");
    }

    private static async Task<Shown> AnswersAsync(TeamsUser person, string safety, string stress, string words = "")
    {
        var asked = await person.FindsAsync("Hoe gaat het nu met je?");
        return await person.ClicksOnAsync(asked.Id, "Versturen", new()
        {
            ["safety"] = safety,
            ["stress"] = stress,
            ["work"] = "effort",
            ["help"] = "no",
            ["words"] = words,
        });
    }

    private static async Task OthersReadNothingAsync(EndToEndHost town, params string[] words)
    {
        foreach (var (key, conversation) in new[] { ("marijke", "chat-marijke"), ("noor", "chat-noor"), ("noor", "monitoring"),
            ("ilse", "team") })
        {
            var read = string.Join('\n', (await town.Person(key).SeesAsync(conversation)).Select(message => message.Words));
            Assert.All(words, word => Assert.DoesNotContain(word, read, StringComparison.OrdinalIgnoreCase));
        }
    }

    private static async Task LeavesAsync(EndToEndHost town, string key)
    {
        var gone = await town.Http.PatchAsync(
            new Uri($"/api/people/{key}", UriKind.Relative),
            new StringContent("{\"enabled\":false}", System.Text.Encoding.UTF8, "application/json"));
        Assert.True(gone.IsSuccessStatusCode, await gone.Content.ReadAsStringAsync());
        // What the directory said is kept for some minutes.
        await town.AdvanceAsync("PT20M");
    }

    private static JsonObject Filled(JsonObject data, string safety, string stress)
    {
        var filled = data.DeepClone().AsObject();
        (filled["safety"], filled["stress"]) = (safety, stress);
        return filled;
    }
}
