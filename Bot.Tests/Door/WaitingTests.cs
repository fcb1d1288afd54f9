namespace Weerbaar.Tests.Door;

/// <summary>What is typed beside a report waits, each text by itself, until its writer has said where it belongs.</summary>
[Collection(AtTheSideDoor.Name)]
public sealed class WaitingTests(Doorway doorway)
{
    private readonly FrontDoor _door = doorway.Door;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Two_lines_after_each_other_both_wait_and_one_card_places_both(bool dutch)
    {
        var person = _door.Person(dutch ? "Sanne" : "Liam", language: dutch ? "nl-NL" : "en-GB");
        await HasTwoCasesAsync(person);
        var (one, two) = dutch ? ("de maan stond groen boven het dak", "en daarna was alles weer blauw")
            : ("the moon stood green above that roof", "and later it was all blue to us");

        await person.SaysAsync(one);
        var seen = await person.SaysAsync(two);
        Assert.True(seen.Says(one) && seen.Says(two), seen.Words);

        var added = await person.ClicksAsync("chat-add-pending", on: two);
        Assert.Contains(dutch ? "Toegevoegd" : "Added", added.Words, StringComparison.Ordinal);
        Assert.Contains(await _door.FindAsync(one), row => row.StartsWith("case-", StringComparison.Ordinal));
        Assert.Contains(await _door.FindAsync(two), row => row.StartsWith("case-", StringComparison.Ordinal));
        Assert.DoesNotContain($"person-{person.Id}/me", await _door.FindAsync(two));
    }

    [Fact]
    public async Task The_first_card_places_the_first_line_and_the_second_goes_on_waiting()
    {
        var person = _door.Person("Sanne");
        await HasTwoCasesAsync(person);
        await person.SaysAsync("de maan stond groen boven het dak");
        var first = await person.EventuallySeesAsync("de maan stond groen boven het dak");
        await person.SaysAsync("en daarna was alles weer paars");
        var button = first.Buttons.First(button => button.Verb == "chat-add-pending");

        await person.PressAsync(first, button);
        var again = await person.PressAsync(first, button);

        Assert.Contains("al een plek gegeven", again.Words, StringComparison.Ordinal);
        // Until its card is posted the answer that is owed holds the words too, in a row of its own.
        var rows = await _door.FindAsync("en daarna was alles weer paars");
        Assert.Contains($"person-{person.Id}/me", rows);
        Assert.DoesNotContain(rows, row => row.StartsWith("case-", StringComparison.Ordinal));
        await person.ClicksAsync("chat-add-pending", on: "en daarna was alles weer paars");
        Assert.DoesNotContain($"person-{person.Id}/me", await _door.FindAsync("en daarna was alles weer paars"));
    }

    [Fact]
    public async Task What_an_earlier_version_kept_waiting_still_has_its_place()
    {
        var person = _door.Person("Sanne");
        await HasTwoCasesAsync(person);
        var people = _door.Get<PeopleStore>();
        var file = await people.ReadAsync(new PersonId(person.Id), default);
        await people.WriteAsync(file with { Profile = file.Profile with { Pending = "van voor de vernieuwing" } }, default);

        var seen = await person.SaysAsync("de maan stond groen boven het dak");
        Assert.Contains("van voor de vernieuwing", seen.Words, StringComparison.Ordinal);
        await person.ClicksAsync("chat-add-pending");

        Assert.Contains(await _door.FindAsync("van voor de vernieuwing"), row => row.StartsWith("case-", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_was_not_understood_twice_waits_too_and_says_which_people_there_are(bool dutch)
    {
        var person = _door.Person(dutch ? "Sanne" : "Liam", language: dutch ? "nl-NL" : "en-GB");
        var (one, two) = dutch ? ("de maan stond groen boven het dak", "en daarna was alles weer blauw")
            : ("the moon stood green above that roof", "and later it was all blue to us");
        var people = dutch ? "vertrouwenspersoon" : "confidential adviser";

        Assert.DoesNotContain(people, (await person.SaysAsync(one)).Words, StringComparison.Ordinal);
        Assert.Contains(people, (await person.SaysAsync(two)).Words, StringComparison.Ordinal);
        await person.ClicksAsync("chat-report-pending");

        Assert.Contains($"person-{person.Id}/draft", await _door.FindAsync(one));
        Assert.Contains($"person-{person.Id}/draft", await _door.FindAsync(two));
    }

    [Fact]
    public async Task D4_Each_text_keeps_when_it_was_typed_in_the_case_and_its_order()
    {
        await using var own = await FrontDoor.StartAsync();
        var person = own.Person("Sanne");
        var @case = await own.ReportedAsync(person, null, "een");
        await own.ReportedAsync(person, null, "twee");
        var first = own.Clock.GetUtcNow();
        await person.SaysAsync("de maan stond groen boven het dak");
        own.Move(TimeSpan.FromHours(2));
        var second = own.Clock.GetUtcNow();
        await person.SaysAsync("en daarna was alles weer blauw");
        own.Move(TimeSpan.FromMinutes(30));
        await own.DoAsync(@case, person, new AddToReport("wat ik via de kaart toevoegde"));
        own.Move(TimeSpan.FromHours(3));

        await person.ClicksAsync($"Voeg toe aan {@case.Number}", on: "alles weer blauw");

        var log = (await own.Get<CaseStore>().ReadWholeAsync(@case.Id, default))!.Log;
        Assert.Equal(
            ["de maan stond groen boven het dak", "en daarna was alles weer blauw", "wat ik via de kaart toevoegde"],
            log.Select(entry => entry.Text));
        Assert.InRange(log[0].At, first, first.AddMinutes(2));
        Assert.InRange(log[1].At, second, second.AddMinutes(2));
    }

    /// <summary>With one alone there would be nothing to ask.</summary>
    private async Task HasTwoCasesAsync(DoorPerson person)
    {
        await _door.ReportedAsync(person, null, "een");
        await _door.ReportedAsync(person, null, "twee");
    }
}
