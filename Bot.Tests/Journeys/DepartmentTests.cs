namespace Weerbaar.Tests.Journeys;

/// <summary>A department's officers have a channel of their own, in which its employees' cases stand, and nobody else's.</summary>
public sealed class DepartmentTests
{
    private const string Outsider = "Er zit iemand in dit kanaal die niet bij het meldteam hoort";

    [Fact]
    public async Task Each_departments_cases_stand_in_its_own_channel_and_go_along_when_that_changes()
    {
        await using var town = await EndToEndHost.StartAsync(within: 2);
        var (sanne, daan, noor, ilse) = (town.Person("sanne"), town.Person("daan"), town.Person("noor"), town.Person("ilse"));
        await ChannelAsync(town, "ruimte");
        await noor.SaysAsync("@Weerbaar dit is het meldkanaal van Ruimte", "ruimte");
        await noor.FindsAsync("Alleen een beheerder kan dit instellen", "ruimte");
        await ilse.SaysAsync("@Weerbaar dit is het meldkanaal van ruimte", "ruimte");
        await noor.FindsAsync("Dit is nu het meldkanaal van ruimte", "ruimte");
        await town.MembershipAsync("ruimte", "ilse", "leave");
        await noor.FindsAsync("zit nu alleen het meldteam", "ruimte");

        var own = await sanne.ReportsAsync();
        var theirs = await daan.ReportsAsync();
        await noor.FindsAsync(own, "monitoring");
        await noor.ClicksAsync("Ik pak dit op", conversation: "ruimte", on: theirs);
        await daan.FindsAsync("Noor");
        Assert.False(await noor.HasSeenAsync(theirs, "monitoring"));
        Assert.False(await noor.HasSeenAsync(own, "ruimte"));

        var warned = await CountAsync(noor, Outsider, "monitoring");
        await town.MembershipAsync("ruimte", "joris", "join");
        await noor.FindsAsync(Outsider, "ruimte");
        await BareAsync(noor, theirs, "ruimte");
        await noor.ClicksAsync("Ik pak dit op", conversation: "monitoring", on: own);
        Assert.Equal(warned, await CountAsync(noor, Outsider, "monitoring"));

        await ChannelAsync(town, "nieuw");
        await ilse.SaysAsync("@Weerbaar this is the monitoring channel of Ruimte", "nieuw");
        await noor.FindsAsync("Dit is niet meer het meldkanaal van Ruimte", "ruimte");
        await BareAsync(noor, theirs, "nieuw");
        await noor.FindsAsync("Deze zaak staat nu in een ander kanaal", "ruimte");
        Assert.False(await noor.HasSeenAsync(theirs, "ruimte"));
        Assert.Equal("", string.Join('\n', await town.ViolationsAsync()));

        await town.Http.DeleteAsync(new Uri("/api/conversations/nieuw", UriKind.Relative));
        await noor.FindsAsync("Ik kan niet meer in het meldkanaal van Ruimte", "monitoring");
        var fallen = await noor.FindsAsync(theirs, "monitoring");
        Assert.True(fallen.Says("Overleg vastleggen") && fallen.Says("Afdeling: \nruimte"), fallen.Words);
        Assert.Equal(1, await CountAsync(noor, "Ik kan niet meer in", "monitoring"));
        await ilse.SaysAsync("instellingen");
        await ilse.FindsAsync("Ruimte: niet bereikbaar");

        // That the channel was gone, the bot found out by being refused there.
        Assert.All(await town.ViolationsAsync(), found => Assert.StartsWith("S04", found));
    }

    private static Task ChannelAsync(EndToEndHost town, string key) => town.PostAsync(
        "/api/conversations", new JsonObject { ["key"] = key, ["members"] = new JsonArray("noor", "emma", "ilse") });

    private static async Task<int> CountAsync(TeamsUser officer, string words, string channel) =>
        (await officer.SeesAsync(channel)).Count(message => message.Says(words));

    private static async Task BareAsync(TeamsUser officer, string number, string channel) => await EndToEndHost.EventuallyAsync(
        async () => (await officer.SeesAsync(channel)).LastOrDefault(message => message.Says(number)) is { Card: { } card } shown
            && shown.Says("Meer staat hier nu niet") && CardWords.Buttons(card).Count == 0,
        "the card shows the number and the urgency only");
}
