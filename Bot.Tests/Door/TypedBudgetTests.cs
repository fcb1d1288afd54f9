namespace Weerbaar.Tests.Door;

/// <summary>Who types very much, again and again, reads that it is not kept; danger and self-harm are never refused (issue 8, 4).</summary>
public sealed class TypedBudgetTests : IAsyncLifetime
{
    private const string Refused = "is niet bewaard";

    private FrontDoor _door = null!;
    private DoorPerson _sanne = null!;

    public async ValueTask InitializeAsync()
    {
        _door = await FrontDoor.StartAsync(new Dictionary<string, string> { ["Budgets:Characters"] = "9000" });
        _sanne = _door.Person("Sanne");
        await _sanne.BeginsAsync();
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await _door.DisposeAsync();
    }

    [Fact]
    public async Task D49_Long_texts_are_counted_and_what_is_too_much_is_in_no_row()
    {
        Assert.False((await _sanne.SaysAsync(Story("eerste", 4_000))).Says(Refused));
        Assert.False((await _sanne.SaysAsync(Story("tweede", 4_000))).Says(Refused));

        var third = await _sanne.SaysAsync(Story("derde", 4_000));

        Assert.True(third.Says(Refused) && third.Says("112"), third.Words);
        Assert.Empty(await _door.FindAsync("derde keer"));
        Assert.NotEmpty(await _door.FindAsync("tweede keer"));
        Assert.False((await _sanne.SaysAsync("hij heet Kees en hij schreef het op zijn pagina")).Says(Refused));
    }

    [Fact]
    public async Task D49_A_field_of_a_card_counts_too()
    {
        await _sanne.SaysAsync(Story("eerste", 4_000));
        await _sanne.SaysAsync(Story("tweede", 4_000));
        await _sanne.ClicksAsync("intake-next");
        await _sanne.ClicksAsync("intake-next", new() { ["kinds"] = "threat" });

        var seen = await _sanne.ClicksAsync("intake-next", new() { ["what"] = Story("derde", 3_000) });

        Assert.True(seen.Says(Refused), seen.Words);
        Assert.Empty(await _door.FindAsync("derde keer"));
    }

    [Theory]
    [InlineData("er staat nu een man met een mes voor mijn deur", "tel:112")]
    [InlineData("ik wil niet meer leven", "0800-0113")]
    public async Task D2_D43_Words_of_danger_and_of_self_harm_are_answered_and_kept_however_much_was_typed(string words, string answer)
    {
        await _sanne.SaysAsync(Story("eerste", 4_000));
        await _sanne.SaysAsync(Story("tweede", 4_000));

        var seen = await _sanne.SaysAsync($"{words}. {Story("derde", 4_000)}");

        Assert.True(seen.Says(answer) && !seen.Says(Refused), seen.Words);
    }

    [Fact]
    public async Task D2_What_only_points_to_danger_is_not_kept_and_is_asked_about()
    {
        await _sanne.SaysAsync(Story("eerste", 4_000));
        await _sanne.SaysAsync(Story("tweede", 4_000));

        var seen = await _sanne.SaysAsync($"hij weet waar ik woon en zegt dat hij me opzoekt. {Story("derde", 4_000)}");

        Assert.True(seen.Says(Refused) && seen.Buttons.Any(title => title.StartsWith("Alarm", StringComparison.Ordinal)), seen.Words);
        Assert.Empty(await _door.FindAsync("derde keer"));
    }

    [Fact]
    public async Task D2_A_click_on_danger_is_never_refused_however_much_stands_beside_it()
    {
        await _sanne.SaysAsync(Story("eerste", 4_000));
        await _sanne.SaysAsync(Story("tweede", 4_000));
        await _sanne.ClicksAsync("intake-next");
        await _sanne.ClicksAsync("intake-next", new() { ["kinds"] = "threat" });

        var asked = await _sanne.ClicksAsync("intake-step-danger", new() { ["what"] = Story("derde", 3_000) });

        Assert.Contains(asked.Messages, message => message.Says("112") && !message.Says(Refused));
        await _sanne.ClicksAsync("intake-danger");
        await _door.Noor.EventuallySeesAsync("Gevaar nu", DoorTeams.Monitoring);
    }

    private static string Story(string which, int length) =>
        $"de {which} keer: "
            + string.Concat(Enumerable.Repeat("de vergadering over het parkeren duurde weer lang en ging goed. ", length / 60));
}
