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

    private readonly Spies _spies = new();
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
    private FrontDoor _door = null!;

    public async ValueTask InitializeAsync() => _door = await FrontDoor.StartAsync(
        new() { ["Looking:PublicAddress"] = "https://weerbaar.example" },
        services: services => services.AddSingleton(services => new UseCases(
            services.GetServices<ICaseUseCase>().Select(_spies.Before), services.GetServices<IPersonAction>().Select(_spies.Before))));

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _door.DisposeAsync();
    }

    [Theory]
    [InlineData("removed")]
    [InlineData("guest")]
    [InlineData("disabled")]
    public async Task D9_Who_is_no_officer_any_more_looks_at_no_evidence_within_a_minute_though_the_session_goes_on(string why)
    {
        var sanne = _door.Person("Sanne");
        var @case = await _door.ReportedAsync(sanne, null, "hij weet me te vinden");
        var (fleur, own) = (Officer("Fleur"), await CookieAsync(sanne));
        var cookie = await CookieAsync(fleur);
        Assert.Equal(HttpStatusCode.OK, await AskAsync(@case, cookie));
        Assert.Equal(1, await LooksAsync(@case, fleur));

        _door.Graph.Add(why switch
        {
            "removed" => fleur.Entry with { Groups = [] },
            "guest" => fleur.Entry with { Guest = true },
            _ => fleur.Entry with { Enabled = false },
        });
        _door.Move(TimeSpan.FromSeconds(61));

        Assert.Equal(HttpStatusCode.NotFound, await AskAsync(@case, cookie));
        Assert.Equal(1, await LooksAsync(@case, fleur));
        Assert.Equal(HttpStatusCode.OK, await AskAsync(@case, own));
    }

    [Fact]
    public async Task A_session_ends_with_sign_out_and_another_of_the_same_person_goes_on()
    {
        var @case = await _door.ReportedAsync(_door.Person("Sanne"), null, "hij weet me te vinden");
        var (cookie, another) = (await CookieAsync(_door.Noor), await CookieAsync(_door.Noor));
        Assert.Equal(HttpStatusCode.OK, await AskAsync(@case, cookie));

        using var leaving = new HttpRequestMessage(
            HttpMethod.Post, $"{_door.Address}/evidence/sign-out")
        { Headers = { { "Cookie", cookie } } };
        using var left = await _http.SendAsync(leaving);

        Assert.Equal(HttpStatusCode.OK, left.StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, await AskAsync(@case, cookie));
        Assert.Equal(HttpStatusCode.OK, await AskAsync(@case, another));
        Assert.Equal(2, await LooksAsync(@case, _door.Noor));
    }

    /// <summary>Nobody knows then who is an officer: they are not let in, and not told that they may not.</summary>
    [Fact]
    public async Task While_the_directory_is_silent_nobody_enters_as_an_officer_and_the_affected_goes_on()
    {
        var (sanne, fleur) = (_door.Person("Sanne"), Officer("Fleur"));
        var @case = await _door.ReportedAsync(sanne, null, "hij weet me te vinden");
        await fleur.PressesAsync("monitoring-new");
        await fleur.OpensAsync("triage-details", @case);
        _spies.Forget();
        _door.Move(TimeSpan.FromSeconds(61));
        _door.Graph.Fail(503, "serviceNotAvailable", retryAfter: 60, times: 1000);

        var claimed = await fleur.PressesAsync("triage-claim", @case);
        var asked = await fleur.PressesAsync("monitoring-new");
        var details = await sanne.OpensAsync("triage-details", @case);

        Assert.Empty(_spies.EnteredBy(fleur.Id));
        Assert.All(
            new[] { claimed, asked },
            seen => Assert.DoesNotContain(RefusalText.Of(new NotAllowed(), Language.Dutch), seen.Words, StringComparison.Ordinal));
        Assert.Contains("hij weet me te vinden", details.Words, StringComparison.Ordinal);
        Assert.Null((await _door.NowAsync(@case)).Claim);

        _door.Graph.Instead.Clear();
        _door.Move(TimeSpan.FromMinutes(2));
        await fleur.PressesAsync("triage-claim", @case);
        Assert.Equal(["triage-claim"], _spies.EnteredBy(fleur.Id));
    }

    private DoorPerson Officer(string name)
    {
        var person = _door.Person(name);
        return new DoorPerson(_door, _door.Graph.Add(person.Entry with { Groups = [Officers] }), null);
    }

    /// <summary>Of who has just signed in.</summary>
    private Task<string> CookieAsync(DoorPerson person) => SignInInstance.CookieAsync(
        _door.Get<IServiceProvider>(), new Session(person.Known().Id, person.Name, _door.Get<IdGenerator>().NewId(), Activities.TenantId));

    private async Task<HttpStatusCode> AskAsync(Case @case, string cookie)
    {
        using var asking = new HttpRequestMessage(
            HttpMethod.Get, $"{_door.Address}/evidence/{@case.Id.Value}")
        { Headers = { { "Cookie", cookie } } };
        using var answer = await _http.SendAsync(asking);
        return answer.StatusCode;
    }

    private async Task<int> LooksAsync(Case @case, DoorPerson by) =>
        (await _door.Get<AccessLogStore>().ReadAsync(@case.Id, default)).Count(look => look.By.Id.Value == by.Id);
}
