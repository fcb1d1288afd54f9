using Weerbaar.Playbook.Understanding;

namespace Weerbaar.Tests.Door;

/// <summary>A message that is changed or deleted is answered, and what was kept of it follows, unless it was sent.</summary>
[Collection(AtTheSideDoor.Name)]
public sealed class ChangedMessageTests(Doorway doorway)
{
    private readonly FrontDoor _door = doorway.Door;

    [Theory]
    [InlineData(true, "ik word bedreigd door jantje", "ik word bedreigd door pietje op mastodon", "in plaats van de oude")]
    [InlineData(false, "i am being threatened by johnny", "i am being threatened by peter on mastodon", "in the place of the old ones")]
    public async Task An_edit_replaces_the_words_of_the_open_report(bool dutch, string before, string after, string line)
    {
        var (person, id) = (Person(dutch), _door.Teams.NextId());
        await SaysAsync(person, id, before);

        var seen = await person.EditsAsync(id, after);

        await person.EventuallySeesAsync(line);
        Assert.NotEmpty(seen.Messages);
        Assert.Equal([$"person-{person.Id}/draft"], await _door.FindAsync(after));
        Assert.DoesNotContain($"person-{person.Id}/draft", await _door.FindAsync(before));
    }

    [Fact]
    public async Task An_edit_replaces_a_later_piece_of_the_report_in_its_place()
    {
        var (person, id) = (Person(true), _door.Teams.NextId());
        await person.BeginsAsync();
        await SaysAsync(person, id, "hij stuurde gisteren zesenveertig berichten");

        await person.EditsAsync(id, "hij stuurde gisteren zevenenveertig berichten");

        await person.EventuallySeesAsync("in plaats van de oude");
        Assert.Empty(await _door.FindAsync("zesenveertig"));
        Assert.Equal([$"person-{person.Id}/draft"], await _door.FindAsync("zevenenveertig"));
    }

    [Theory]
    [InlineData(true, "hij staat nu voor mijn deur met een mes", "112")]
    [InlineData(false, "he is at my door now with a knife", "112")]
    [InlineData(true, "ik wil niet meer leven", "0800-0113")]
    [InlineData(false, "i want to kill myself", "0800-0113")]
    public async Task D2_D43_An_edit_to_words_of_danger_or_self_harm_brings_their_card(bool dutch, string words, string number)
    {
        var (person, id) = (Person(dutch), _door.Teams.NextId());
        await SaysAsync(person, id, dutch ? "hallo" : "hello");

        await person.EditsAsync(id, words);

        await person.EventuallySeesAsync(number);
    }

    [Theory]
    [InlineData(true, "Korkuyorum, kapıda bir adam var, lütfen yardım edin")]
    [InlineData(false, "Ich habe Angst, er steht vor meiner Tür und will mich umbringen")]
    public async Task D2_An_edit_to_danger_in_another_language_has_the_sentence_in_that_language(bool dutch, string words)
    {
        var (person, id) = (Person(dutch), _door.Teams.NextId());
        await person.BeginsAsync(dutch ? "ik word online bedreigd" : "i am being threatened online");
        await SaysAsync(person, id, dutch ? "hij stuurde gisteren weer berichten" : "he sent messages again yesterday");
        var sentence = _door.Get<MessageReader>().Read(words).InTheirLanguage!;

        await person.EditsAsync(id, words);

        await person.EventuallySeesAsync(dutch ? "in plaats van de oude" : "in the place of the old ones");
        Assert.Contains("112", sentence, StringComparison.Ordinal);
        Assert.Contains(sentence, string.Join('\n', person.Sees().Select(message => message.Words)), StringComparison.Ordinal);
        Assert.Contains((await _door.FileOfAsync(person)).Draft!.Texts, piece => piece.Text == words);
    }

    [Theory]
    [InlineData(true, "status", "Ik had daar niets van klaarstaan")]
    [InlineData(false, "status", "I had nothing of it waiting")]
    public async Task Of_a_message_that_brought_nothing_nothing_is_said_to_be_gone(bool dutch, string says, string line)
    {
        var (person, id) = (Person(dutch), _door.Teams.NextId());
        await SaysAsync(person, id, says);

        var seen = await person.DeletesAsync(id);

        Assert.Contains(line, Assert.Single(seen.Messages).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "blijven in je melding staan", "Vraag het aan het meldteam")]
    [InlineData(false, "stay in your report", "Ask the response team")]
    public async Task What_was_sent_stays_and_whoever_changes_or_deletes_its_message_is_told_so(bool dutch, string edited, string deleted)
    {
        var (person, id) = (Person(dutch), _door.Teams.NextId());
        await SaysAsync(
            person, id,
            dutch ? "ik word online bedreigd door jantje van de voetbalclub" : "johnny of the football club threatens me online");
        await person.ReportsOpenAsync();
        var words = dutch ? "jantje van de voetbalclub" : "johnny of the football club";

        await person.EditsAsync(id, dutch ? "ik word online bedreigd door zijn broer" : "his brother threatens me online");
        await person.EventuallySeesAsync(edited);
        Assert.Contains(person.Sees().SelectMany(message => message.Buttons), button => button.Verb == "intake-follow-anew");
        await person.DeletesAsync(id);
        await person.EventuallySeesAsync(deleted);

        Assert.Contains(await _door.FindAsync(words), row => row.StartsWith("case-", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true, "is ook weg")]
    [InlineData(false, "is gone too")]
    public async Task A_deleted_message_is_gone_from_the_open_report_with_its_picture(bool dutch, string line)
    {
        var (person, id, picture) = (Person(dutch), _door.Teams.NextId(), DoorFile.Sent("bewijsstuk-weg.png"));
        await person.BeginsAsync(dutch ? "ik word online bedreigd" : "i am being threatened online");
        await SaysAsync(person, id, dutch ? "dit is de vogelverschrikker" : "this is the scarecrow", picture);
        await person.EventuallySeesAsync(dutch ? "Bewaard" : "Stored");
        Assert.NotEmpty(await _door.FindAsync("bewijsstuk-weg"));

        await person.DeletesAsync(id);

        await person.EventuallySeesAsync(line);
        Assert.Empty(await _door.FindAsync(dutch ? "vogelverschrikker" : "scarecrow"));
        await FrontDoor.EventuallyAsync(
            () => _door.FindAsync("bewijsstuk-weg").Result.Count == 0, () => "The file is still there.", TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task A_deleted_message_of_which_nothing_was_kept_is_said_to_be_so_and_once()
    {
        var (person, id) = (Person(true), _door.Teams.NextId());
        await SaysAsync(person, id, "help");

        await person.DeletesAsync(id);

        await person.EventuallySeesAsync("niets van klaarstaan");
    }

    private DoorPerson Person(bool dutch) => _door.Person(dutch ? "Sanne" : "Liam", language: dutch ? "nl-NL" : "en-GB");

    private Task<DoorSeen> SaysAsync(DoorPerson person, string id, string text, params DoorFile[] files) =>
        person.SendsRawAsync(new JsonObject
        {
            ["id"] = id,
            ["text"] = text,
            ["attachments"] = new JsonArray([.. files.Select(file => (JsonNode)file.Attachment(_door.Teams))]),
        });
}
