using System.Globalization;
using Weerbaar.Tests.Door;

namespace Weerbaar.Tests.Entering;

/// <summary>Who reads what of a case, through the door.</summary>
[Collection(AtTheBackDoor.Name)]
public sealed class ReadingTests(Doorway doorway)
{
    private readonly FrontDoor _door = doorway.Door;

    [Fact]
    public async Task An_officers_note_is_not_for_the_employee_also_when_the_officer_told_the_case()
    {
        var sanne = _door.Person("Sanne");
        var @case = await _door.ReportedAsync(_door.Noor, sanne, "gevonden bij een zoekopdracht");
        Assert.True(
            (await _door.Noor.SendsAsync("triage-note", @case, new() { ["text"] = "Medewerker is mogelijk zelf betrokken." })).IsClosed);
        Assert.True((await sanne.SendsAsync("own-add", @case, new() { ["text"] = "Het begon vorige week." })).IsClosed);
        Assert.True((await _door.Noor.SendsAsync("own-add", @case, new() { ["text"] = "Er is nog een bericht bij." })).IsClosed);

        var own = (await sanne.OpensAsync("triage-details", @case)).Words;
        var officers = (await _door.Emma.OpensAsync("triage-details", @case)).Words;

        Assert.DoesNotContain("mogelijk zelf betrokken", own, StringComparison.Ordinal);
        Assert.Contains("Het begon vorige week.", own, StringComparison.Ordinal);
        Assert.Contains("Er is nog een bericht bij.", own, StringComparison.Ordinal);
        Assert.Contains("mogelijk zelf betrokken", officers, StringComparison.Ordinal);
    }

    [Fact]
    public async Task D2_Danger_for_a_colleague_tells_the_manager_of_danger_and_not_of_words_until_the_colleague_chose()
    {
        const string Words = "ze schrijven dat ze weten waar ze woont";
        var (sanne, ruben) = (_door.Person("Sanne"), _door.Person("Ruben"));
        var @case = await _door.ReportedAsync(ruben, sanne, Words);
        Assert.True((await ruben.SendsAsync("own-danger", @case, new() { ["route"] = nameof(DangerRoute.ManagerAndTeam) })).IsClosed);

        var alarm = await sanne.Manager.EventuallySeesAsync(sanne.Name);
        Assert.Contains("Gevaar nu", alarm.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(alarm.Buttons, button => button.OpensDialog && button.Verb != "triage-act");
        Assert.Equal(RefusalText.Of(new NotAllowed(), Language.Dutch), (await sanne.Manager.OpensAsync("triage-details", @case)).Text);
        Assert.Equal(RefusalText.Of(new NotAllowed(), Language.Dutch), (await sanne.Manager.OpensAsync("triage-together", @case)).Text);
        await sanne.EventuallySeesAsync("Wat er is opgeschreven, lezen zij nog niet.");
        Assert.DoesNotContain(await _door.Get<AccessLogStore>().ReadAsync(@case.Id, default), look => look.By.Id.Value == sanne.Manager.Id);
        Assert.DoesNotContain(Words, (await sanne.Manager.OpensAsync("triage-act", @case)).Words, StringComparison.Ordinal);

        Assert.True((await sanne.SendsAsync("own-route", @case, new() { ["route"] = nameof(RouteChoice.Manager) })).IsClosed);

        await sanne.Manager.EventuallySeesAsync("kun je nu lezen wat er is gebeurd");
        Assert.Contains(Words, (await sanne.Manager.OpensAsync("triage-details", @case)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task D2_Who_was_told_of_danger_alone_never_reads_the_words_when_the_colleague_chose_somebody_else()
    {
        const string Words = "ze schrijven dat ze weten waar ze woont";
        var (sanne, ruben) = (_door.Person("Sanne"), _door.Person("Ruben"));
        var @case = await _door.ReportedAsync(ruben, sanne, Words);
        @case = await _door.DoAsync(@case, ruben, new RaiseDanger(DangerRoute.ManagerAndTeam));
        await sanne.Manager.EventuallySeesAsync(sanne.Name);

        await _door.DoAsync(@case, sanne, new ChooseRoute(RouteChoice.Adviser, null));
        await _door.Fatima.EventuallySeesAsync(@case.Number.Value);

        Assert.Contains(Words, (await _door.Fatima.OpensAsync("triage-details", @case)).Words, StringComparison.Ordinal);
        Assert.Equal(RefusalText.Of(new NotAllowed(), Language.Dutch), (await sanne.Manager.OpensAsync("triage-details", @case)).Text);
        Assert.DoesNotContain(Words, (await sanne.Manager.OpensAsync("triage-act", @case)).Words, StringComparison.Ordinal);
        Assert.False(sanne.Manager.HasSeen(Words));
    }

    [Theory]
    [InlineData("nl-NL", "60 keer")]
    [InlineData("en-GB", "60 times")]
    public async Task D9_Nobody_is_pushed_off_the_list_of_who_looked_by_anothers_many_looks(string locale, string often)
    {
        var sanne = _door.Person("Sanne", language: locale);
        var @case = await _door.ReportedAsync(sanne, null, "hij weet me te vinden", RouteChoice.Manager);
        await _door.Emma.OpensAsync("triage-details", @case);
        var looks = _door.Get<AccessLogStore>();
        foreach (var second in Enumerable.Range(1, 60))
        {
            await looks.SaveAsync(
                @case.Id, new AccessLogEntry(_door.Clock.GetUtcNow().AddSeconds(second), _door.Noor.Known(), "triage-details"), default);
        }

        var list = (await sanne.OpensAsync("own-looks", @case)).Words.Split('\n');

        Assert.Single(list, line => line.Contains(_door.Emma.Name, StringComparison.Ordinal));
        Assert.Contains(
            often, Assert.Single(list, line => line.Contains(_door.Noor.Name, StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task D9_A_long_list_of_who_looked_has_pages_on_which_everybody_stands_once()
    {
        var sanne = _door.Person("Sanne");
        var @case = await _door.ReportedAsync(sanne, null, "hij weet me te vinden", RouteChoice.Manager);
        var looks = _door.Get<AccessLogStore>();
        foreach (var number in Enumerable.Range(0, 90))
        {
            var who = new Person(new PersonId(Directories.Entry.IdOf(70_000 + number)), $"Kijker {number:D2}");
            await looks.SaveAsync(@case.Id, new AccessLogEntry(_door.Clock.GetUtcNow(), who, "triage-details"), default);
        }

        var read = new List<string>();
        foreach (var page in Enumerable.Range(1, 3))
        {
            var seen = await sanne.SendsAsync("own-looks", @case, new() { ["ids.page"] = page.ToString(CultureInfo.InvariantCulture) });
            read.AddRange(
                seen.Words.Split('\n').Where(line => line.StartsWith("Kijker", StringComparison.Ordinal)).Select(line => line[..9]));
        }

        Assert.Equal(Enumerable.Range(0, 90).Select(number => $"Kijker {number:D2}"), read.Order(StringComparer.Ordinal));
    }
}
