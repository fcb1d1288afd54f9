namespace Weerbaar.Tests.Journeys;

/// <summary>The officers' channel is for officers: with anybody else in it, it shows a number and how urgent it is.</summary>
public sealed class ChannelTests
{
    [Fact]
    public async Task While_a_colleague_or_a_guest_is_in_the_channel_it_shows_number_and_urgency_only()
    {
        await using var town = await EndToEndHost.StartAsync(within: 2);
        var (liam, sanne, noor) = (town.Person("liam"), town.Person("sanne"), town.Person("noor"));
        await sanne.SaysAsync("ik word online bedreigd");
        await sanne.FillsInAsync();
        var before = Story.NumberIn((await sanne.ClicksAsync("Versturen")).Words);
        await noor.FindsAsync(before, "monitoring");

        await town.MembershipAsync("monitoring", "joris", "join");

        await noor.FindsAsync("Er zit iemand in dit kanaal die niet bij het meldteam hoort", "monitoring");
        await OnlyTheNumberAsync(noor, before);
        await town.MembershipAsync("monitoring", "ruben", "join");
        await town.MembershipAsync("monitoring", "joris", "leave");
        await liam.SaysAsync("I'm being threatened online");
        await liam.FillsInAsync(english: true);
        var during = Story.NumberIn((await liam.ClicksAsync("Send")).Words);
        await OnlyTheNumberAsync(noor, during);

        Assert.Equal(1, await CountOpenedAsync(noor));

        await town.MembershipAsync("monitoring", "ruben", "leave");

        await EndToEndHost.EventuallyAsync(async () => await CountOpenedAsync(noor) == 2, "the channel is open again");
        await noor.ClicksAsync("Ik pak dit op", conversation: "monitoring", on: before);
        await noor.ClicksAsync("Ik pak dit op", conversation: "monitoring", on: during);
        Assert.Equal("", string.Join('\n', await town.ViolationsAsync()));
    }

    [Fact]
    public async Task When_nobody_can_say_for_a_day_who_is_in_the_channel_it_closes_until_somebody_can()
    {
        await using var town = await EndToEndHost.StartAsync(settings: new() { ["Delivery__RosterEvery"] = "00:00:05" });
        var noor = town.Person("noor");
        await town.FaultAsync("connector", "status", count: 10_000, status: 503, path: "pagedmembers");
        await town.AdvanceAsync("PT20H");
        await Task.Delay(TimeSpan.FromSeconds(3));
        Assert.DoesNotContain(await noor.SeesAsync("monitoring"), message => message.Says("Ik kan niet nagaan"));

        await town.AdvanceAsync("PT5H");
        await noor.FindsAsync("Ik kan niet nagaan wie er in dit kanaal zitten", "monitoring");

        await town.NoFaultsAsync();
        await town.AdvanceAsync("PT1M");
        await EndToEndHost.EventuallyAsync(async () => await CountOpenedAsync(noor) == 2, "the channel is open again");

        // Of these two Teams tells nothing: only the look at the roster finds them.
        await town.MembershipAsync("monitoring", "joris", "join", silent: true);
        await town.MembershipAsync("monitoring", "ruben", "join", silent: true);
        await town.AdvanceAsync("PT1M");
        await noor.FindsAsync("Er zitten 2 mensen in dit kanaal die niet bij het meldteam horen", "monitoring");
    }

    [Fact]
    public async Task An_administrator_alone_binds_in_English_too_and_whoever_is_there_already_counts()
    {
        await using var town = await EndToEndHost.StartAsync();
        var (sanne, noor, emma, ilse) = (town.Person("sanne"), town.Person("noor"), town.Person("emma"), town.Person("ilse"));
        await town.PostAsync(
            "/api/conversations", new JsonObject { ["key"] = "nieuw", ["members"] = new JsonArray("noor", "emma", "ilse", "ruben") });
        foreach (var use in new[] { "monitoring", "team" })
        {
            await emma.SaysAsync($"@Weerbaar this is the {use} channel", "nieuw");
        }

        await EndToEndHost.EventuallyAsync(
            async () => (await emma.SeesAsync("nieuw")).Count(message => message.Says("Only an administrator can set this up.")) == 2,
            "both are refused");
        var number = await sanne.ReportsAsync();
        await noor.ClicksAsync("Ik pak dit op", conversation: "monitoring", on: number);
        Assert.False(await noor.HasSeenAsync(number, "nieuw"));

        await ilse.SaysAsync("@Weerbaar this is the monitoring channel", "nieuw");
        await noor.FindsAsync("Er zitten 2 mensen in dit kanaal die niet bij het meldteam horen", "nieuw");
        await OnlyTheNumberAsync(noor, number, "nieuw");
        await ilse.SaysAsync("@Weerbaar this is the team channel", "team");
        Assert.Equal(2, (await ilse.SeesAsync("team")).Count(message => message.Says("het kanaal voor het teamoverleg")));
        Assert.Equal("", string.Join('\n', await town.ViolationsAsync()));
    }

    /// <summary>Once when who bound the channel left it, and once each time that it opens again.</summary>
    private static async Task<int> CountOpenedAsync(TeamsUser officer) =>
        (await officer.SeesAsync("monitoring")).Count(message => message.Says("zit nu alleen het meldteam"));

    private static async Task OnlyTheNumberAsync(TeamsUser officer, string number, string channel = "monitoring") =>
        await EndToEndHost.EventuallyAsync(
        async () => (await officer.SeesAsync(channel)).LastOrDefault(message => message.Says(number)) is { Card: { } card } shown
            && shown.Says("Urgentie")
            && shown.Says("Meer staat hier nu niet")
            && !shown.Says("Bedreiging")
            && CardWords.Buttons(card).Count == 0,
        "the card shows the number and the urgency only");
}
