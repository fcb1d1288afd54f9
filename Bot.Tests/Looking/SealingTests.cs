using Microsoft.Extensions.Caching.Memory;
using Weerbaar.Cases;
using Weerbaar.Looking;
using Weerbaar.Looking.SigningIn;
using Weerbaar.Tests.Storage.Embedded;
using Weerbaar.Tests.Teams;

namespace Weerbaar.Tests.Looking;

/// <summary>What a browser keeps for the bot: understood by every instance, by nobody else, for one purpose and a while.</summary>
public sealed class SealingTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 30, 23, 50, 0, TimeSpan.Zero);
    private static readonly Session Somebody = new(new PersonId("00000000-0000-0000-0000-00000000000f"), "Noor");

    [Fact]
    public async Task Every_instance_opens_what_another_sealed_also_when_the_month_has_turned()
    {
        await using var engine = new EmbeddedEngine();
        var clock = new ManualClock(Start);
        var (one, other) = (Instance(engine, clock), Instance(engine, clock));
        var made = await Task.WhenAll(Seal(one), Seal(other));
        Assert.All(made, seal => Assert.DoesNotContain("Noor", seal, StringComparison.Ordinal));
        clock.Advance(TimeSpan.FromMinutes(20));
        foreach (var opened in new[] { await Open(one, made[1]), await Open(other, made[0]), await Open(Instance(engine, clock), made[0]) })
        {
            Assert.Equal(Somebody, opened);
        }

        clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Null(await Open(one, made[1]));
    }

    [Fact]
    public async Task It_opens_for_its_own_purpose_and_in_its_own_store_only()
    {
        await using var engine = new EmbeddedEngine();
        await using var elsewhere = new EmbeddedEngine();
        var clock = new ManualClock(Start);
        var sealing = Instance(engine, clock);
        var seal = await Seal(sealing);
        Assert.Null(await sealing.OpenAsync<Session>("sign-in", seal, default));
        Assert.Null(await Open(Instance(elsewhere, clock), seal));
        Assert.Null(await Open(sealing, "eyJhbGciOiJub25lIn0.eyJhdWQiOiJzZXNzaW9uIiwiaGVsZCI6Int9In0."));
        Assert.Null(await Open(sealing, null));
        Assert.Equal(Somebody, await Open(sealing, seal));
    }

    private static Task<string> Seal(Sealing sealing) => sealing.SealAsync("session", Somebody, TimeSpan.FromMinutes(30), default);

    private static Task<Session?> Open(Sealing sealing, string? seal) => sealing.OpenAsync<Session>("session", seal, default);

    private static Sealing Instance(EmbeddedEngine engine, ManualClock clock) =>
        new(new PageKeys(engine.Rows, new MemoryCache(new MemoryCacheOptions { SizeLimit = 9 }), clock), clock);
}
