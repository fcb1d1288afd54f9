using Weerbaar.Cases;
using Weerbaar.Looking.SigningIn;
using Weerbaar.Storage;
using Weerbaar.Tests.Storage.Embedded;
using Weerbaar.Tests.Teams;

namespace Weerbaar.Tests.Looking;

/// <summary>What a browser keeps for the bot: understood by every instance, by nobody else, and for a while.</summary>
public sealed class PageKeysTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 30, 23, 50, 0, TimeSpan.Zero);
    private static readonly Session Somebody = new(new PersonId("00000000-0000-0000-0000-00000000000f"), "Noor", "abc", "tenant");

    [Fact]
    public async Task Every_instance_opens_what_another_sealed_also_when_the_month_has_turned()
    {
        await using var engine = new EmbeddedEngine();
        var clock = new ManualClock(Start);
        await using SignInInstance one = new(engine.Rows, clock), other = new(engine.Rows, clock);
        var made = await Task.WhenAll(one.BeginAsync(Somebody), other.BeginAsync(Somebody));
        Assert.All(made, cookie => Assert.DoesNotContain("Noor", cookie, StringComparison.Ordinal));
        clock.Advance(TimeSpan.FromMinutes(20));
        await using SignInInstance later = new(engine.Rows, clock);
        foreach (var opened in new[] { await one.OfAsync(made[1]), await other.OfAsync(made[0]), await later.OfAsync(made[0]) })
        {
            Assert.Equal(Somebody, opened);
        }

        Assert.Equal(Somebody, await one.OfAsync(await later.BeginAsync(Somebody)));
        clock.Advance(TimeSpan.FromMinutes(10) + TimeSpan.FromSeconds(1));
        Assert.Null(await one.OfAsync(made[1]));
    }

    /// <summary>So nobody meets a key that was made after they last read them, and an old one that was found somewhere makes no session.</summary>
    [Fact]
    public async Task A_key_is_there_a_month_before_it_is_used_and_goes_a_month_after()
    {
        await using var engine = new EmbeddedEngine();
        var clock = new ManualClock(Start);
        await using SignInInstance one = new(engine.Rows, clock);
        await one.BeginAsync(Somebody);
        Assert.Equal(["2026-11", "2026-12"], await KeysAsync(engine.Rows));
        clock.Advance(TimeSpan.FromDays(62));
        await one.BeginAsync(Somebody);
        Assert.Equal(["2026-11", "2026-12", "2027-01", "2027-02"], await KeysAsync(engine.Rows));

        using var keys = new PageKeys(engine.Rows, clock);
        await keys.PrepareAsync(null!, default);
        Assert.Equal(
            (IEnumerable<string>)["2026-12-01", "2027-01-01", "2027-02-01"],
            keys.GetAllElements().Select(key => key.Element("activationDate")!.Value[..10]));
    }

    [Fact]
    public async Task It_opens_for_its_own_purpose_and_in_its_own_store_only()
    {
        await using var engine = new EmbeddedEngine();
        await using var elsewhere = new EmbeddedEngine();
        var clock = new ManualClock(Start);
        await using SignInInstance own = new(engine.Rows, clock), strange = new(elsewhere.Rows, clock);
        var cookie = await own.BeginAsync(Somebody);
        Assert.Null(await strange.OfAsync(cookie));
        Assert.Null(await own.OfAsync("__Host-weerbaar=eyJhbGciOiJub25lIn0.eyJhdWQiOiJzZXNzaW9uIiwiaGVsZCI6Int9In0."));
        Assert.Null(await own.OfAsync("__Host-weerbaar=" + own.State()));
        Assert.Null(await own.OfAsync(""));
        Assert.Equal(Somebody, await own.OfAsync(cookie));
    }

    private static async Task<List<string>> KeysAsync(IRowStore rows) =>
        await rows.RangeAsync("sign-in-keys", "", "~", default).Select(row => row.Key.Row).ToListAsync();
}
