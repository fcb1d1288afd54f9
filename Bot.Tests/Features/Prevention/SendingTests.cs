using Weerbaar.Tests.Door;

namespace Weerbaar.Tests.Features.Prevention;

/// <summary>A tip and an invitation when Teams does not take them: tried again where it helps, never twice (D33).</summary>
[EndToEnd]
public sealed class SendingTests : IAsyncLifetime
{
    private FrontDoor door = null!;
    private DoorPerson sanne = null!;

    public async ValueTask InitializeAsync()
    {
        door = await Stillness.StartAsync();
        sanne = door.Person("Sanne");
    }

    [Fact]
    public async Task D33_A_tip_that_is_not_taken_now_comes_later_and_once_and_for_who_is_gone_not_before_next_month()
    {
        await sanne.PressesAsync("prevention-join");
        await DueAsync(WorkKind.Tip);
        foreach (var (status, minutes) in new[] { (429, 10), (503, 1) })
        {
            await RefusedAsync(WorkKind.Tip, status);
            Assert.Single((await TipsOfAsync(sanne))!.Sent);
            await IsNextInAsync(WorkKind.Tip, minutes);
            door.Move(TimeSpan.FromMinutes(minutes));
        }

        await WorksAsync(WorkKind.Tip);
        await WorksAsync(WorkKind.Tip);
        Assert.Equal(2, (await TipsOfAsync(sanne))!.Sent.Count);
        // The first step at once, two tries that were refused, and the one that was taken.
        Assert.Equal(4, Posts);

        await DueAsync(WorkKind.Tip);
        await RefusedAsync(WorkKind.Tip, 404);
        Assert.True(await ReadNextAsync(WorkKind.Tip) > door.Clock.GetUtcNow().AddDays(20));
        Assert.Equal(5, Posts);
    }

    [Fact]
    public async Task D33_An_invitation_that_is_not_taken_now_comes_later_and_once_and_for_who_is_gone_never()
    {
        await AssertInvitedAsync(sanne);
        foreach (var (status, minutes) in new[] { (429, 10), (503, 1) })
        {
            await RefusedAsync(WorkKind.Invite, status);
            Assert.Null(await TipsOfAsync(sanne));
            await IsNextInAsync(WorkKind.Invite, minutes);
            door.Move(TimeSpan.FromMinutes(minutes));
        }

        await WorksAsync(WorkKind.Invite);
        Assert.NotNull((await TipsOfAsync(sanne))!.InvitedAt);
        Assert.Null(await door.DueAsync(WorkKind.Invite));
        await AssertInvitedAsync(sanne);
        await WorksAsync(WorkKind.Invite);
        Assert.Equal(3, Posts);

        await AssertInvitedAsync(door.Person("Liam", sanne.Manager));
        await RefusedAsync(WorkKind.Invite, 404);
        Assert.Null(await door.DueAsync(WorkKind.Invite));
        Assert.Equal(4, Posts);
    }

    public ValueTask DisposeAsync() => door.DisposeAsync();

    /// <summary>Everything that was posted, also what was refused.</summary>
    private int Posts => door.Teams.Calls.Count(asked => asked.Target.Contains("/activities", StringComparison.Ordinal));

    private static async Task AssertInvitedAsync(DoorPerson person) => Assert.Contains(
        "De uitnodiging",
        (await person.Manager.PressesAsync("prevention-invite", typed: new() { ["people"] = person.Id })).Words,
        StringComparison.Ordinal);

    private Task RefusedAsync(WorkKind kind, int status)
    {
        var left = 1;
        door.Teams.Fails = asked => asked.Target.Contains("/activities", StringComparison.Ordinal) && Interlocked.Exchange(ref left, 0) == 1
            ? new DoorFault { Status = status, RetryAfter = 600 }
            : null;
        return WorksAsync(kind);
    }

    /// <summary>To the moment at which it falls due, which is no quiet one.</summary>
    private async Task DueAsync(WorkKind kind) =>
        door.Move(await ReadNextAsync(kind) - door.Clock.GetUtcNow() + TimeSpan.FromMinutes(1));

    private async Task WorksAsync(WorkKind kind) => await door.WorksAsync((await door.DueAsync(kind))!);

    private async Task<MonthlyTips?> TipsOfAsync(DoorPerson person) =>
        (await door.Get<PeopleStore>().ReadAsync(new PersonId(person.Id), default)).Profile.Prevention;

    private async Task IsNextInAsync(WorkKind kind, int minutes) =>
        Assert.InRange((await ReadNextAsync(kind) - door.Clock.GetUtcNow()).TotalMinutes, minutes - 0.5, minutes);

    private async Task<DateTimeOffset> ReadNextAsync(WorkKind kind) => DueStore.DueOf((await door.DueAsync(kind))!);
}
