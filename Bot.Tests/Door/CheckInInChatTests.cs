namespace Weerbaar.Tests.Door;

/// <summary>Somebody who is asked how they are can answer in the chat, and nobody else reads it unless they say so (D29, D43).</summary>
[Collection(AtTheDoor.Name)]
public sealed class CheckInInChatTests(Doorway doorway)
{
    private readonly FrontDoor _door = doorway.Door;

    /// <summary>What can be taken out, and until when it may still be somewhere, is said where it is asked for.</summary>
    [Theory]
    [InlineData(true, "verwijder mijn gegevens", "Wat je opslaat, kun je niet meer weghalen", "in een reservekopie kan het nog twee weken staan")]
    [InlineData(false, "delete my data", "Once saved, you cannot take it out", "it may stay in a backup for two more weeks")]
    public async Task D29_D37_What_stays_of_what_they_write_is_said_beforehand(bool dutch, string asks, string ofCheckIn, string ofBackup)
    {
        var (person, _) = await _door.AskHowTheyAreAsync(dutch);
        Assert.True(person.HasSeen(ofCheckIn));

        var seen = await person.SaysAsync(asks);

        Assert.True(seen.Says(ofBackup), seen.Words);
    }

    [Theory]
    [InlineData(true, "het gaat niet zo best met me en ik pieker veel", "Alleen voor mij", "Hoe gaat het nu met je?")]
    [InlineData(false, "work goes slower than it used to these days", "Only for me", "How are you now?")]
    public async Task D29_What_is_typed_as_the_answer_to_a_check_in_is_the_writer_s_own(
        bool dutch, string words, string onlyMe, string asks)
    {
        var (person, @case) = await _door.AskHowTheyAreAsync(dutch);

        await person.SaysAsync(words);
        await person.EventuallySeesAsync(dutch ? "Niemand anders leest het" : "Nobody else reads it");
        Assert.DoesNotContain(await _door.FindAsync(words), row => row.StartsWith("case-", StringComparison.Ordinal));
        var card = await person.ClicksAsync(onlyMe);
        Assert.Contains(asks, card.Words, StringComparison.Ordinal);
        Assert.Contains($"person-{person.Id}/me", await _door.FindAsync(words));

        var answered = await person.ClicksAsync("aftercare-answer", new() { ["safety"] = "2", ["stress"] = "4" });

        Assert.False(answered.IsError, answered.Words);
        var rows = (await _door.FindAsync(words)).Where(row => !row.Contains("held-answer", StringComparison.Ordinal)).ToList();
        Assert.Equal([$"person-{person.Id}/checkin-{@case.Id}-0001"], rows);
    }

