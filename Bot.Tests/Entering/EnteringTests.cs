using Microsoft.Extensions.DependencyInjection;
using Weerbaar.Cases;
using Weerbaar.Delivery;
using Weerbaar.Records;
using Weerbaar.Teams;
using Weerbaar.Tests.Directories;
using Weerbaar.Tests.Door;
using Weerbaar.Turns;

namespace Weerbaar.Tests.Entering;

/// <summary>
/// First access, then the look, then the use case: of every click, dialog and form that the bot has, pressed in every way by people of
/// every kind. Without the right, the use case is never entered.
/// </summary>
public sealed class EnteringTests : IAsyncLifetime
{
    private static readonly string Officers = Entry.IdOf(900);

    private readonly Spies spies = new();
    private readonly Planted planted = new();
    private FrontDoor door = null!;

    public async ValueTask InitializeAsync() => door = await FrontDoor.StartAsync(services: services => services.AddSingleton(all => new UseCases(
        all.GetServices<ICaseUseCase>().Append(planted).Select(spies.Before), all.GetServices<IPersonAction>())));

    public ValueTask DisposeAsync() => door.DisposeAsync();

    [Fact]
    public async Task Without_the_right_no_use_case_is_entered_whoever_presses_it_and_however()
    {
        var (sanne, colleague) = (door.Person("Sanne"), door.Person("Ruben"));
        var (outsider, guest, former) = (door.Person("Omar"), door.Person("Gast"), door.Person("Fleur"));
        door.Graph.Add(new Entry(guest.Id, guest.Name) { Groups = [Officers], Guest = true });
        door.Graph.Add(new Entry(former.Id, former.Name) { Groups = [Officers] });
        var of = await door.ReportedAsync(colleague, sanne, "ze schrijven dat ze weten waar sanne woont");
        of = await door.DoAsync(of, colleague, new RaiseDanger(DangerRoute.ManagerAndTeam));
        await sanne.Manager.EventuallySeesAsync(of.Number.Value);
        await former.PressesAsync("triage-claim", of);
        Assert.Equal(["triage-claim"], spies.EnteredBy(former.Id));
        door.Graph.Add(new Entry(former.Id, former.Name));
        door.Move(TimeSpan.FromSeconds(61));

        string[] any = ["own-add", "own-danger", "own-safe", "triage-end-danger"];
        await EntersAsync(outsider, of);
        await EntersAsync(guest, of);
        await EntersAsync(former, of, "triage-claim");
        await EntersAsync(colleague, of, any);
        await EntersAsync(sanne.Manager, of, "own-danger", "own-safe", "triage-act", "triage-end-danger", "triage-see-danger");
        await EntersAsync(
            sanne, of, [.. any, "triage-together", "own-deny-talk", "own-looks", "own-route", "own-withdraw", "talk-agree", "talk-decline", "triage-details"]);
    }

    [Fact]
    public async Task D9_A_dialog_that_shows_content_is_a_look_each_time_it_is_shown_also_again()
    {
        var sanne = door.Person("Sanne");
        var of = await door.ReportedAsync(sanne, null, "hij weet me te vinden", RouteChoice.Manager);

        var opened = await door.Noor.OpensAsync("triage-purge", of);
        var again = await door.Noor.SendsAsync("triage-purge", of, new() { ["file"] = of.Evidence[0].Id });

        Assert.Contains("scherm hij weet me te vinden.png", opened.Words, StringComparison.Ordinal);
        Assert.Contains("scherm hij weet me te vinden.png", again.Words, StringComparison.Ordinal);
        var looks = await door.Get<LookStore>().OfAsync(of.Id, default);
        Assert.Equal(["triage-purge", "triage-purge"], looks.Where(look => look.By.Id.Value == door.Noor.Id).Select(look => look.What));
    }

    /// <summary>While the manager clicks, the employee takes another route: the use case is not entered a second time.</summary>
    [Fact]
    public async Task Who_loses_the_right_while_another_writes_does_not_enter_again()
    {
        var sanne = door.Person("Sanne");
        var of = await door.ReportedAsync(sanne, null, "hij weet me te vinden", RouteChoice.Manager);
        await sanne.Manager.EventuallySeesAsync(of.Number.Value);
        planted.First = () => door.DoAsync(of, sanne, new ChooseRoute(RouteChoice.Adviser, null)).GetAwaiter().GetResult();

        var seen = await sanne.Manager.PressesAsync(planted.Verb, of);

        Assert.Equal(1, spies.TimesBy(sanne.Manager.Id, planted.Verb));
        Assert.Equal(RefusalText.Of(new NotAllowed(), Weerbaar.Playbook.Language.Dutch), seen.Text);
        Assert.Null((await door.NowAsync(of)).Danger);
    }

    private async Task EntersAsync(DoorPerson person, Case of, params string[] expected)
    {
        var all = door.Get<IEnumerable<ICaseUseCase>>().Append(planted).ToList();
        Assert.True(all.Count > 25, "The bot's use cases were not found.");
        var looked = (await door.Get<LookStore>().OfAsync(of.Id, default)).Count;
        foreach (var verb in all.Select(useCase => useCase.Verb).OrderBy(verb => verb is "own-withdraw" or "own-route"))
        {
            await person.PressesAsync(verb, of);
            await person.OpensAsync(verb, of);
            await person.SendsAsync(verb, of);
        }

        Assert.Equal(expected.Order(StringComparer.Ordinal), spies.EnteredBy(person.Id));
        var looks = (await door.Get<LookStore>().OfAsync(of.Id, default)).Skip(looked);
        Assert.All(looks, look => Assert.Contains(look.What, expected));
    }

    /// <summary>A click for who decides, which somebody comes before.</summary>
    private sealed class Planted : ICaseClick
    {
        public Action? First { get; set; }

        public string Verb => "planted";

        public Right Needs => Right.Decide;

        public CaseCommand Command(Case of, Turn turn, ActionData data)
        {
            var first = First;
            First = null;
            first?.Invoke();
            return new RaiseDanger(DangerRoute.TeamOnly);
        }
    }
}
