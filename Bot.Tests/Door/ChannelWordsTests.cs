namespace Weerbaar.Tests.Door;

/// <summary>
/// Private words that somebody typed in the team's channel: they read that the channel can read them, and that they can delete them there.
/// </summary>
[Collection(AtTheBackDoor.Name)]
public sealed class ChannelWordsTests(Doorway doorway)
{
    private readonly FrontDoor _door = doorway.Door;

    [Theory]
    [InlineData(true, "mijn ex-klant noemde me een hoer en zette mijn adres online", "Je kunt je bericht daar zelf verwijderen")]
    [InlineData(true, "ik wil niet meer leven", "Je kunt je bericht daar zelf verwijderen")]
    [InlineData(false, "my ex-client called me a whore and posted my address", "You can delete your message there yourself")]
    public async Task D37_Who_tells_it_in_a_channel_reads_that_others_can_read_it_there(bool dutch, string words, string canDelete)
    {
        var person = Person(dutch);
        await person.SaysAsync(dutch ? "hallo" : "hello");

        var seen = await person.SaysInAsync(DoorTeams.Team, words);

        Assert.Equal(dutch ? "Ik schrijf je privé." : "I'll message you privately.", Assert.Single(seen.Messages).Words);
        await person.EventuallySeesAsync(canDelete);
    }

    /// <summary>Nothing there is called a channel.</summary>
    [Theory]
    [InlineData(true, "ik word al weken online bedreigd door een inwoner", "Wat je in de groepschat typte", "uit de groepschat bewaar ik niet")]
    [InlineData(false, "a resident has been threatening me online for weeks", "Everyone in the group chat can read", "files from the group chat")]
    public async Task D37_In_a_group_chat_they_read_that_those_in_it_can_read_it(bool dutch, string words, string reads, string left)
    {
        var person = Person(dutch);
        await person.SaysAsync(dutch ? "hallo" : "hello");

        var message = DoorActivities.Mention(words);
        message["attachments"] = new JsonArray(DoorFile.Picture().Attachment(_door.Teams));

        await person.SendsRawAsync(message, DoorTeams.Group);

        await person.EventuallySeesAsync(reads);
        await person.EventuallySeesAsync(left);
    }

    [Theory]
    [InlineData(true, "hij staat voor mijn deur met een mes", "Voeg de app Weerbaar toe")]
    [InlineData(true, "ik wil niet meer leven", "Voeg de app Weerbaar toe")]
    [InlineData(true, "wie leest dit?", "Voeg de app Weerbaar toe")]
    [InlineData(false, "he is at my door with a knife", "Add the Weerbaar app")]
    public async Task D2_D43_Who_has_no_chat_with_the_bot_reads_there_how_to_get_one_and_whom_to_call(bool dutch, string words, string how)
    {
        var person = Person(dutch);
        _door.Teams.Fails =
            asked => asked.Method == "POST" && asked.Target.EndsWith("/v3/conversations", StringComparison.Ordinal)
                && asked.Body.Contains(person.Id, StringComparison.Ordinal)
            ? DoorFault.Cut with { Status = 403, Code = "BotNotInConversationRoster" } : null;
        try
        {
            var said = Assert.Single((await person.SaysInAsync(DoorTeams.Team, words)).Messages).Words;

            Assert.Contains(how, said, StringComparison.Ordinal);
            Assert.Contains("112", said, StringComparison.Ordinal);
            Assert.Contains("0800-0113", said, StringComparison.Ordinal);
            Assert.DoesNotContain(words, said, StringComparison.Ordinal);
        }
        finally
        {
            _door.Teams.Fails = _ => null;
        }
    }

    [Theory]
    [InlineData("status", "Jouw meldingen")]
    [InlineData("wie leest dit?", "Wie leest wat je schrijft?")]
    public async Task A_command_or_a_question_there_gives_nothing_away(string words, string answer)
    {
        var sanne = Person(true);
        await sanne.SaysAsync("hallo");

        await sanne.SaysInAsync(DoorTeams.Team, words);

        await sanne.EventuallySeesAsync(answer);
        Assert.False(sanne.HasSeen("Je kunt je bericht daar zelf verwijderen"));
    }

