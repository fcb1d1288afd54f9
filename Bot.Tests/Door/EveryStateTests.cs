using Weerbaar.Tests.Journeys;

namespace Weerbaar.Tests.Door;

/// <summary>
/// Danger and self-harm are answered in that same turn whatever is open and whatever comes along, and the words and files of one
/// message are both kept (D2, D43).
/// </summary>
[Collection(AtTheSideDoor.Name)]
public sealed class EveryStateTests(Doorway doorway)
{
    private const string Crisis = "0800-0113";

    private readonly FrontDoor _door = doorway.Door;

    private static readonly bool[] InDutch = [true, false];
    private static readonly string[] Open = ["nothing", "files", "asked", "report", "paused", "case"];

    public static TheoryData<bool, string> States =>
        [.. from dutch in InDutch from state in Open select new TheoryDataRow<bool, string>(dutch, state)];

    [Theory]
    [MemberData(nameof(States))]
    public async Task D2_A_picture_and_words_of_danger_in_one_message_are_both_kept_and_both_answered(bool dutch, string state)
    {
        var person = await PersonAsync(dutch, state);
        var words = dutch ? "hij staat nu voor mijn deur met een mes" : "he is at my door now with a knife";
        var picture = DoorFile.Picture();

        var seen = await person.SaysAsync(words, picture);

        var safety = seen.Messages.First(message => message.Buttons.Any(button => button.Verb == "intake-danger"));
        Assert.Contains(DoorStory.DangerTitle(dutch), safety.Words, StringComparison.Ordinal);
        await person.EventuallySeesAsync(Files.Hash(picture.Content)[..8]);
        var rows = await _door.FindAsync(words);
        Assert.Contains(
            rows, row => state == "case" ? row.StartsWith("case-", StringComparison.Ordinal) : row == $"person-{person.Id}/draft");
    }

    [Theory]
    [MemberData(nameof(States))]
    public async Task D43_Words_of_self_harm_get_their_answer_first_with_a_picture_or_without(bool dutch, string state)
    {
        var person = await PersonAsync(dutch, state);
        var words = dutch ? "ik wil niet meer leven" : "i want to kill myself";
        Assert.Contains(Crisis, (await person.SaysAsync(words)).Words, StringComparison.Ordinal);

        var picture = DoorFile.Sent("brief.png");
        var seen = await person.SaysAsync(words, picture);

        Assert.Contains(Crisis, seen.Words, StringComparison.Ordinal);
        await person.EventuallySeesAsync(Files.Hash(picture.Content)[..8]);
        Assert.Contains($"person-{person.Id}/draft", await _door.FindAsync("brief.png"));
    }

    [Theory]
    [InlineData("er staat nu een man met een mes voor mijn deur", true)]
    [InlineData("ze komen me vanavond vermoorden", true)]
    [InlineData("there is a man with a knife at my door right now", false)]
    public async Task D2_Danger_in_the_middle_of_a_report_brings_the_safety_card_and_the_words_are_in_the_report(string words, bool dutch)
    {
        var person = await PersonAsync(dutch, "report");

        var seen = await person.SaysAsync(words);

        Assert.Contains("intake-undo", seen.Messages[0].Buttons.Select(button => button.Verb));
        Assert.Contains("intake-danger", seen.Messages[^1].Buttons.Select(button => button.Verb));
        Assert.Contains($"person-{person.Id}/draft", await _door.FindAsync(words));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task D2_Who_begins_with_a_picture_gets_the_first_answer_with_it_and_words_of_danger_their_card(bool dutch)
    {
        var person = _door.Person("Sanne", language: dutch ? "nl-NL" : "en-GB");

        var first = await person.SendsAsync(DoorFile.Picture());
        Assert.Contains("112", first.Messages[0].Words, StringComparison.Ordinal);
        Assert.Contains("intake-danger", first.Messages[0].Buttons.Select(button => button.Verb));
        await person.EventuallySeesAsync(dutch ? "Bewaard" : "Stored");

        var second = await person.SaysAsync(dutch ? "hij staat nu voor mijn deur met een mes" : "he is at my door now with a knife");
        Assert.Contains(DoorStory.DangerTitle(dutch), second.Messages[^1].Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ja", true, true)]
    [InlineData("112", true, true)]
    [InlineData("yes", false, true)]
    [InlineData("nee", true, false)]
    [InlineData("no", false, false)]
    public async Task D2_The_question_about_danger_can_be_answered_in_words(string answer, bool dutch, bool isDanger)
    {
        var person = await PersonAsync(dutch, "asked");

        var seen = await person.SaysAsync(answer);

        Assert.Equal(isDanger, seen.Says(DoorStory.DangerTitle(dutch)));
        Assert.Equal(!isDanger, seen.Messages[^1].Buttons.Any(button => button.Verb == "intake-next"));
        Assert.Empty(person.Manager.Sees());
    }

    [Theory]
    [InlineData("ik wil niet meer leven", "0800-0113")]
    [InlineData("hij staat nu voor mijn deur met een mes", "intake-danger")]
    public async Task D2_D43_Said_in_a_channel_while_a_report_is_open_the_answer_is_in_their_own_chat(string words, string expected)
    {
        var person = await PersonAsync(dutch: true, "report");
        var before = person.Sees().Count;

        var seen = await person.SaysInAsync(DoorTeams.Team, words);

        Assert.Equal("Ik schrijf je privé.", Assert.Single(seen.Messages).Words);
        await FrontDoor.EventuallyAsync(
            () => person.Sees().Skip(before).Any(
                message => message.Says(expected) || message.Buttons.Any(button => button.Verb == expected)),
            () => "Nothing came in their own chat.",
            TimeSpan.FromSeconds(10));
    }

    private async Task<DoorPerson> PersonAsync(bool dutch, string state)
    {
        var person = _door.Person(dutch ? "Sanne" : "Liam", language: dutch ? "nl-NL" : "en-GB");
        var threat = dutch ? "ik word online bedreigd" : "I am being threatened online";
        await (state switch
        {
            "files" => SendsAsync(person, dutch),
            "asked" => person.SaysAsync(threat),
            "report" => person.BeginsAsync(threat),
            "paused" => PausesAsync(person, threat),
            "case" => HasCaseAsync(person, threat, dutch),
            _ => Task.CompletedTask,
        });
        return person;
    }

    private static async Task SendsAsync(DoorPerson person, bool dutch)
    {
        await person.SendsAsync(DoorFile.Picture());
        await person.EventuallySeesAsync(dutch ? "Bewaard" : "Stored");
    }

    private static async Task HasCaseAsync(DoorPerson person, string threat, bool dutch)
    {
        await person.ReportsAsync(threat);
        await person.EventuallySeesAsync(dutch ? "Jouw melding" : "Your report");
    }

    private static async Task PausesAsync(DoorPerson person, string threat)
    {
        await person.BeginsAsync(threat);
        await person.SaysAsync("stop");
    }
}
