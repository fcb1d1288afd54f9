namespace Weerbaar.Tests.Door;

/// <summary>The front door itself: what people do goes in by HTTP, what they see comes out, and what is not as documented fails.</summary>
[Collection(AtTheSideDoor.Name)]
public sealed class FrontDoorTests(Doorway doorway)
{
    private readonly FrontDoor _door = doorway.Door;

    [Fact]
    public async Task Who_tells_of_a_threat_is_asked_for_danger_and_their_words_are_in_their_draft()
    {
        var sanne = _door.Person("Sanne");

        var seen = await sanne.SaysAsync("ik word online bedreigd door een inwoner");

        Assert.Contains("112", seen.Words, StringComparison.Ordinal);
        Assert.Equal([$"person-{sanne.Id}/draft"], await _door.FindAsync("online bedreigd door een inwoner"));
    }

    [Fact]
    public async Task A_click_on_danger_reaches_the_manager_and_the_officers()
    {
        var sanne = _door.Person("Sanne");
        await sanne.SaysAsync("er staat een man met een mes voor mijn deur, ik word bedreigd");

        await sanne.ClicksAsync("intake-danger");

        Assert.Contains(sanne.Name, (await sanne.Manager.EventuallySeesAsync(sanne.Name)).Words, StringComparison.Ordinal);
        Assert.NotEmpty((await sanne.Manager.EventuallySeesAsync("Gevaar nu, gemeld")).Buttons);
        await _door.Noor.EventuallySeesAsync("Gevaar nu", DoorTeams.Monitoring);
    }

    [Fact]
    public async Task A_picture_is_fetched_and_its_hash_shown()
    {
        var sanne = _door.Person("Sanne");
        await sanne.SaysAsync("ik word online bedreigd");
        var picture = DoorFile.Picture();

        await sanne.SendsAsync(picture);

        await sanne.EventuallySeesAsync(Journeys.Files.Hash(picture.Content)[..8]);
    }

    [Fact]
    public async Task What_was_told_is_there_after_a_restart()
    {
        await using var own = await FrontDoor.StartAsync();
        var liam = own.Person("Liam", language: "en-GB");
        await liam.SaysAsync("somebody threatens me online");

        await own.RestartAsync();

        Assert.Contains("You have a report in progress", (await liam.SaysAsync("status")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_is_no_activity_is_a_4xx()
    {
        Assert.Equal(400, (await _door.PostRawAsync("[]")).Status);
        Assert.Equal(403, (await _door.PostRawAsync(new JsonObject
        {
            ["type"] = "message",
            ["id"] = "1",
            ["serviceUrl"] = _door.Teams.ServiceUrl,
            ["conversation"] = new JsonObject { ["id"] = "a:1" },
            ["from"] = new JsonObject { ["id"] = "29:1" },
            ["recipient"] = new JsonObject { ["id"] = FrontDoor.BotId },
        }.ToJsonString())).Status);
    }

    [Theory]
    [InlineData("adaptiveCard/action", 200, "", "nothing")]
    [InlineData("adaptiveCard/action", 200, """{"statusCode":200,"type":"application/vnd.microsoft.adaptive.card","value":{} }""", "no documented answer")]
    [InlineData("adaptiveCard/action", 500, "{}", "500")]
    [InlineData("task/fetch", 200, "", "nothing")]
    [InlineData("task/fetch", 200, """{"task":{"type":"continue","value":{"title":"x","height":"small","width":"small","card":{} } } }""", "no documented")]
    [InlineData("task/submit", 200, "", null)]
    public void An_answer_of_another_shape_is_a_fault(string name, int status, string body, string? fault)
    {
        var found = InvokeShape.Fault(name, status, body);

        Assert.Equal(fault is null, found is null);
        Assert.Contains(fault ?? "", found ?? "", StringComparison.Ordinal);
    }
}
