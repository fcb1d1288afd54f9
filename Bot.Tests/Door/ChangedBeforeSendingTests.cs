namespace Weerbaar.Tests.Door;

/// <summary>
/// A message is changed or deleted whose words wait for a place, stand in a report that was put aside, or that only brought a file.
/// </summary>
[Collection(AtTheDoor.Name)]
public sealed class ChangedBeforeSendingTests(Doorway doorway)
{
    private const string Old = "blauwe vuilnisbak", New = "groene vuilnisbak";

    private readonly FrontDoor _door = doorway.Door;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_waits_takes_the_new_words_and_is_gone_with_its_message(bool dutch)
    {
        var (person, id) = (Person(dutch), _door.Teams.NextId());
        await _door.ReportedAsync(person, null, "een bedreiging");
        await _door.ReportedAsync(person, null, "nog een bedreiging");
        await SaysAsync(person, id, Telling(dutch, Old));
        Assert.Equal(Telling(dutch, Old), Assert.Single((await FileAsync(person)).Waiting).Text);

        var seen = await person.EditsAsync(id, Telling(dutch, New));
        Assert.Contains(seen.Messages, message => message.Says(New) && message.Buttons.Any(button => button.Verb == "chat-add-pending"));
        Assert.Equal(Telling(dutch, New), Assert.Single((await FileAsync(person)).Waiting).Text);
        await GoneAsync(Old);

        var deleted = await person.DeletesAsync(id);
        Assert.Contains(dutch ? "is ook weg" : "is gone too", deleted.Words, StringComparison.Ordinal);
        Assert.Empty((await FileAsync(person)).Waiting);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_report_that_was_put_aside_takes_the_new_words_and_loses_them_with_their_message(bool dutch)
    {
        var (person, id) = (Person(dutch), _door.Teams.NextId());
        await person.BeginsAsync(dutch ? "ik word online bedreigd" : "I am being threatened online");
        await SaysAsync(person, id, Telling(dutch, Old));
        await person.SaysAsync("stop");
        Assert.True((await FileAsync(person)).Draft!.Paused);

        var seen = await person.EditsAsync(id, Telling(dutch, New));
        Assert.Contains(dutch ? "in plaats van de oude" : "in the place of the old ones", seen.Words, StringComparison.Ordinal);
        Assert.Equal(Telling(dutch, New), Assert.Single((await FileAsync(person)).Draft!.Texts).Text);

        var deleted = await person.DeletesAsync(id);
        Assert.Contains(dutch ? "is ook weg" : "is gone too", deleted.Words, StringComparison.Ordinal);
        var draft = (await FileAsync(person)).Draft!;
        Assert.Empty(draft.Texts);
        Assert.True(draft.Paused);
        Assert.NotEqual("", draft.Description);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_file_that_came_alone_is_gone_with_its_message_and_takes_words_that_are_added_to_it(bool dutch)
    {
        var (person, id, name) = (Person(dutch), _door.Teams.NextId(), $"alleen-{Guid.NewGuid():N}.png");
        await SaysAsync(person, id, "", DoorFile.Sent(name));
        await person.EventuallySeesAsync(dutch ? "Bewaard" : "Stored");

        var seen = await person.EditsAsync(id, dutch ? "ik word online bedreigd door de buurman" : "my neighbour threatens me online");
        Assert.Contains("112", seen.Words, StringComparison.Ordinal);
        var draft = (await FileAsync(person)).Draft!;
        Assert.NotEqual("", draft.Description);
        Assert.Single(draft.Evidence);

        var deleted = await person.DeletesAsync(id);
        Assert.Contains(dutch ? "is ook weg" : "is gone too", deleted.Words, StringComparison.Ordinal);
        await FrontDoor.EventuallyAsync(
            () => _door.FindAsync(name).Result.Count == 0, () => "The file is still there.", TimeSpan.FromSeconds(20));

        var (other, second) = (Person(dutch), _door.Teams.NextId());
        await SaysAsync(other, second, "", DoorFile.Sent(name));
        await other.EventuallySeesAsync(dutch ? "Bewaard" : "Stored");
        Assert.Contains(dutch ? "is ook weg" : "is gone too", (await other.DeletesAsync(second)).Words, StringComparison.Ordinal);
        await FrontDoor.EventuallyAsync(
            () => _door.FindAsync(name).Result.Count == 0, () => "The file is still there.", TimeSpan.FromSeconds(20));
    }

    private static string Telling(bool dutch, string what) =>
        dutch ? $"hij stond weer bij de {what} te wachten" : $"he stood waiting by the {what} again";

    private async Task GoneAsync(string words) =>
        Assert.DoesNotContain(await _door.FindAsync(words), row => !row.Contains("held-answer", StringComparison.Ordinal));

    private Task<PersonFile> FileAsync(DoorPerson person) => _door.Get<PeopleStore>().ReadAsync(new PersonId(person.Id), default);

    private DoorPerson Person(bool dutch) => _door.Person(dutch ? "Sanne" : "Liam", language: dutch ? "nl-NL" : "en-GB");

    private Task<DoorSeen> SaysAsync(DoorPerson person, string id, string text, params DoorFile[] files) =>
        person.SendsRawAsync(new JsonObject
        {
            ["id"] = id,
            ["text"] = text,
            ["attachments"] = new JsonArray([.. files.Select(file => (JsonNode)file.Attachment(_door.Teams))]),
        });
}
