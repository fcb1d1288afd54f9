using Weerbaar.Cases;
using Weerbaar.Records;
using Weerbaar.Tests.Whole;

namespace Weerbaar.Tests.Prevention;

/// <summary>A tip and an invitation when Teams does not take them: tried again where it helps, never twice (D33).</summary>
public sealed class SendingTests : IAsyncLifetime
{
    private WholeBot bot = null!;

    public async ValueTask InitializeAsync() => bot = await WholeBot.StartAsync();

    [Theory]
    [InlineData(429, 10)]
    [InlineData(503, 1)]
    public async Task D33_A_tip_that_is_not_taken_now_comes_later_and_once(int status, int minutes)
    {
        await bot.ClicksAsync(Cast.Sanne, "prevention-join");
        bot.Clock.Move(TimeSpan.FromDays(30));
        bot.Refuses.Enqueue(status);
        await bot.WorksAsync((await bot.DueAsync(WorkKind.Tip))!);
        Assert.Single((await TipsAsync())!.Sent);
        Assert.Equal(bot.Clock.GetUtcNow().AddMinutes(minutes), await NextAsync(WorkKind.Tip));

        bot.Clock.Move(TimeSpan.FromMinutes(minutes));
        await bot.WorksAsync((await bot.DueAsync(WorkKind.Tip))!);
        await bot.WorksAsync((await bot.DueAsync(WorkKind.Tip))!);
        Assert.Equal(2, (await TipsAsync())!.Sent.Count);
        // The first step at once, the refused try, and the one that was taken.
        Assert.Equal(3, bot.Posts.Count());
    }

    [Fact]
    public async Task D33_A_tip_for_who_is_gone_is_not_sent_again_before_next_month()
    {
        await bot.ClicksAsync(Cast.Sanne, "prevention-join");
        bot.Clock.Move(TimeSpan.FromDays(30));
        bot.Refuses.Enqueue(404);
        await bot.WorksAsync((await bot.DueAsync(WorkKind.Tip))!);
        Assert.True(await NextAsync(WorkKind.Tip) > bot.Clock.GetUtcNow().AddDays(27));
        Assert.Equal(2, bot.Posts.Count());
    }

    [Theory]
    [InlineData(429, 10)]
    [InlineData(503, 1)]
    public async Task D33_An_invitation_that_is_not_taken_now_comes_later_and_once(int status, int minutes)
    {
        await InvitedAsync();
        bot.Refuses.Enqueue(status);
        await bot.WorksAsync((await bot.DueAsync(WorkKind.Invite))!);
        Assert.Null(await TipsAsync());
        Assert.Equal(bot.Clock.GetUtcNow().AddMinutes(minutes), await NextAsync(WorkKind.Invite));

        bot.Clock.Move(TimeSpan.FromMinutes(minutes));
        await bot.WorksAsync((await bot.DueAsync(WorkKind.Invite))!);
        Assert.NotNull((await TipsAsync())!.InvitedAt);
        Assert.Null(await bot.DueAsync(WorkKind.Invite));
        await InvitedAsync();
        await bot.WorksAsync((await bot.DueAsync(WorkKind.Invite))!);
        Assert.Equal(2, bot.Posts.Count());
    }

    [Fact]
    public async Task D33_An_invitation_to_who_is_gone_is_not_repeated()
    {
        await InvitedAsync();
        bot.Refuses.Enqueue(404);
        await bot.WorksAsync((await bot.DueAsync(WorkKind.Invite))!);
        Assert.Null(await bot.DueAsync(WorkKind.Invite));
        Assert.Single(bot.Posts);
    }

    public ValueTask DisposeAsync() => bot.DisposeAsync();

    private async Task InvitedAsync() => Assert.Contains(
        "De uitnodiging",
        (await bot.ClicksAsync(Cast.Marijke, "prevention-invite", typed: new() { ["people"] = Cast.Sanne.Id })).Words,
        StringComparison.Ordinal);

    private async Task<MonthlyTips?> TipsAsync() =>
        (await bot.Get<PeopleStore>().ReadAsync(new PersonId(Cast.Sanne.Id), default)).Profile.Prevention;

    private async Task<DateTimeOffset> NextAsync(WorkKind kind) => DueStore.DueOf((await bot.DueAsync(kind))!);
}
