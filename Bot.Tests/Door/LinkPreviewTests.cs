namespace Weerbaar.Tests.Door;

/// <summary>
/// Teams says "changed" of a message when it adds the preview of its link: nothing was changed, and nothing is said or kept again (D4).
/// </summary>
[Collection(AtTheBackDoor.Name)]
public sealed class LinkPreviewTests(Doorway doorway)
{
    private readonly FrontDoor _door = doorway.Door;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task D4_What_stands_in_a_sent_case_stands_there_once(bool dutch)
    {
        var (person, id, words) = (await _door.InAsync("case", dutch), _door.Teams.NextId(), Words(dutch));
        await person.SaysAsAsync(id, words);
        await FrontDoor.EventuallyAsync(
            () => _door.HasKeptAsync(person, words).Result, () => $"'{words}' is nowhere.", TimeSpan.FromSeconds(10));
        var rows = await _door.FindAsync(words);

        await person.EditsAsync(id, words, isAnswered: false);

        Assert.Equal(rows.Order(), (await _door.FindAsync(words)).Order());
        Assert.DoesNotContain(person.Sees(), message => message.Says(dutch ? "dat al verstuurd is" : "that was sent already"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task D4_What_was_taken_out_again_with_its_picture_stays_out(bool dutch)
    {
        var (person, id, words, picture) = (await _door.InAsync("report", dutch), _door.Teams.NextId(), Words(dutch),
            DoorFile.Sent("bewijs.png"));
        await person.SaysAsAsync(id, words, picture);
        await person.ClicksAsync("intake-undo");
        Assert.False(await _door.HasKeptAsync(person, words));
        var seen = person.Sees().Count;

        await person.SendsRawAsync(
            new JsonObject
            {
                ["type"] = "messageUpdate",
                ["id"] = id,
                ["text"] = words,
                ["channelData"] = DoorActivities.ChannelData("editMessage"),
                ["attachments"] = new JsonArray(picture.Attachment(_door.Teams)),
            },
            isAnswered: false);

        Assert.False(await _door.HasKeptAsync(person, words));
        Assert.Empty((await _door.FileOfAsync(person)).Draft!.Evidence);
        Assert.Equal(seen, person.Sees().Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task D4_In_a_channel_nothing_is_said_again(bool dutch)
    {
        var (person, id, words) = (await _door.InAsync("channel-case", dutch), _door.Teams.NextId(), Words(dutch));
        var said = DoorActivities.Mention(words);
        said["id"] = id;
        await person.SendsRawAsync(said, DoorTeams.Team);
        await FrontDoor.EventuallyAsync(
            () => _door.HasKeptAsync(person, words).Result, () => $"'{words}' is nowhere.", TimeSpan.FromSeconds(10));
        var here = person.Sees(DoorTeams.Team).Count;

        await person.EditsAsync(id, words, isAnswered: false, channel: DoorTeams.Team);

        Assert.Equal(here, person.Sees(DoorTeams.Team).Count);
        Assert.DoesNotContain(person.Sees(), message => message.Says(dutch ? "dat al verstuurd is" : "that was sent already"));
    }

    [Fact]
    public async Task D4_Words_that_were_changed_are_read_again_also_back_to_what_they_were()
    {
        var (sanne, id, words) = (await _door.InAsync("case", true), _door.Teams.NextId(), Words(true));
        await sanne.SaysAsAsync(id, words);
        await sanne.EditsAsync(id, "hij staat nu voor mijn deur met een mes");

        Assert.True((await sanne.EditsAsync(id, words)).Says("dat al verstuurd is"), "Not answered.");
    }

    private static string Words(bool dutch) =>
        $"{(dutch ? "hij bedreigt me hier weer" : "he threatens me again here")}: https://x.example/{Guid.NewGuid():N}";
}
