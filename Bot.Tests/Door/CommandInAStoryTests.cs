using Weerbaar.Tests.Journeys;

namespace Weerbaar.Tests.Door;

/// <summary>
/// Who tells of a threat with a word of a command in it is heard whatever is open: 112 in the same turn, and the words are kept (D2).
/// </summary>
[Collection(AtTheSideDoor.Name)]
public sealed class CommandInAStoryTests(Doorway doorway)
{
    private static readonly string[] Dutch =
    [
        "trek mijn melding in, anders pakt hij mijn kinderen",
        "ik deed aangifte maar hij gaat niet weg en bedreigt me elke dag",
        "hij gooide de ruit van mijn zaak in en rende weg",
        "hier is nog meer bewijs: hij schreef dat hij me weet te vinden",
        "ik wil praten, hij bedreigt mijn kinderen",
    ];

    private static readonly string[] English =
    [
        "he wants me to drop the report or he will make my life hell",
        "drop the report or we will ruin you, says the mail",
        "he says I must withdraw the report, otherwise his mates will come round to my place",
        "here is more proof: he wrote that he knows where I live",
        "i want to talk to someone, he says he will kill me",
    ];

    private readonly FrontDoor _door = doorway.Door;

    public static TheoryData<bool, string> States =>
        [.. from dutch in (bool[])[true,
            false] from state in (string[])["nothing", "report", "case"] select new TheoryDataRow<bool, string>(dutch, state)];

    [Theory]
    [MemberData(nameof(States))]
    public async Task D2_A_threat_with_a_word_of_a_command_is_kept_with_112_in_the_turn(bool dutch, string state)
    {
        foreach (var words in dutch ? Dutch : English)
        {
            await AssertHeardAsync(await _door.InAsync(state, dutch), words);
        }
    }

    [Theory]
    [MemberData(nameof(States))]
    public async Task D2_D7_Said_beside_a_picture_both_are_kept(bool dutch, string state)
    {
        var (person, picture) = (await _door.InAsync(state, dutch), DoorFile.Picture());
        await AssertHeardAsync(person, (dutch ? Dutch : English)[3], picture);
        await person.EventuallySeesAsync(Files.Hash(picture.Content)[..8]);
    }

    [Theory]
    [InlineData(true, "trek mijn melding in, anders pakt hij mijn kinderen", "Wat wil je intrekken?")]
    [InlineData(false, "drop the report or we will ruin you, says the mail", "What would you like to withdraw?")]
    public async Task D2_The_command_is_answered_beside_it_and_the_question_about_danger_stays_last(bool dutch, string words, string answer)
    {
        var seen = await (await _door.InAsync("case", dutch)).SaysAsync(words);

        var answered = seen.Messages.ToList().FindIndex(message => message.Says(answer));
        Assert.True(answered >= 0 && answered < seen.Messages.ToList().FindLastIndex(message => message.Says("112")), seen.Words);
    }

    [Theory]
    [InlineData(true, "ik wil mijn melding intrekken", "Wat wil je intrekken?", false)]
    [InlineData(false, "cancel my report", "What would you like to withdraw?", false)]
    [InlineData(true, "kan ik een screenshot van de bedreiging toevoegen aan mijn melding", "heb ik niet bewaard", true)]
    [InlineData(false, "can i add a screenshot of the threat to my report", "haven't kept", true)]
    [InlineData(true, "laat mij alsjeblieft nog een keer het hele overzicht van al mijn meldingen van dit jaar en vorig jaar zien", "heb ik niet bewaard", true)]
    public async Task A_bare_command_is_only_answered_and_of_a_long_one_it_is_said_that_it_is_not_kept(
        bool dutch, string words, string answer, bool isLong)
    {
        var person = await _door.InAsync("case", dutch);

        var seen = await person.SaysAsync(words);

        Assert.True(seen.Says(answer) && !seen.Says("112"), seen.Words);
        Assert.Equal(isLong, seen.Says(dutch ? "heb ik niet bewaard" : "haven't kept"));
        Assert.False(await _door.HasKeptAsync(person, words));
    }

    private async Task AssertHeardAsync(DoorPerson person, string words, params DoorFile[] files)
    {
        var seen = await person.SaysAsync(words, files);
        Assert.True(seen.Messages.Any(message => message.Says("112")), $"No 112 after '{words}' in\n{seen.Words}");
        await FrontDoor.EventuallyAsync(
            () => _door.HasKeptAsync(person, words).Result, () => $"'{words}' is nowhere:\n{seen.Words}", TimeSpan.FromSeconds(10));
    }
}
