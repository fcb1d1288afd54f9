namespace Weerbaar.Tests.Door;

/// <summary>Who is not concerned any more reads so in the language that they read, whatever the organisation's is (D39).</summary>
[Collection(AtTheSideDoor.Name)]
public sealed class NoLongerWithYouTests(Doorway doorway)
{
    private readonly FrontDoor _door = doorway.Door;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task D39_A_manager_who_chose_English_reads_in_English_that_the_case_went_to_somebody_else(bool english)
    {
        var sanne = _door.Person("Sanne");
        var (manager, other) = (sanne.Manager, _door.Person("Marijke"));
        await manager.SaysAsync(english ? "language english" : "taal nederlands");
        var @case = await _door.ReportedAsync(sanne, null, "ik word online bedreigd", RouteChoice.Manager);
        await manager.EventuallySeesAsync(@case.Number.Value);

        await ChoosesAsync(sanne, @case, other);

        var card = await manager.EventuallySeesAsync(english ? "No longer with you" : "Niet meer bij jou");
        Assert.True(card.Says(english ? "You don't need to do anything" : "Je hoeft niets te doen"), card.Words);
        Assert.Equal(english ? "en" : "nl", (string?)card.Card!["lang"]);
    }

    /// <summary>Who has not typed a word yet reads what the directory says of them.</summary>
    [Fact]
    public async Task D39_A_manager_whose_directory_says_English_reads_it_too()
    {
        var manager = _door.Person("Emily", language: "en-GB");
        var sanne = _door.Person("Sanne", manager);
        var @case = await _door.ReportedAsync(sanne, null, "ik word online bedreigd", RouteChoice.Manager);
        await manager.EventuallySeesAsync(@case.Number.Value);

        await ChoosesAsync(sanne, @case, _door.Person("Marijke"));

        await manager.EventuallySeesAsync("No longer with you");
    }

    [Fact]
    public async Task D39_D4_Who_sent_a_picture_alone_reads_in_their_language_that_it_will_be_erased()
    {
        await using var own = await FrontDoor.StartAsync();
        var liam = own.Person("Liam", language: "en-GB");
        await liam.SendsAsync(DoorFile.Picture());

        own.Move(TimeSpan.FromDays(30));

        await liam.EventuallySeesAsync("Your report has not been sent yet");
        Assert.DoesNotContain(liam.Sees(), message => message.Says("melding"));
    }

    private static async Task ChoosesAsync(DoorPerson person, Case @case, DoorPerson other)
    {
        await person.ClicksAsync("own-route", on: @case.Number.Value);
        var sent = await person.SubmitsAsync("own-route", new() { ["route"] = "someone", ["person"] = other.Id });
        Assert.True(sent.IsClosed, sent.Words);
    }
}