    [Theory]
    [InlineData(true, "hij heet Jan en woont op nummer 5", "Wat ik ervan bewaarde, blijft in je melding staan")]
    [InlineData(false, "his name is John and he lives at number 5", "What I kept of it stays in your report")]
    public async Task D37_Deleted_in_the_channel_the_words_stay_in_the_report(bool dutch, string words, string line)
    {
        var person = Person(dutch);
        await person.BeginsAsync(dutch ? "ik word online bedreigd" : "I am being threatened online");
        await person.SaysInAsync(DoorTeams.Team, words);
        var message = (await _door.FileOfAsync(person)).Draft!.Texts.Single(piece => piece.Text == words).Message!;

        var seen = await person.DeletesAsync(message, isAnswered: false, channel: DoorTeams.Team);

        await person.EventuallySeesAsync(line);
        Assert.Empty(seen.Messages);
        Assert.Contains($"person-{person.Id}/draft", await _door.FindAsync(words));
    }

    [Theory]
    [InlineData(true, "Hier blijft het staan")]
    [InlineData(false, "It stays here")]
    public async Task D37_Deleted_in_the_channel_what_waits_for_its_place_goes_on_waiting(bool dutch, string line)
    {
        var person = Person(dutch);
        foreach (var words in (string[])["ik word online bedreigd", "ik word ook gestalkt"])
        {
            await _door.ReportedAsync(person, null, words);
        }

        await person.SaysInAsync(DoorTeams.Team, dutch ? "hij belde gisteren weer naar het werk" : "he called work again yesterday");
        var message = Assert.Single((await _door.FileOfAsync(person)).Waiting).Message!;

        await person.DeletesAsync(message, isAnswered: false, channel: DoorTeams.Team);

        await person.EventuallySeesAsync(line);
        Assert.Single((await _door.FileOfAsync(person)).Waiting);
    }

    [Fact]
    public async Task D37_Deleted_in_the_channel_nothing_is_said_of_what_was_not_kept()
    {
        var (sanne, id) = (Person(true), _door.Teams.NextId());
        await sanne.SaysAsync("hallo");
        var before = sanne.Sees().Count;

        var seen = await sanne.DeletesAsync(id, isAnswered: false, channel: DoorTeams.Team);

        Assert.Empty(seen.Messages);
        Assert.Equal(before, sanne.Sees().Count);
    }

    [Theory]
    [InlineData(true, "hij zette mijn adres online", "hij zette mijn telefoonnummer online", "in plaats van de oude")]
    [InlineData(false, "he posted my address online", "he posted my phone number online", "in the place of the old ones")]
    public async Task D37_Changed_in_the_channel_the_new_words_stand_in_the_place_of_the_old_and_that_is_told_in_private(
        bool dutch, string before, string after, string line)
    {
        var person = Person(dutch);
        await person.SaysAsync(dutch ? "ik word online bedreigd" : "I am being threatened online");
        await person.SaysInAsync(DoorTeams.Team, before);
        await person.EventuallySeesAsync(dutch ? "Je kunt je bericht daar zelf verwijderen" : "You can delete your message there yourself");
        var message = (await _door.FileOfAsync(person)).Draft!.Texts.Single(piece => piece.Text == before).Message!;

        var seen = await person.EditsAsync(message, after, isAnswered: false, channel: DoorTeams.Team);

        await person.EventuallySeesAsync(line);
        Assert.Empty(seen.Messages);
        Assert.Contains($"person-{person.Id}/draft", await _door.FindAsync(after));
        Assert.DoesNotContain($"person-{person.Id}/draft", await _door.FindAsync(before));
    }

    private DoorPerson Person(bool dutch) => _door.Person(dutch ? "Sanne" : "Liam", language: dutch ? "nl-NL" : "en-GB");
}