    [Theory]
    [InlineData(true, "hij schrijft nu: morgen ga je dood", "Voeg toe aan")]
    [InlineData(true, "hij staat voor mijn deur", "Voeg toe aan")]
    [InlineData(false, "now he writes: tomorrow you will die", "Add to")]
    public async Task D2_D29_Danger_brings_its_card_and_the_words_wait_for_their_writer_s_choice(bool dutch, string words, string add)
    {
        var (person, @case) = await _door.AskHowTheyAreAsync(dutch);

        var seen = await person.SaysAsync(words);

        Assert.Contains(seen.Messages, message => message.Buttons.Any(button => button.Verb == "intake-danger"));
        Assert.DoesNotContain(await _door.FindAsync(words), row => row.StartsWith($"case-{@case.Id}", StringComparison.Ordinal));
        await person.ClicksAsync($"{add} {@case.Number}");
        Assert.Contains(await _door.FindAsync(words), row => row.StartsWith($"case-{@case.Id}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task D29_Sad_words_wait_for_their_writer_s_choice()
    {
        const string words = "ik slaap slecht en ik moet steeds huilen";
        var (person, _) = await _door.AskHowTheyAreAsync(true);

        var seen = await person.SaysAsync(words);

        Assert.Contains(seen.Messages, message => message.Buttons.Any(button => button.Verb == "chat-check-in-pending"));
        Assert.DoesNotContain(await _door.FindAsync(words), row => row.StartsWith("case-", StringComparison.Ordinal));
    }

    /// <summary>The bot asked how they are after they last did something on the report: what they type may be the answer to that.</summary>
    [Theory]
    [InlineData(true, "het gaat op het werk wat langzamer dan anders", "Bij mijn open melding")]
    [InlineData(false, "work goes slower than it used to these past weeks", "Add to my open report")]
    public async Task D29_With_a_report_open_too_the_answer_to_a_check_in_waits_for_its_writer_s_choice(
        bool dutch, string words, string open)
    {
        var person = _door.Person(dutch ? "Sanne" : "Liam", language: dutch ? "nl-NL" : "en-GB");
        await person.BeginsAsync(dutch ? "ik word online bedreigd" : "I am being threatened online");
        var @case = await _door.ReportedAsync(person, null, "een bedreiging");
        await person.SaysAsync(dutch ? "het begon op een dinsdag" : "it began on a tuesday");
        Assert.Contains($"person-{person.Id}/draft", await _door.FindAsync(dutch ? "het begon op een dinsdag" : "it began on a tuesday"));
        await _door.DoAsync(@case, person, new AskCheckIn());
        await person.EventuallySeesAsync(dutch ? "Alleen jij ziet wat je hier invult" : "Only you see what you fill in here");

        var seen = await person.SaysAsync(words);

        Assert.Contains(seen.Messages, message => message.Buttons.Any(button => button.Verb == "chat-check-in-pending"));
        Assert.DoesNotContain($"person-{person.Id}/draft", await _door.FindAsync(words));
        await person.ClicksAsync(open);
        Assert.Contains($"person-{person.Id}/draft", await _door.FindAsync(words));
    }

    [Theory]
    [InlineData(true, "kijk wat er nu weer staat", "Voeg toe aan", "Wat je meestuurde, gaat mee")]
    [InlineData(false, "look at this one", "Add to", "What you sent with it goes along")]
    public async Task D29_A_picture_and_its_words_wait_together_and_go_together(bool dutch, string words, string add, string along)
    {
        var (person, @case) = await _door.AskHowTheyAreAsync(dutch);

        var seen = await person.SaysAsync(words, DoorFile.Picture());
        await person.EventuallySeesAsync(along);
        Assert.DoesNotContain(person.Sees(), message => message.Buttons.Any(button => button.Verb == "intake-files-belong"));
        Assert.Single((await _door.NowAsync(@case)).Evidence);
        Assert.DoesNotContain(await _door.FindAsync(words), row => row.StartsWith("case-", StringComparison.Ordinal));
        await person.SaysAsync(dutch ? "en nog een ding" : "and one more thing");
        await person.ClicksAsync($"{add} {@case.Number}");

        Assert.Equal(2, (await _door.NowAsync(@case)).Evidence.Count);
        Assert.Contains(await _door.FindAsync(words), row => row.StartsWith($"case-{@case.Id}", StringComparison.Ordinal));
        Assert.Null((await _door.Get<Weerbaar.Records.PeopleStore>().ReadAsync(new PersonId(person.Id), default)).Draft);
        Assert.True(seen.Messages.Count > 0);
    }

    [Fact]
    public async Task D29_Words_for_oneself_leave_the_picture_to_a_question_of_its_own()
    {
        var (person, @case) = await _door.AskHowTheyAreAsync(true);
        await person.SaysAsync("kijk wat er nu weer staat", DoorFile.Picture());

        await person.ClicksAsync("Alleen voor mij");

        await person.EventuallySeesAsync("Waar horen deze bestanden bij?");
        Assert.Single((await _door.NowAsync(@case)).Evidence);
        await person.ClicksAsync($"Mijn melding {@case.Number}");
        Assert.Equal(2, (await _door.NowAsync(@case)).Evidence.Count);
    }

    [Fact]
    public async Task A_picture_and_its_words_become_one_new_report()
    {
        var (person, _) = await _door.AskHowTheyAreAsync(true);
        await person.SaysAsync("kijk wat er nu weer staat", DoorFile.Picture());

        await person.ClicksAsync("chat-report-pending");

        var draft = (await _door.Get<Weerbaar.Records.PeopleStore>().ReadAsync(new PersonId(person.Id), default)).Draft!;
        Assert.Equal("kijk wat er nu weer staat", draft.Description);
        Assert.Single(draft.Evidence);
    }

    [Theory]
    [InlineData(true, "ik wil niet meer leven", "Wat goed dat je dit zegt")]
    [InlineData(false, "i want to kill myself", "I'm glad you are telling me this")]
    public async Task D43_Words_of_self_harm_in_its_own_field_bring_113(bool dutch, string words, string crisis)
    {
        var (person, _) = await _door.AskHowTheyAreAsync(dutch);

        await person.ClicksAsync("aftercare-answer", new() { ["safety"] = "1", ["stress"] = "5", ["words"] = words });

        var card = await person.EventuallySeesAsync(crisis);
        Assert.Contains("0800-0113", card.Words, StringComparison.Ordinal);
    }
}
