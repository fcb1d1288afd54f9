using System.Text.Json.Nodes;

namespace Weerbaar.Tests.Journeys;

/// <summary>A department's officers have a channel of their own, in which its employees' cases stand, and nobody else's.</summary>
public sealed class DepartmentTests
{
    [Fact]
    public async Task Each_departments_cases_stand_in_its_own_channel_until_that_is_gone()
    {
        await using var town = await Town.StartAsync(bots: 2);
        var (sanne, daan, noor, ilse) = (town.Person("sanne"), town.Person("daan"), town.Person("noor"), town.Person("ilse"));
        await town.PostAsync("/api/conversations", new JsonObject { ["key"] = "ruimte", ["members"] = new JsonArray("noor", "emma", "ilse") });
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

        await town.MembershipAsync("ruimte", "joris", "join");
        await noor.FindsAsync("Er zit iemand in dit kanaal die niet bij het meldteam hoort", "ruimte");
        await BareAsync(noor, theirs, "ruimte");
        await noor.ClicksAsync("Ik pak dit op", conversation: "monitoring", on: own);
        Assert.False(await noor.HasSeenAsync("Er zit iemand in dit kanaal", "monitoring"));
        Assert.Equal("", string.Join('\n', await town.ViolationsAsync()));

        await town.Http.DeleteAsync(new Uri("/api/conversations/ruimte", UriKind.Relative));
        await noor.FindsAsync("Ik kan niet meer in het meldkanaal van ruimte", "monitoring");
        var moved = await noor.FindsAsync(theirs, "monitoring");
        Assert.True(moved.Says("Overleg vastleggen") && moved.Says("Afdeling: \nruimte"), moved.Words);
        Assert.Single(await noor.SeesAsync("monitoring"), message => message.Says("Ik kan niet meer in"));
        await ilse.SaysAsync("instellingen");
        await ilse.FindsAsync("ruimte: niet bereikbaar");

        // That the channel was gone, the bot found out by being refused there.
        Assert.All(await town.ViolationsAsync(), found => Assert.StartsWith("S04", found));
    }

    [Fact]
    public async Task A_department_that_gets_another_channel_takes_its_open_cases_along()
    {
        await using var town = await Town.StartAsync();
        var (daan, noor, ilse) = (town.Person("daan"), town.Person("noor"), town.Person("ilse"));
        foreach (var key in new[] { "first", "second" })
        {
            await town.PostAsync("/api/conversations", new JsonObject { ["key"] = key, ["members"] = new JsonArray("noor", "ilse") });
        }

        await ilse.SaysAsync("@Weerbaar dit is het meldkanaal van Ruimte", "first");
        await town.MembershipAsync("first", "ilse", "leave");
        var number = await daan.ReportsAsync();
        await noor.FindsAsync(number, "first");
        await ilse.SaysAsync("@Weerbaar dit is het meldkanaal van Ruimte", "second");
        await noor.FindsAsync("Dit is niet meer het meldkanaal van Ruimte", "first");
        await noor.FindsAsync("Deze zaak staat nu in een ander kanaal", "first");
        await BareAsync(noor, number, "second");
        Assert.False(await noor.HasSeenAsync(number, "first"));

        await ilse.SaysAsync("@Weerbaar dit is niet meer het meldkanaal van Ruimte", "second");
        await noor.ClicksAsync("Ik pak dit op", conversation: "monitoring", on: number);
        Assert.False(await noor.HasSeenAsync(number, "second"));
        Assert.Equal("", string.Join('\n', await town.ViolationsAsync()));
    }

    private static async Task BareAsync(Citizen officer, string number, string channel) => await Town.EventuallyAsync(
        async () => (await officer.SeesAsync(channel)).LastOrDefault(message => message.Says(number)) is { Card: { } card } shown
            && shown.Says("Meer staat hier nu niet") && CardWords.Buttons(card).Count == 0,
        "the card shows the number and the urgency only");
}
