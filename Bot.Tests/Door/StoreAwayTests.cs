using Weerbaar.Tests.Storage;

namespace Weerbaar.Tests.Door;

/// <summary>
/// What people read while the store is away, hangs or is being renewed: the number to call, nothing that is not true, and who pressed for
/// an alarm reads that it may not be on its way, and can press again (D2, D43).
/// </summary>
public sealed class StoreAwayTests(AwayDoor away) : IClassFixture<AwayDoor>
{
    private readonly FrontDoor _door = away.Door;

    [Theory]
    [InlineData(true, "Hangs")]
    [InlineData(true, "Breaks")]
    [InlineData(true, "Newer")]
    [InlineData(false, "Fails")]
    public async Task D2_Who_presses_for_an_alarm_reads_that_it_may_not_be_on_its_way_and_can_press_again(bool dutch, string how)
    {
        var person = Person(dutch);
        await person.SaysAsync(dutch ? "ik word online bedreigd" : "I am being threatened online");

        var seen = await away.WhileAsync(person, Enum.Parse<Absence>(how), () => person.ClicksAsync("intake-danger"));

        AssertNobodyKnowsOfAlarm(seen, dutch);
        Assert.Empty(await _door.CasesOfAsync(person));
        Assert.True((await person.ClicksAsync("intake-danger")).Says("112"));
        Assert.NotNull(Assert.Single(await _door.CasesOfAsync(person)).Danger);
    }

    [Theory]
    [InlineData(true, "intake-ask-danger")]
    [InlineData(true, "intake-step-danger")]
    [InlineData(false, "intake-ask-danger")]
    [InlineData(false, "intake-step-danger")]
    public async Task D2_Who_asks_for_the_question_about_danger_reads_the_same(bool dutch, string verb)
    {
        var person = Person(dutch);
        await person.BeginsAsync(dutch ? "ik word online bedreigd" : "I am being threatened online");

        AssertNobodyKnowsOfAlarm(await away.WhileAsync(person, Absence.Fails, () => person.PressesAsync(verb)), dutch);
    }

    [Theory]
    [InlineData(true, "Hangs")]
    [InlineData(false, "Newer")]
    public async Task D2_The_dialog_about_danger_of_a_sent_report_says_it_too_and_can_be_sent_again(bool dutch, string how)
    {
        var person = Person(dutch);
        var @case = await _door.ReportedAsync(person, null, "ik word online bedreigd");
        AssertNobodyKnowsOfAlarm(await away.WhileAsync(@case, Absence.Fails, () => person.OpensAsync("own-danger", @case)), dutch);

        var sent = await away.WhileAsync(
            @case, Enum.Parse<Absence>(how), () => person.SendsAsync("own-danger", @case, new() { ["route"] = "ManagerAndTeam" }));

        AssertNobodyKnowsOfAlarm(sent, dutch);
        Assert.True((await person.SubmitsAsync(dutch ? "Probeer opnieuw" : "Try again")).IsClosed);
        Assert.NotNull((await _door.NowAsync(@case)).Danger);
    }

    /// <summary>The queue's message comes after a minute only: this process looks before.</summary>
    [Fact]
    public async Task D2_An_alarm_that_is_kept_without_an_answer_goes_out_at_once_all_the_same()
    {
        var person = Person(dutch: true);
        var @case = await _door.ReportedAsync(person, null, "ik word online bedreigd");
        await person.EventuallySeesAsync(@case.Number.Value);

        var seen =
            await away.WhileAsync(
                @case, Absence.HangsAfter, () => person.SendsAsync("own-danger", @case, new() { ["route"] = "TeamOnly" }));

        AssertNobodyKnowsOfAlarm(seen, dutch: true);
        await _door.Noor.EventuallySeesAsync($"Gevaar nu: zaak {@case.Number.Value}", DoorTeams.Monitoring);
    }

