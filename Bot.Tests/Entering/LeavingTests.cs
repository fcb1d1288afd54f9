using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Weerbaar.Inbound;
using Weerbaar.Tests.Directories;
using Weerbaar.Tests.Door;
using Weerbaar.Tests.Teams;
using Weerbaar.Tests.Web;
using Weerbaar.Web.SigningIn;

namespace Weerbaar.Tests.Entering;

/// <summary>Who was let in, and may no longer be: the right goes within a minute, a session with sign-out.</summary>
public sealed class LeavingTests : IAsyncLifetime
{
    private static readonly string Officers = Entry.IdOf(900);

    private readonly Spies spies = new();
    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
    private FrontDoor door = null!;

    public async ValueTask InitializeAsync() => door = await FrontDoor.StartAsync(
        new() { ["Looking:PublicAddress"] = "https://weerbaar.example" },
        services: services => services.AddSingleton(all => new UseCases(
            all.GetServices<ICaseUseCase>().Select(spies.Before), all.GetServices<IPersonAction>().Select(spies.Before))));

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await door.DisposeAsync();
    }

    [Theory]
    [InlineData("removed")]
    [InlineData("guest")]
    [InlineData("disabled")]
    public async Task D9_Who_is_no_officer_any_more_looks_at_no_evidence_within_a_minute_though_the_session_goes_on(string why)
    {
        var sanne = door.Person("Sanne");
        var of = await door.ReportedAsync(sanne, null, "hij weet me te vinden");
        var (fleur, own) = (Officer("Fleur"), await CookieAsync(sanne));
        var cookie = await CookieAsync(fleur);
        Assert.Equal(HttpStatusCode.OK, await AskAsync(of, cookie));
        Assert.Equal(1, await LooksAsync(of, fleur));

        door.Graph.Add(why switch
        {
            "removed" => fleur.Entry with { Groups = [] },
            "guest" => fleur.Entry with { Guest = true },
            _ => fleur.Entry with { Enabled = false },
        });
        door.Move(TimeSpan.FromSeconds(61));

        Assert.Equal(HttpStatusCode.NotFound, await AskAsync(of, cookie));
        Assert.Equal(1, await LooksAsync(of, fleur));
        Assert.Equal(HttpStatusCode.OK, await AskAsync(of, own));
    }

    [Fact]
    public async Task A_session_ends_with_sign_out_and_another_of_the_same_person_goes_on()
    {
        var of = await door.ReportedAsync(door.Person("Sanne"), null, "hij weet me te vinden");
        var (cookie, another) = (await CookieAsync(door.Noor), await CookieAsync(door.Noor));
        Assert.Equal(HttpStatusCode.OK, await AskAsync(of, cookie));

        using var leaving = new HttpRequestMessage(HttpMethod.Post, $"{door.Address}/evidence/sign-out") { Headers = { { "Cookie", cookie } } };
        using var left = await http.SendAsync(leaving);

        Assert.Equal(HttpStatusCode.OK, left.StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, await AskAsync(of, cookie));
        Assert.Equal(HttpStatusCode.OK, await AskAsync(of, another));
        Assert.Equal(2, await LooksAsync(of, door.Noor));
    }

    /// <summary>Nobody knows then who is an officer: they are not let in, and not told that they may not.</summary>
    [Fact]
    public async Task While_the_directory_is_silent_nobody_enters_as_an_officer_and_the_affected_goes_on()
    {
        var (sanne, fleur) = (door.Person("Sanne"), Officer("Fleur"));
        var of = await door.ReportedAsync(sanne, null, "hij weet me te vinden");
        await fleur.PressesAsync("monitoring-new");
        await fleur.OpensAsync("triage-details", of);
        spies.Forget();
        door.Move(TimeSpan.FromSeconds(61));
        door.Graph.Fail(503, "serviceNotAvailable", retryAfter: 60, times: 1000);

        var claimed = await fleur.PressesAsync("triage-claim", of);
        var asked = await fleur.PressesAsync("monitoring-new");
        var details = await sanne.OpensAsync("triage-details", of);

        Assert.Empty(spies.EnteredBy(fleur.Id));
        Assert.All(new[] { claimed, asked }, seen => Assert.DoesNotContain(RefusalText.Of(new NotAllowed(), Language.Dutch), seen.Words, StringComparison.Ordinal));
        Assert.Contains("hij weet me te vinden", details.Words, StringComparison.Ordinal);
        Assert.Null((await door.NowAsync(of)).Claim);

        door.Graph.Instead.Clear();
        door.Move(TimeSpan.FromMinutes(2));
        await fleur.PressesAsync("triage-claim", of);
        Assert.Equal(["triage-claim"], spies.EnteredBy(fleur.Id));
    }

    private DoorPerson Officer(string name)
    {
        var person = door.Person(name);
        return new DoorPerson(door, door.Graph.Add(person.Entry with { Groups = [Officers] }), null);
    }

    /// <summary>Of who has just signed in.</summary>
    private Task<string> CookieAsync(DoorPerson person) => SignInInstance.CookieAsync(
        door.Get<IServiceProvider>(), new Session(person.Known().Id, person.Name, door.Get<IdGenerator>().NewId(), Activities.TenantId));

    private async Task<HttpStatusCode> AskAsync(Case of, string cookie)
    {
        using var asking = new HttpRequestMessage(HttpMethod.Get, $"{door.Address}/evidence/{of.Id.Value}") { Headers = { { "Cookie", cookie } } };
        using var answer = await http.SendAsync(asking);
        return answer.StatusCode;
    }

    private async Task<int> LooksAsync(Case of, DoorPerson by) =>
        (await door.Get<AccessLogStore>().ReadAsync(of.Id, default)).Count(look => look.By.Id.Value == by.Id);
}
