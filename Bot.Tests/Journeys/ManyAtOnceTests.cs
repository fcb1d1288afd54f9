namespace Weerbaar.Tests.Journeys;

/// <summary>Many at once on two processes give one card with the newest state; a store that hangs gives "try again".</summary>
public sealed class ManyAtOnceTests
{
    [Fact]
    public async Task Fifty_reconciles_at_once_on_two_processes_make_one_card_with_the_newest_state()
    {
        await using var town = await EndToEndHost.StartAsync(bots: 2);
        var (sanne, noor, emma) = (town.Person("sanne"), town.Person("noor"), town.Person("emma"));
        var number = await sanne.ReportsAsync();
        await noor.ClicksAsync("Ik pak dit op", conversation: "monitoring", on: number);
        var forms = new List<(TeamsUser By, Shown Dialog, string Send)>();
        for (var index = 0; index < 25; index++)
        {
            forms.Add((noor, await noor.ClicksAsync("Notitie maken", conversation: "monitoring", on: number), "Vastleggen"));
            forms.Add((emma, await emma.ClicksAsync("Urgentie aanpassen", conversation: "monitoring", on: number), "Save"));
        }

        var sent = await Task.WhenAll(forms.Select((form, index) => form.By.SubmitsAsync(form.Dialog, form.Send, form.By == noor
            ? new() { ["text"] = $"Keer {index}" }
            : new() { ["reason"] = $"Keer {index}", ["level"] = index % 4 == 1 ? "high" : "acute" })));
        Assert.All(sent, shown => Assert.True(shown.Kind is "closed" or "card" or "text" or "dialog", shown.Kind));

        await emma.FillsAsync(
            "Urgentie aanpassen", "Save", new() { ["level"] = "normal", ["reason"] = "Toch niet." }, number, "monitoring");
        await noor.FindsAsync("Gewoon", "monitoring", 90);
        Assert.Single(await noor.SeesAsync("monitoring"), seen => seen.FromBot && seen.Card is not null);
        Assert.Single(await sanne.SeesAsync(), seen => seen.Card is not null && seen.Says($"Jouw melding {number}"));
        Assert.Equal("", string.Join('\n', await town.ViolationsAsync()));
    }

    [Fact]
    public async Task A_click_on_a_hanging_store_is_answered_within_five_seconds()
    {
        await using var town = await EndToEndHost.StartAsync(bots: 1, settings: new() { ["Delivery__AnswerWithin"] = "00:00:04.5" });
        var sanne = town.Person("sanne");
        await sanne.SaysAsync("ik word online bedreigd");
        var card = await sanne.IsSafeAsync();
        TimeSpan took;
        Shown answered;
        using (var store = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(town.Store, "rows.db")};Pooling=False"))
        {
            await store.OpenAsync();
            using var hold = store.CreateCommand();
            hold.CommandText = "BEGIN EXCLUSIVE";
            await hold.ExecuteNonQueryAsync();
            var began = System.Diagnostics.Stopwatch.GetTimestamp();
            answered = await sanne.ClicksOnAsync(card.Id, "Volgende");
            took = System.Diagnostics.Stopwatch.GetElapsedTime(began);
        }

        Assert.Contains("Er is niets kwijt", answered.Words, StringComparison.Ordinal);
        Assert.InRange(took.TotalSeconds, 4, 6.5);
        Assert.Contains("Stap 2", (await sanne.ClicksOnAsync(card.Id, "Volgende")).Words, StringComparison.Ordinal);
    }
}
