using System.Net;
using Weerbaar.Tests.Door;
using Weerbaar.Tests.Storage.Embedded;
using Weerbaar.Tests.Teams;
using Weerbaar.Web.SigningIn;

namespace Weerbaar.Tests.Web;

/// <summary>A session ends with sign-out, on every instance; what can be no address of ours asks nobody who they are.</summary>
public sealed class SignedOutTests
{
    private static readonly Session Somebody = new(new PersonId("00000000-0000-0000-0000-00000000000f"), "Noor", "abc", "tenant");

    [Fact]
    public async Task A_cookie_that_was_signed_out_is_refused_on_every_instance_and_leaves_nothing_behind()
    {
        await using var engine = new EmbeddedEngine();
        var clock = new ManualClock(new DateTimeOffset(2026, 11, 30, 10, 0, 0, TimeSpan.Zero));
        await using SignInInstance one = new(engine.Rows, clock), other = new(engine.Rows, clock);
        var (cookie, another) = (await one.BeginAsync(Somebody), await one.BeginAsync(Somebody with { Id = "def" }));
        Assert.Equal(Somebody, await other.OfAsync(cookie));

        await one.EndAsync(cookie);

        Assert.Null(await one.OfAsync(cookie));
        Assert.Null(await other.OfAsync(cookie));
        Assert.NotNull(await other.OfAsync(another));

        clock.Advance(TimeSpan.FromMinutes(31));
        await one.EndAsync(await one.BeginAsync(Somebody));
        Assert.Single(await engine.Rows.ReadRangeAsync("signed-out", "", "~", default).ToListAsync());
    }

    [Theory]
    [InlineData("/evidence/x")]
    [InlineData("/evidence/..%2Fpage-keys")]
    [InlineData("/evidence/aaaaaaaaaaaaaaaaaaaaaaaaaa/f'1")]
    [InlineData("/figures/none.xlsx")]
    [InlineData("/evidence/sign-out")]
    [EndToEnd]
    public async Task An_address_that_can_be_none_of_ours_is_refused_before_anybody_signs_in(string path)
    {
        await using var door = await FrontDoor.StartAsync(new() { ["Looking:PublicAddress"] = "https://weerbaar.example" });
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });

        using var answer = await http.GetAsync(new Uri(door.Address + path));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }
}
