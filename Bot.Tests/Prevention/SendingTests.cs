using Weerbaar.Cases;
using Weerbaar.Records;
using Weerbaar.Tests.Directories;
using Weerbaar.Tests.Whole;

namespace Weerbaar.Tests.Prevention;

/// <summary>A tip and an invitation when Teams does not take them: tried again where it helps, never twice (D33).</summary>
public sealed class SendingTests : IAsyncLifetime
{
    private WholeBot bot = null!;

    public async ValueTask InitializeAsync() => bot = await WholeBot.StartAsync();

    [Fact]
    public async Task D33_A_tip_that_is_not_taken_now_comes_later_and_once_and_for_who_is_gone_not_before_next_month()
    {
        await bot.ClicksAsync(Cast.Sanne, "prevention-join");
        await DueAsync(WorkKind.Tip);
        foreach (var (status, minutes) in new[] { (429, 10), (503, 1) })
        {
            await RefusedAsync(WorkKind.Tip, status);
            Assert.Single((await TipsOfAsync(Cast.Sanne))!.Sent);
            Assert.Equal(bot.Clock.GetUtcNow().AddMinutes(minutes), await NextAsync(WorkKind.Tip));
            bot.Clock.Move(TimeSpan.FromMinutes(minutes));
        }

        await WorksAsync(WorkKind.Tip);
        await WorksAsync(WorkKind.Tip);
        Assert.Equal(2, (await TipsOfAsync(Cast.Sanne))!.Sent.Count);
        // The first step at once, two tries that were refused, and the one that was taken.
        Assert.Equal(4, bot.Posts.Count());

        await DueAsync(WorkKind.Tip);
        await RefusedAsync(WorkKind.Tip, 404);
        Assert.True(await NextAsync(WorkKind.Tip) > bot.Clock.GetUtcNow().AddDays(20));
        Assert.Equal(5, bot.Posts.Count());
    }

    [Fact]
    public async Task D33_An_invitation_that_is_not_taken_now_comes_later_and_once_and_for_who_is_gone_never()
    {
        await InvitedAsync(Cast.Sanne);
        foreach (var (status, minutes) in new[] { (429, 10), (503, 1) })
        {
            await RefusedAsync(WorkKind.Invite, status);
            Assert.Null(await TipsOfAsync(Cast.Sanne));
            Assert.Equal(bot.Clock.GetUtcNow().AddMinutes(minutes), await NextAsync(WorkKind.Invite));
            bot.Clock.Move(TimeSpan.FromMinutes(minutes));
        }

        await WorksAsync(WorkKind.Invite);
        Assert.NotNull((await TipsOfAsync(Cast.Sanne))!.InvitedAt);
        Assert.Null(await bot.DueAsync(WorkKind.Invite));
        await InvitedAsync(Cast.Sanne);
        await WorksAsync(WorkKind.Invite);
        Assert.Equal(3, bot.Posts.Count());

        await InvitedAsync(Cast.Liam);
        await RefusedAsync(WorkKind.Invite, 404);
        Assert.Null(await bot.DueAsync(WorkKind.Invite));
        Assert.Equal(4, bot.Posts.Count());
    }

    public ValueTask DisposeAsync() => bot.DisposeAsync();

    private async Task InvitedAsync(Entry person) => Assert.Contains(
        "De uitnodiging",
        (await bot.ClicksAsync(Cast.Marijke, "prevention-invite", typed: new() { ["people"] = person.Id })).Words,
        StringComparison.Ordinal);

    private Task RefusedAsync(WorkKind kind, int status)
    {
        bot.Refuses.Enqueue(status);
        return WorksAsync(kind);
    }

    /// <summary>To the moment at which it falls due, which is no quiet one.</summary>
    private async Task DueAsync(WorkKind kind) =>
        bot.Clock.Move(await NextAsync(kind) - bot.Clock.GetUtcNow() + TimeSpan.FromMinutes(1));

    private async Task WorksAsync(WorkKind kind) => await bot.WorksAsync((await bot.DueAsync(kind))!);

    private async Task<MonthlyTips?> TipsOfAsync(Entry person) =>
        (await bot.Get<PeopleStore>().ReadAsync(new PersonId(person.Id), default)).Profile.Prevention;

    private async Task<DateTimeOffset> NextAsync(WorkKind kind) => DueStore.DueOf((await bot.DueAsync(kind))!);
}
