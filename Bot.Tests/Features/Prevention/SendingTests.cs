using Weerbaar.Tests.Door;

namespace Weerbaar.Tests.Features.Prevention;

/// <summary>A tip and an invitation when Teams does not take them: tried again where it helps, never twice (D33).</summary>
[EndToEnd]
public sealed class SendingTests : IAsyncLifetime
{
    private FrontDoor _door = null!;
    private DoorPerson _sanne = null!;

    public async ValueTask InitializeAsync()
    {
        _door = await Stillness.StartAsync();
        _sanne = _door.Person("Sanne");
    }

    [Fact]
    public async Task D33_A_tip_that_is_not_taken_now_comes_later_and_once_and_for_who_is_gone_not_before_next_month()
    {
        await _sanne.PressesAsync("prevention-join");
        await DueAsync(WorkKind.Tip);
        foreach (var (status, minutes) in new[] { (429, 10), (503, 1) })
        {
            await RefusedAsync(WorkKind.Tip, status);
            Assert.Single((await TipsOfAsync(_sanne))!.Sent);
            await IsNextInAsync(WorkKind.Tip, minutes);
            _door.Move(TimeSpan.FromMinutes(minutes));
        }

        await WorksAsync(WorkKind.Tip);
        await WorksAsync(WorkKind.Tip);
        Assert.Equal(2, (await TipsOfAsync(_sanne))!.Sent.Count);
        // The first step at once, two tries that were refused, and the one that was taken.
        Assert.Equal(4, Posts);

        await DueAsync(WorkKind.Tip);
        await RefusedAsync(WorkKind.Tip, 404);
        Assert.True(await ReadNextAsync(WorkKind.Tip) > _door.Clock.GetUtcNow().AddDays(20));
        Assert.Equal(5, Posts);
    }

    [Fact]
    public async Task D33_An_invitation_that_is_not_taken_now_comes_later_and_once_and_for_who_is_gone_never()
    {
        await AssertInvitedAsync(_sanne);
        foreach (var (status, minutes) in new[] { (429, 10), (503, 1) })
        {
            await RefusedAsync(WorkKind.Invite, status);
            Assert.Null(await TipsOfAsync(_sanne));
            await IsNextInAsync(WorkKind.Invite, minutes);
            _door.Move(TimeSpan.FromMinutes(minutes));
        }

        await WorksAsync(WorkKind.Invite);
        Assert.NotNull((await TipsOfAsync(_sanne))!.InvitedAt);
        Assert.Null(await _door.DueAsync(WorkKind.Invite));
        await AssertInvitedAsync(_sanne);
        await WorksAsync(WorkKind.Invite);
        Assert.Equal(3, Posts);

        await AssertInvitedAsync(_door.Person("Liam", _sanne.Manager));
        await RefusedAsync(WorkKind.Invite, 404);
        Assert.Null(await _door.DueAsync(WorkKind.Invite));
        Assert.Equal(4, Posts);
    }

    public ValueTask DisposeAsync() => _door.DisposeAsync();

    /// <summary>Everything that was posted, also what was refused.</summary>
    private int Posts => _door.Teams.Calls.Count(asked => asked.Target.Contains("/activities", StringComparison.Ordinal));

    private static async Task AssertInvitedAsync(DoorPerson person) => Assert.Contains(
        "De uitnodiging",
        (await person.Manager.PressesAsync("prevention-invite", typed: new() { ["people"] = person.Id })).Words,
        StringComparison.Ordinal);

    private Task RefusedAsync(WorkKind kind, int status)
    {
        var left = 1;
        _door.Teams.Fails =
            asked => asked.Target.Contains("/activities", StringComparison.Ordinal) && Interlocked.Exchange(ref left, 0) == 1
            ? new DoorFault { Status = status, RetryAfter = 600 }
            : null;
        return WorksAsync(kind);
    }

    /// <summary>To the moment at which it falls due, which is no quiet one.</summary>
    private async Task DueAsync(WorkKind kind) =>
        _door.Move(await ReadNextAsync(kind) - _door.Clock.GetUtcNow() + TimeSpan.FromMinutes(1));

    private async Task WorksAsync(WorkKind kind) => await _door.WorksAsync((await _door.DueAsync(kind))!);

    private async Task<MonthlyTips?> TipsOfAsync(DoorPerson person) =>
        (await _door.Get<PeopleStore>().ReadAsync(new PersonId(person.Id), default)).Profile.Prevention;

    private async Task IsNextInAsync(WorkKind kind, int minutes) =>
        Assert.InRange((await ReadNextAsync(kind) - _door.Clock.GetUtcNow()).TotalMinutes, minutes - 0.5, minutes);

    private async Task<DateTimeOffset> ReadNextAsync(WorkKind kind) => DueStore.DueOf((await _door.DueAsync(kind))!);
}