    [Theory]
    [InlineData(true, "Hangs", "Ik weet niet of ik bewaarde wat je net stuurde")]
    [InlineData(true, "Newer", "Wat je net stuurde, is niet bewaard. Stuur het over een minuut nog eens.")]
    [InlineData(false, "Fails", "I don't know if I kept what you just sent")]
    [InlineData(false, "Newer", "What you just sent has not been saved. Please send it again in a minute.")]
    public async Task D2_D4_Words_of_danger_are_given_back_with_the_number_to_call(bool dutch, string how, string kept)
    {
        var (person, words) = (Person(dutch), dutch ? "er staat een man met een mes voor mijn deur" : "a man with a knife is at my door");
        await person.SaysAsync(dutch ? "hallo" : "hello");

        var seen = await away.WhileAsync(person, Enum.Parse<Absence>(how), () => person.SaysAsync(words));

        Assert.True(seen.Says(kept) && seen.Says(words), seen.Words);
        AssertSaysWhomToCall(seen, dutch);
        Assert.False(IsSaidToBeSafe(seen), seen.Words);
        Assert.DoesNotContain(await _door.FindAsync(words), row => !row.Contains("held-answer-", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true, "ik wil niet meer leven")]
    [InlineData(false, "i want to kill myself")]
    public async Task D43_Words_of_self_harm_get_the_number_of_113(bool dutch, string words)
    {
        var person = Person(dutch);

        var seen = await away.WhileAsync(person, Absence.Fails, () => person.SaysAsync(words));

        Assert.True(seen.Says("0800-0113") && seen.Says(words), seen.Words);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Any_other_click_and_dialog_loses_nothing_and_says_whom_to_call(bool dutch)
    {
        var (person, words) = (Person(dutch), dutch ? "hij belde gisteren nog een keer" : "he called again yesterday");
        var @case = await _door.ReportedAsync(person, null, "ik word online bedreigd");

        var clicked = await away.WhileAsync(person, Absence.Fails, () => person.PressesAsync("intake-no-danger"));
        var sent = await away.WhileAsync(@case, Absence.Fails, () => person.SendsAsync("own-add", @case, new() { ["text"] = words }));

        Assert.All([clicked, sent], seen => Assert.True(IsSaidToBeSafe(seen), seen.Words));
        Assert.All([clicked, sent], seen => AssertSaysWhomToCall(seen, dutch));
        Assert.Equal(words, (string?)sent.Card!["body"]!.AsArray().Single(element => (string?)element!["id"] == "text")!["value"]);
        Assert.True((await person.SubmitsAsync(dutch ? "Probeer opnieuw" : "Try again")).IsClosed);
        Assert.NotEmpty(await _door.FindAsync(words));
    }

    [Theory]
    [InlineData(true, "Ik weet niet of het hier ook weg is")]
    [InlineData(false, "I don't know if it's gone here too")]
    public async Task Whether_a_deleted_message_is_gone_is_not_known(bool dutch, string line)
    {
        var (person, id) = (Person(dutch), _door.Teams.NextId());
        await person.SaysAsAsync(id, dutch ? "ik word online bedreigd" : "I am being threatened online");

        var seen = await away.WhileAsync(person, Absence.Fails, () => person.DeletesAsync(id));

        Assert.True(seen.Says(line), seen.Words);
        AssertSaysWhomToCall(seen, dutch);
    }

    [Theory]
    [InlineData(true, "De bot wordt net vernieuwd. Wat je net stuurde, is niet bewaard. Stuur het over een minuut nog eens.")]
    [InlineData(false, "The bot is being updated right now. What you just sent has not been saved. Please send it again in a minute.")]
    public async Task D4_A_file_alone_that_comes_during_an_upgrade_is_said_not_to_be_kept(bool dutch, string line)
    {
        var person = Person(dutch);
        await person.BeginsAsync(dutch ? "ik word online bedreigd" : "I am being threatened online");

        var seen = await away.WhileAsync(person, Absence.Newer, () => person.SendsAsync(DoorFile.Sent("deur.png")));

        Assert.True(seen.Says(line) && !IsSaidToBeSafe(seen), seen.Words);
        AssertSaysWhomToCall(seen, dutch);
        Assert.Empty(await _door.FindAsync("deur.png"));
    }

    [Theory]
    [InlineData(true, "Newer", "is niet bewaard. Stuur het over een minuut nog eens.", "Ik schrijf je privé.")]
    [InlineData(false, "Newer", "has not been saved. Please send it again in a minute.", "I'll message you privately.")]
    [InlineData(true, "Fails", "Ik weet niet of ik bewaarde wat je net stuurde", "Ik schrijf je privé.")]
    public async Task D4_D37_Words_from_a_channel_are_given_back_in_private(bool dutch, string how, string kept, string here)
    {
        var (person, words) = (Person(dutch), dutch ? "hij zette mijn adres online" : "he posted my address online");
        await person.SaysAsync(dutch ? "hallo" : "hello");

        var seen = await away.WhileAsync(person, Enum.Parse<Absence>(how), () => person.SaysInAsync(DoorTeams.Team, words));

        Assert.Equal(here, Assert.Single(seen.Messages).Words);
        var back = await person.EventuallySeesAsync(words);
        Assert.True(back.Says(kept) && back.Says("112") && !back.Says("kwijt") && !back.Says("is lost"), back.Words);
    }

    private static void AssertNobodyKnowsOfAlarm(DoorSeen seen, bool dutch)
    {
        Assert.Contains(
            dutch ? "Ik weet niet of je alarm weg is. Bel 112. Druk daarna nog eens."
                : "I don't know if your alarm is on its way. Call 112. Then press again.",
            seen.Words,
            StringComparison.Ordinal);
        Assert.False(IsSaidToBeSafe(seen), seen.Words);
    }

    private static void AssertSaysWhomToCall(DoorSeen seen, bool dutch) =>
        Assert.Contains(dutch ? "Is er gevaar? Bel 112." : "Is there danger? Call 112.", seen.Words, StringComparison.Ordinal);

    private static bool IsSaidToBeSafe(DoorSeen seen) => seen.Says("niets kwijt") || seen.Says("Nothing is lost");

    private DoorPerson Person(bool dutch) => _door.Person(dutch ? "Sanne" : "Liam", language: dutch ? "nl-NL" : "en-GB");
}
