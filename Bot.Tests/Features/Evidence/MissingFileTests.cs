using Weerbaar.Tests.Door;
using Weerbaar.Tests.Outbound;

namespace Weerbaar.Tests.Features.Evidence;

/// <summary>A file that could not be fetched is nowhere said to be there, and its sender is asked again (D7).</summary>
[Collection(AtTheDoor.Name)]
public sealed class MissingFileTests(Doorway doorway)
{
    private readonly FrontDoor _door = doorway.Door;

    [Theory]
    [InlineData("nl-NL", "ik word online bedreigd", "verlopen.txt heb ik niet. Ik was te laat")]
    [InlineData("en-GB", "somebody threatens me online", "I do not have verlopen.txt. I was too late")]
    public async Task D7_Who_sent_it_is_asked_again_in_a_message_that_is_new(string language, string told, string asked)
    {
        var sanne = _door.Person("Sanne", language: language);
        await sanne.SaysAsync(told);

        await sanne.SendsAsync(DoorFile.Sent("verlopen.txt") with { Status = 404 });

        var message = await sanne.EventuallySeesAsync(asked);
        Assert.Equal(0, message.Updates);
        await _door.EventuallyOwesNothingAsync(sanne);
        Assert.Single(sanne.Sees(), one => one.Says(asked));
        var draft = (await _door.Get<PeopleStore>().ReadAsync(new PersonId(sanne.Id), default)).Draft!;
        Assert.Equal(EvidenceStatus.Missing, Assert.Single(draft.Evidence).Status);
    }

    [Fact]
    public async Task D7_What_hangs_is_not_said_to_be_there_on_the_review()
    {
        var sanne = _door.Person("Sanne");
        await sanne.SaysAsync("ik word online bedreigd");
        await sanne.SendsAsync(DoorFile.Sent("film.mp4") with { After = TimeSpan.FromMinutes(5) });
        var file = Assert.Single((await _door.Get<PeopleStore>().ReadAsync(new PersonId(sanne.Id), default)).Draft!.Evidence);

        Assert.Contains(
            "nog niet bewaard", Weerbaar.Features.Evidence.FileWords.State(file, Weerbaar.Playbook.Language.Dutch),
            StringComparison.Ordinal);
    }
}
