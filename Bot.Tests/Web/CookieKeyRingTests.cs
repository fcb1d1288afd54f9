using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Moq;
using Weerbaar.Tests.Storage.Embedded;
using Weerbaar.Tests.Teams;
using Weerbaar.Web.SigningIn;

namespace Weerbaar.Tests.Web;

/// <summary>What a browser keeps for the bot: understood by every instance, by nobody else, and for a while.</summary>
public sealed class CookieKeyRingTests
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

    /// <summary>
    /// So nobody meets a key that was made after they last read them, and an old one that was found somewhere makes no session.
    /// </summary>
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

        using var keys = new CookieKeyRing(engine.Rows, clock, NullLogger<CookieKeyRing>.Instance);
        await keys.PrepareAsync(Mock.Of<IKeyManager>(), default);
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

    [Fact]
    public async Task A_key_that_was_deleted_opens_nothing_an_hour_later_and_another_is_made()
    {
        await using var engine = new EmbeddedEngine();
        var clock = new ManualClock(Start.AddDays(-5));
        await using SignInInstance one = new(engine.Rows, clock);
        await one.BeginAsync(Somebody);
        clock.Advance(TimeSpan.FromMinutes(40));
        var cookie = await one.BeginAsync(Somebody);
        var leaked = await engine.Rows.ReadRangeAsync(CookieKeyRing.Partition, "", "~", default).ToListAsync();
        await engine.Rows.CommitAsync([.. leaked.Select(row => new RowChange.Delete(row.Key, row.ETag))], default);
        Assert.Equal(Somebody, await one.OfAsync(cookie));
        await using SignInInstance restarted = new(engine.Rows, clock);
        var anew = await restarted.BeginAsync(Somebody);
        Assert.Equal(leaked.Select(row => row.Key.Row), await KeysAsync(engine.Rows));
        Assert.Null(await restarted.OfAsync(cookie));

        clock.Advance(TimeSpan.FromMinutes(21));

        await AssertEventuallyRefusedAsync(one, cookie);
        Assert.Equal(Somebody, await one.OfAsync(anew));
    }

    [Fact]
    public async Task A_row_that_is_no_key_is_left_out_and_said_and_is_read_an_hour_after_it_was_repaired()
    {
        await using var engine = new EmbeddedEngine();
        var clock = new ManualClock(Start.AddDays(-5));
        await using SignInInstance one = new(engine.Rows, clock);
        await one.BeginAsync(Somebody);
        var key = await engine.Rows.ReadAsync(new RowKey(CookieKeyRing.Partition, "2026-12"), default);
        await engine.Rows.CommitAsync([new RowChange.Put(key!.Key, "<key secret")], default);
        await using SignInInstance later = new(engine.Rows, clock);
        Assert.Equal(Somebody, await later.OfAsync(await later.BeginAsync(Somebody)));

        using var log = new ListLog();
        using var logs = LoggerFactory.Create(logging => logging.AddProvider(log));
        using var keys = new CookieKeyRing(engine.Rows, clock, logs.CreateLogger<CookieKeyRing>());
        await keys.PrepareAsync(Mock.Of<IKeyManager>(), default);
        Assert.Single(keys.GetAllElements());
        Assert.StartsWith("Warning 4505 The key 2026-12 of", Assert.Single(log.Lines), StringComparison.Ordinal);
        Assert.DoesNotContain(log.Lines, line => line.Contains("secret", StringComparison.Ordinal));

        await engine.Rows.CommitAsync([new RowChange.Put(key.Key, key.Body)], default);
        clock.Advance(TimeSpan.FromHours(1));
        await keys.PrepareAsync(Mock.Of<IKeyManager>(), default);
        Assert.Equal(2, keys.GetAllElements().Count);
    }

    /// <summary>Data protection may answer once more by what it knew, while it asks for the keys anew.</summary>
    private static async Task AssertEventuallyRefusedAsync(SignInInstance at, string cookie)
    {
        var until = Environment.TickCount64 + 10_000;
        while (await at.OfAsync(cookie) is not null)
        {
            Assert.True(Environment.TickCount64 < until, "The key is still good.");
            await Task.Delay(20);
        }
    }

    private static async Task<List<string>> KeysAsync(IRowStore rows) =>
        await rows.ReadRangeAsync("sign-in-keys", "", "~", default).Select(row => row.Key.Row).ToListAsync();
}
