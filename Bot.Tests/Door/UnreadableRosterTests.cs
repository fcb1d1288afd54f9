using Weerbaar.Inbound;
using Weerbaar.Tests.Teams;

namespace Weerbaar.Tests.Door;

/// <summary>
/// A roster that cannot be read says nothing about who is in the officers' channel: what was known stays, and where nothing was known
/// the channel is closed.
/// </summary>
public sealed class UnreadableRosterTests
{
    private const string Officer = """{"id":"29:5","aadObjectId":"OFFICER"}""";
    private const string First = $$"""{"continuationToken":"next","members":[{{Officer}}]}""";

    public static TheoryData<int, string, int, string> Rosters => new()
    {
        { 200, $$$"""{"members":[{{{Officer}}},{"id":"29:6","name":["x"]}]}""", 0, "" },
        { 200, $$$"""{"members":[{{{Officer}}},{"id":"29:6","aadObjectId":{}}]}""", 0, "" },
        { 200, $$$"""{"members":[{{{Officer}}},{"name":"x"}]}""", 0, "" },
        { 200, $$"""{"members":[{{Officer}},null]}""", 0, "" },
        { 204, "", 0, "" },
        { 206, $$"""{"members":[{{Officer}}]}""", 0, "" },
        { 200, "<html>", 0, "" },
        { 200, "", 0, "" },
        { 200, "null", 0, "" },
        { 200, "{}", 0, "" },
        { 200, """{"members":null}""", 0, "" },
        { 200, """{"members":[]}""", 0, "" },
        { 200, First, 200, """{"members":[{"id":["29:6"]}]}""" },
        { 200, First, 200, "<html>" },
        { 200, First, 200, "{}" },
        { 200, First, 204, "" },
    };

    [Theory]
    [MemberData(nameof(Rosters))]
    public async Task A_channel_whose_roster_cannot_be_read_is_not_opened_by_it(int status, string body, int secondStatus, string second)
    {
        await using var door = await FrontDoor.StartAsync(isBound: false);
        var (fault, outsider) = (
            new DoorFault { Status = status, Body = body.Replace("OFFICER", door.Noor.Id, StringComparison.Ordinal) },
            door.Person("Joris"));
        Func<Asked, DoorFault?> unreadable = asked => !asked.Target.Contains("/pagedmembers", StringComparison.Ordinal) ? null
            : asked.Target.Contains("continuationToken", StringComparison.Ordinal)
                ? new DoorFault { Status = secondStatus, Body = second } : fault;
        door.Teams.Fails = unreadable;

        await door.Ilse.SaysInAsync(DoorTeams.Monitoring, "dit is het meldkanaal");
        await door.Noor.EventuallySeesAsync("Ik kan niet nagaan wie er in dit kanaal zitten", DoorTeams.Monitoring);
        Assert.Equal(new ChannelStanding(null, 0, IsClosed: true), await StandingAsync(door));

        (door.Teams.Fails, door.Teams.Members[DoorTeams.Monitoring]) = (_ => null, [door.Noor.Id, outsider.Id]);
        var closed = await LookAsync(door);
        Assert.Equal(new ChannelStanding(null, 1, IsClosed: true), closed);
        door.Teams.Fails = unreadable;
        Assert.Equal(closed, await LookAsync(door));

        (door.Teams.Fails, door.Teams.Members[DoorTeams.Monitoring]) = (_ => null, [door.Noor.Id]);
        var open = await LookAsync(door);
        Assert.False(open?.IsClosed);
        door.Teams.Fails = unreadable;
        Assert.Equal(open, await LookAsync(door));
    }

    private static async Task<ChannelStanding?> LookAsync(FrontDoor door)
    {
        await door.Get<ChannelGuard>().LookAsync(default);
        return await StandingAsync(door);
    }

    private static async Task<ChannelStanding?> StandingAsync(FrontDoor door) =>
        (await door.Get<SettingsStore>().FindChannelAsync(ChannelUse.Officers, default))?.Standing;
}
