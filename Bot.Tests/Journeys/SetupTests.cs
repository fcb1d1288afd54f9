namespace Weerbaar.Tests.Journeys;

/// <summary>An administrator asks the bot what is set, and reads what is missing and what to do about it.</summary>
public sealed class SetupTests
{
    [Fact]
    public async Task The_bot_shows_what_is_set_and_says_what_is_missing()
    {
        await using var town = await EndToEndHost.StartAsync(settings: new()
        {
            ["Looking__PublicAddress"] = "https://weerbaar.example",
            ["Graph__CreatesChats"] = "true",
        });
        var ilse = town.Person("ilse");
        await ilse.SaysAsync("instellingen");
        var first = await ilse.FindsAsync("Nog te doen");
        Assert.True(first.Says("own-emergency") && first.Says("officer-advised") && first.Says("works-council-agreed"), first.Words);

        await town.MembershipAsync("monitoring", "joris", "join");
        await town.FaultAsync("graph", "status", count: 100, status: 403, path: "/appCatalogs");
        await town.AdvanceAsync("PT2H");
        await ilse.SaysAsync("language english");
        await ilse.FindsAsync("From now on");
        await ilse.SaysAsync("show settings");
        var shown = await ilse.FindsAsync("Still to do");
        Assert.True(shown.Says("set up, shows numbers only"), shown.Words);
        Assert.True(shown.Says("AppCatalog.Read.All"), shown.Words);
        Assert.True(shown.Says("members: 2"), shown.Words);
        Assert.True(shown.Says("the bot creates it") && shown.Says("via a button that opens Teams"), shown.Words);
        Assert.Equal("", string.Join('\n', await town.ViolationsAsync()));
    }
}
