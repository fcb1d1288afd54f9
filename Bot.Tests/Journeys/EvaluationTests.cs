namespace Weerbaar.Tests.Journeys;

/// <summary>At the end officer and manager look back on what was done for whom (D27, D31).</summary>
public sealed class EvaluationTests
{
    [Fact]
    public async Task D31_After_closing_officer_and_manager_get_the_matrix_answer_two_questions_and_register_effects()
    {
        await using var town = await EndToEndHost.StartAsync();
        var (sanne, marijke, noor) = (town.Person("sanne"), town.Person("marijke"), town.Person("noor"));
        var number = await sanne.ReportsAsync();
        await noor.ProposesAsync(number);
        await marijke.ApprovesAsync(number);
        await noor.FindsAsync("acties worden uitgevoerd", "monitoring");
        await noor.FinishesAsync(number);
        var close = await noor.ClicksAsync("Zaak afsluiten", conversation: "monitoring", on: number);
        Assert.Equal("closed", (await noor.SubmitsAsync(close, "Zaak afsluiten")).Kind);

        var card = await noor.FindsAsync($"Terugblik op zaak {number}");
        Assert.Contains("Steun en veiligheid regelen", card.Words, StringComparison.Ordinal);
        Assert.Contains("van de 9 vakken", card.Words, StringComparison.Ordinal);
        await marijke.FindsAsync($"Terugblik op zaak {number}");
        await marijke.FillsAsync(
            "Terugblikken", "Vastleggen", new() { ["well"] = "Snel samen besproken.", ["otherwise"] = "Eerder bellen." }, number);
        await noor.FindsAsync("Snel samen besproken.");
        await noor.FillsAsync("Effect vastleggen", "Vastleggen", new() { ["effect-a1"] = "Helped" }, number);
        await marijke.FindsAsync("Het hielp");
        Assert.False(await sanne.HasSeenAsync("Terugblik"));
        Assert.False(await noor.HasSeenAsync("Terugblik", "monitoring"));
        Assert.Equal("", string.Join('\n', await town.ViolationsAsync()));
    }
}
