using Weerbaar.Tests.Journeys;

namespace Weerbaar.Tests.Door;

/// <summary>What somebody takes back is gone with all that it brought, and is answered once.</summary>
[Collection(AtTheDoor.Name)]
public sealed class TakenBackTests(Doorway doorway)
{
    private readonly FrontDoor _door = doorway.Door;

    [Theory]
    [InlineData(true, "met de bestanden uit dat bericht")]
    [InlineData(false, "with the files of that message")]
    public async Task D4_Undoing_a_message_takes_out_its_picture_too_and_no_other(bool dutch, string line)
    {
        var person = _door.Person(dutch ? "Sanne" : "Liam", language: dutch ? "nl-NL" : "en-GB");
        await person.BeginsAsync(dutch ? "ik word online bedreigd" : "I am being threatened online");
        var (stays, goes) = (DoorFile.Sent("blijft.png"), DoorFile.Sent("gaat-weg.png"));
        await person.SendsAsync(stays);
        await person.EventuallySeesAsync(Files.Hash(stays.Content)[..8]);
        await person.SaysAsync(dutch ? "dit stuurde hij vanmorgen naar mijn zus" : "he sent this to my sister this morning", goes);
        await person.EventuallySeesAsync(Files.Hash(goes.Content)[..8]);

        var undone = await person.ClicksAsync("intake-undo");

        Assert.Contains(line, undone.Words, StringComparison.Ordinal);
        var draft = (await _door.Get<PeopleStore>().ReadAsync(new PersonId(person.Id), default)).Draft!;
        Assert.Equal("blijft.png", Assert.Single(draft.Evidence).Name);
        Assert.Empty(draft.Texts);
        await FrontDoor.EventuallyAsync(
            () => _door.FindAsync("gaat-weg").Result.Count == 0, () => "The file is still there.", TimeSpan.FromSeconds(20));
    }

    [Theory]
    [InlineData(true, "de maan stond groen", "in plaats van de oude")]
    [InlineData(false, "the moon stood green", "in the place of the old ones")]
    public async Task D4_A_changed_message_in_a_report_is_answered_by_one_line(bool dutch, string after, string line)
    {
        var person = _door.Person(dutch ? "Sanne" : "Liam", language: dutch ? "nl-NL" : "en-GB");
        await person.BeginsAsync(dutch ? "ik word online bedreigd" : "I am being threatened online");
        var id = _door.Teams.NextId();
        await person.SendsRawAsync(
            new() { ["id"] = id, ["text"] = dutch ? "hij stuurde gisteren zes berichten" : "yesterday he sent six messages" });
        await person.EventuallySeesAsync(dutch ? "Dit staat nu bij je melding" : "This is in your report now");
        var before = person.Sees().Count;

        await person.EditsAsync(id, after);

        await person.EventuallySeesAsync(line);
        await Task.Delay(TimeSpan.FromSeconds(1));
        Assert.Equal(before + 1, person.Sees().Count);
    }
    /// <summary>
    /// Teams offers "undo" where a message was deleted, and tells of it as of a change: its words are what they were, and gone here.
    /// </summary>
    [Theory]
    [InlineData(true, "hij kent de naam van mijn hond")]
    [InlineData(false, "he knows the name of my dog")]
    public async Task D4_A_deleted_message_that_is_brought_back_is_kept_anew(bool dutch, string words)
    {
        var person = _door.Person(dutch ? "Sanne" : "Liam", language: dutch ? "nl-NL" : "en-GB");
        await person.BeginsAsync(dutch ? "ik word online bedreigd" : "I am being threatened online");
        var id = _door.Teams.NextId();
        await person.SendsRawAsync(new() { ["id"] = id, ["text"] = words });
        await person.EventuallySeesAsync(dutch ? "Dit staat nu bij je melding" : "This is in your report now");
        await person.DeletesAsync(id);
        Assert.Empty((await _door.FileOfAsync(person)).Draft!.Texts);

        await person.EditsAsync(id, words);

        Assert.Equal(words, Assert.Single((await _door.FileOfAsync(person)).Draft!.Texts).Text);
    }
}
