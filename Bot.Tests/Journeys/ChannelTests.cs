namespace Weerbaar.Tests.Journeys;

/// <summary>The officers' channel is for officers: with anybody else in it, it shows a number and how urgent it is.</summary>
public sealed class ChannelTests
{
    [Theory]
    [InlineData("joris")]
    [InlineData("ruben")]
    public async Task While_somebody_else_is_in_the_channel_it_shows_number_and_urgency_only(string outsider)
    {
        await using var town = await Town.StartAsync(bots: 2);
        var (liam, sanne, noor) = (town.Person("liam"), town.Person("sanne"), town.Person("noor"));
        await sanne.SaysAsync("ik word online bedreigd");
        await sanne.FillsInAsync();
        var before = Story.NumberIn((await sanne.ClicksAsync("Versturen")).Words);
        await noor.FindsAsync(before, "monitoring");

        await town.MembershipAsync("monitoring", outsider, "join");

        await noor.FindsAsync("Er zit iemand in dit kanaal die niet bij het meldteam hoort", "monitoring");
        await OnlyTheNumberAsync(noor, before);
        await liam.SaysAsync("I'm being threatened online");
        await liam.FillsInAsync(english: true);
        var during = Story.NumberIn((await liam.ClicksAsync("Send")).Words);
        await OnlyTheNumberAsync(noor, during);

        await town.MembershipAsync("monitoring", outsider, "leave");

        await noor.FindsAsync("zit nu alleen het meldteam", "monitoring");
        await noor.ClicksAsync("Ik pak dit op", conversation: "monitoring", on: before);
        await noor.ClicksAsync("Ik pak dit op", conversation: "monitoring", on: during);
        Assert.Equal("", string.Join('\n', await town.ViolationsAsync()));
    }

    private static async Task OnlyTheNumberAsync(Citizen officer, string number) => await Town.EventuallyAsync(
        async () => (await officer.SeesAsync("monitoring")).Last(message => message.Says(number)) is { Card: { } card } shown
            && shown.Says("Urgentie")
            && shown.Says("Meer staat hier nu niet")
            && !shown.Says("Bedreiging")
            && CardWords.Buttons(card).Count == 0,
        "the card shows the number and the urgency only");
}
