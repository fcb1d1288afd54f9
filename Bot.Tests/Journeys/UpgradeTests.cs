namespace Weerbaar.Tests.Journeys;

/// <summary>
/// A rolling upgrade: a bot of today and one of a later version, whose records hold what today's does not know, take turns
/// on one store until the old one is asked to end.
/// </summary>
public sealed class UpgradeTests
{
    private const string Renewed = "De bot wordt net vernieuwd";

    private static readonly string[] Way = ["Versturen", "Overslaan", "Volgende", "Nu geen gevaar"];

    private int _refused;

    [Fact]
    public async Task Old_and_new_work_side_by_side_and_neither_loses_what_the_other_wrote()
    {
        await using var town = await EndToEndHost.StartAsync(bots: 1);
        var (sanne, daan, noor, marijke) = (town.Person("sanne"), town.Person("daan"), town.Person("noor"), town.Person("marijke"));
        var before = await sanne.ReportsAsync();
        await noor.FindsAsync(before, "monitoring");

        await using var tomorrow = await TomorrowBot.StartAsync(town.SettingsOfABot());
        // An odd number of turns, or each dialog would be opened by one and sent to the other.
        await TurnsAsync(town, [town.Bots[0].Url, .. tomorrow.Urls]);
        await ServedAsync(() => noor.ClicksAsync("Ik pak dit op", conversation: "monitoring", on: before));
        await FilledAsync(
            noor, "Overleg vastleggen", "Vastleggen", before, "monitoring", new() { ["with"] = "employee", ["outcome"] = "Besproken." });
        await FilledAsync(
            noor, "Voorstel doen", "Voorstel versturen", before, "monitoring",
            new() { ["options"] = "safety-plan", ["reason"] = "Dit helpt." });
        await FilledAsync(marijke, "Goedkeuren", "Ja, ik keur dit goed", before, null, []);
        var during = await ReportAsync(daan);
        Assert.True(_refused > 0, "The old version never met what it does not know.");

        await town.Bots[0].TerminateAsync();
        Assert.Equal(0, await town.Bots[0].EndAsync());
        await TurnsAsync(town, [.. tomorrow.Urls]);
        await sanne.FindsAsync("Er is een besluit over melding");
        await noor.FindsAsync("De acties worden uitgevoerd", "monitoring");
        await noor.FindsAsync(during, "monitoring");
        await daan.FindsAsync($"Jouw melding {during}");

        await tomorrow.Rows.LookAsync();
        Assert.Empty(tomorrow.Rows.Lost);
        Assert.InRange(tomorrow.Rows.Marked, 10, 1000);
        Assert.DoesNotContain(town.Bots[0].Output, line => line.Contains(" failed", StringComparison.Ordinal));
        Assert.Equal("", string.Join('\n', await town.ViolationsAsync()));
    }

    private static Task TurnsAsync(EndToEndHost town, params string[] urls) => town.PostAsync(
        "/api/bots", new JsonObject { ["urls"] = new JsonArray([.. urls.Select(url => JsonValue.Create(url))]) });

    /// <summary>Who reads that the bot is being renewed tries again, as the text asks.</summary>
    private async Task<Shown> ServedAsync(Func<Task<Shown>> act)
    {
        for (var attempt = 0; attempt < 10; attempt++)
        {
            var shown = await act();
            if (!shown.Words.Contains(Renewed, StringComparison.Ordinal))
            {
                return shown;
            }

            _refused++;
        }

        throw new TimeoutException("Only the old version answered.");
    }

    private async Task FilledAsync(
        TeamsUser person, string button, string send, string on, string? conversation, Dictionary<string, string> inputs)
    {
        var sent = await ServedAsync(async () =>
        {
            var dialog = await ServedAsync(() => person.ClicksAsync(button, conversation: conversation, on: on));
            return await person.SubmitsAsync(dialog, send, inputs);
        });
        Assert.True(sent.Kind == "closed", sent.Words);
    }

    private async Task<string> ReportAsync(TeamsUser person)
    {
        while (!await person.HasSeenAsync("0900-8844"))
        {
            await person.SaysAsync("ik word online bedreigd");
        }

        for (var step = 0; step < 60; step++)
        {
            var card = (await person.SeesAsync()).Last(
                seen => seen is { FromBot: true, Card: not null } && CardWords.Buttons(seen.Card!).Any(Way.Contains));
            var buttons = CardWords.Buttons(card.Card!);
            var title = Way.First(buttons.Contains);
            var route = title == "Volgende" && card.Says("Wie mag het lezen")
                ? new Dictionary<string, string> { ["route"] = "manager" } : null;
            var shown = await ServedAsync(() => person.ClicksOnAsync(card.Id, title, route));
            if (title == "Versturen")
            {
                return Story.NumberIn(shown.Words);
            }
        }

        throw new TimeoutException("The form has no end.");
    }
}
