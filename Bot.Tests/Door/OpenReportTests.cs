namespace Weerbaar.Tests.Door;

/// <summary>
/// With a report open every command works, what is typed is added with the way back, and nobody is led into what they do not want.
/// </summary>
[Collection(AtTheDoor.Name)]
public sealed class OpenReportTests(Doorway doorway)
{
    private readonly FrontDoor _door = doorway.Door;

    [Theory]
    [InlineData("melden", "Je hebt nog een melding die niet is verstuurd", true)]
    [InlineData("mijn meldingen", "Jouw meldingen", true)]
    [InlineData("bewijs toevoegen", "Bewijs toevoegen", true)]
    [InlineData("melding intrekken", "Intrekken", true)]
    [InlineData("vervanger instellen", "Je vervanger", true)]
    [InlineData("taal kiezen", "Welke taal wil je?", true)]
    [InlineData("hulp", "Zo help ik je", true)]
    [InlineData("verder", "Stap 1 van", true)]
    [InlineData("report", "You have a report that you haven't sent yet", false)]
    [InlineData("my reports", "Your reports", false)]
    [InlineData("add evidence", "Add evidence", false)]
    [InlineData("withdraw report", "Withdraw", false)]
    [InlineData("help", "How I can help", false)]
    [InlineData("continue", "Step 1 of", false)]
    public async Task Every_command_of_the_menu_works_with_a_report_open(string typed, string found, bool dutch)
    {
        var person = await BeginsAsync(dutch);

        var seen = await person.SaysAsync(typed);

        Assert.Contains(found, seen.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(seen.Messages.SelectMany(message => message.Buttons), button => button.Verb == "intake-undo");
    }

    [Theory]
    [InlineData("verder", "Stap ", true)]
    [InlineData("continue", "Step ", false)]
    public async Task What_brings_a_report_back_brings_the_step_at_which_it_stands(string typed, string step, bool dutch)
    {
        foreach (var asked in new[] { "kinds", "what", "views", "effect" })
        {
            var person = await _door.AtQuestionAsync(asked, dutch);
            var open = Progress(person.Sees().Last(message => message.Buttons.Any(button => button.Verb == "intake-next")).Words, step);

            var seen = await person.SaysAsync(typed);

            Assert.NotEqual(step + "1", open);
            Assert.Equal(open, Progress(seen.Words, step));
            Assert.Contains(
                seen.Messages.SelectMany(message => message.Buttons),
                button => button.Verb == "intake-next" && button.Inputs.Any(input => (string?)input["id"] == asked));
        }
    }

    [Theory]
    [InlineData("En gisteren riep hij het weer", "Dit staat nu bij je melding", true)]
    [InlineData("He shouted it again yesterday", "This is in your report now", false)]
    public async Task What_is_typed_is_added_with_one_line_and_a_button_takes_it_out(string typed, string line, bool dutch)
    {
        var person = await BeginsAsync(dutch);

        var seen = await person.SaysAsync(typed);
        Assert.Contains(line, seen.Words, StringComparison.Ordinal);
        Assert.Contains($"person-{person.Id}/draft", await _door.FindAsync(typed));

        await person.ClicksAsync("intake-undo");
        Assert.DoesNotContain($"person-{person.Id}/draft", await _door.FindAsync(typed));
    }

    [Theory]
    [InlineData("ik wil het toch niet melden", true)]
    [InlineData("ik wil geen melding doen", true)]
    [InlineData("i do not want to report it", false)]
    public async Task Who_does_not_want_to_report_begins_nothing_and_may_throw_away_what_is_open(string typed, bool dutch)
    {
        var nothing = _door.Person(dutch ? "Sanne" : "Liam", language: dutch ? "nl-NL" : "en-GB");
        var seen = await nothing.SaysAsync(typed);
        Assert.DoesNotContain("intake-danger", seen.Messages.SelectMany(message => message.Buttons).Select(button => button.Verb));
        Assert.DoesNotContain($"person-{nothing.Id}/draft", await _door.FindAsync(typed));

        var open = await BeginsAsync(dutch);
        await open.SaysAsync(typed);
        await open.ClicksAsync("chat-erase-draft");
        Assert.DoesNotContain(
            $"person-{open.Id}/draft", await _door.FindAsync(dutch ? "ik word online bedreigd" : "I am being threatened online"));
    }

    [Theory]
    [InlineData("help")]
    [InlineData("stop")]
    [InlineData("ok")]
    [InlineData("info")]
    public async Task Words_of_both_languages_do_not_turn_a_Dutch_person_s_bot_English(string typed)
    {
        var person = _door.Person("Sanne");
        await person.SaysAsync(typed);

        Assert.Contains("Jouw meldingen", (await person.SaysAsync("status")).Words, StringComparison.Ordinal);
        Assert.Contains(
            "Thanks for telling me", (await person.SaysAsync("somebody is threatening me online and I do not know what to do")).Words,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nl-NL", "ik heb niets bewaard")]
    [InlineData("en-GB", "I have kept nothing")]
    public async Task An_empty_message_gets_a_line_and_nothing_is_said_to_be_kept(string language, string line)
    {
        var seen = await _door.Person("Sanne", language: language).SaysAsync("");

        Assert.Contains(line, Assert.Single(seen.Messages).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("29:1AbCdEf", false)]
    [InlineData("pieter.pietersen@gemeente.example", false)]
    [InlineData("Pieter Pietersen", false)]
    [InlineData("D", true)]
    [InlineData("N", true)]
    [InlineData("B", true)]
    [InlineData("8:orgid:", true)]
    public async Task A_colleague_is_chosen_in_any_form_that_a_client_sends_or_refused_with_what_to_do(string form, bool known)
    {
        var person = await BeginsAsync(dutch: true);
        var colleague = Guid.Parse(_door.Noor.Id);
        var typed = form switch { "8:orgid:" => form + colleague.ToString("D"), { Length: 1 } => colleague.ToString(form), _ => form };

        var seen = await person.ClicksAsync("intake-next", new() { ["about"] = "Colleague", ["colleague"] = typed });

        Assert.Equal(known, !seen.Says("Deze collega herken ik niet"));
        Assert.Equal(known, seen.Says("Wat voor iets is het?"));
    }

    /// <summary>"Stap 7", without how many there are.</summary>
    private static string Progress(string words, string step) =>
        Assert.Single(words.Split('\n'), line => line.StartsWith(step, StringComparison.Ordinal)).Split(' ') is var parts
        ? $"{parts[0]} {parts[1]}" : "";

    private async Task<DoorPerson> BeginsAsync(bool dutch)
    {
        var person = _door.Person(dutch ? "Sanne" : "Liam", language: dutch ? "nl-NL" : "en-GB");
        await person.BeginsAsync(dutch ? "ik word online bedreigd" : "I am being threatened online");
        return person;
    }
}
