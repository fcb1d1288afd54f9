namespace Weerbaar.Tests.Outbound.Living;

/// <summary>A channel that was deleted, or that others read, swallows nothing (D30): it is logged and brought to somebody.</summary>
public sealed class GonePlacesTests
{
    private static readonly DateTimeOffset Start = OrganisationYear.At("2026-03-02 10:00");

    [Fact]
    public async Task D32_Figures_whose_channel_is_gone_come_to_an_officer_and_to_management_and_each_month_once()
    {
        await using var bot = await InProcessHost.StartAsync(Start);
        await bot.LoopsAsync();
        await bot.LookAsync();
        await LivesAsync(bot, "2026-03-31 18:00");
        bot.Teams.Gone.Add("officers");
        bot.Teams.Busy = 1;
        await LivesAsync(bot, "2026-04-02 18:00");
        Assert.Equal(["Hans 2026-04-01 08:30", "Noor 2026-04-01 09:00"], FiguresIn(bot));
        Assert.Contains(bot.Log.Lines, line => line.StartsWith("Warning 3020 For the officers, figures 2026-03", StringComparison.Ordinal));

        bot.Teams.Gone.Clear();
        await LivesAsync(bot, "2026-05-01 18:00");
        Assert.Equal(["Hans 2026-05-01 08:30", "officers 2026-05-01 08:30"], FiguresIn(bot).TakeLast(2));

        // Others read the channel.
        await bot.Get<SettingsStore>().BindAsync(
            ChannelUse.Officers, bot.Channel("officers") with { Standing = new ChannelStanding(bot.Now, 1, IsClosed: true) }, default);
        await LivesAsync(bot, "2026-06-02 18:00");
        Assert.Equal(["Hans 2026-06-01 08:30", "Noor 2026-06-01 08:30"], FiguresIn(bot).TakeLast(2));
        Assert.Equal(6, FiguresIn(bot).Count);
    }

    [Fact]
    public async Task D32_A_talk_whose_channel_is_gone_is_told_the_officers_once_and_is_held_when_there_is_a_channel_but_not_at_night()
    {
        await using var bot = await InProcessHost.StartAsync(Start);
        await bot.LoopsAsync();
        bot.Teams.Gone.UnionWith(["team", "officers"]);
        await LivesAsync(bot, "2026-03-05 22:00");
        Assert.Equal(["Noor 2026-03-03 09:30"], bot.Teams.Posts.Select(post => $"{post.Where} {post.Local}"));

        bot.Teams.Gone.Remove("team");
        await LivesAsync(bot, "2026-03-06 12:00");
        Assert.Equal(
            ["Noor 2026-03-03 09:30", "team 2026-03-06 08:00"], bot.Teams.Posts.Select(post => $"{post.Where} {post.Local}"));
    }

    private static async Task LivesAsync(InProcessHost bot, string until)
    {
        for (var now = bot.Now; now <= OrganisationYear.At(until); now += TimeSpan.FromMinutes(30))
        {
            bot.Sleep(now);
            await bot.LookAsync();
        }
    }

    private static List<string> FiguresIn(InProcessHost bot) =>
        [.. bot.Teams.Posts.Where(post => post.What.StartsWith("Cijfers over", StringComparison.Ordinal))
            .OrderBy(post => post.Local[..10], StringComparer.Ordinal).ThenBy(post => post.Where, StringComparer.Ordinal)
            .Select(post => $"{post.Where} {post.Local}")];
}
