using Microsoft.Extensions.DependencyInjection;
using Weerbaar.Features.Evidence;
using Weerbaar.Inbound;
using Weerbaar.Tests.Directories;
using Weerbaar.Tests.Door;

namespace Weerbaar.Tests.Entering;

/// <summary>
/// First access, then the look, then the use case: of every click, dialog and form that the bot has, pressed in every way by people of
/// every kind. Without the right, the use case is never entered.
/// </summary>
public sealed class EnteringTests : IAsyncLifetime
{
    private static readonly string Officers = Entry.IdOf(900);

    /// <summary>A click, a dialog opened, a dialog sent, an old client's message.</summary>
    private const int Ways = 4;

    /// <summary>One's own chat, a group, a channel.</summary>
    private static readonly string?[] Places = [null, DoorTeams.Group, DoorTeams.Team];

    /// <summary>What only officers and deciders read.</summary>
    private const string Note = "kenmerknegen";

    /// <summary>What somebody may whom the case is about, whoever else they are.</summary>
    private static readonly string[] OwnCase =
    [
        "own-add", "own-danger", "own-deny-talk", "own-looks", "own-route", "own-safe", "own-withdraw", "talk-agree", "talk-decline", "triage-details",
        "triage-end-danger", "triage-together",
    ];

    private readonly Spies spies = new();
    private readonly Planted planted = new();
    private FrontDoor door = null!;
    private int comers;

    /// <summary>A chat takes only so many answers at once, and here everybody tries everything.</summary>
    public async ValueTask InitializeAsync() => door = await FrontDoor.StartAsync(services: services =>
    {
        NoPace.Use(services);
        services.AddSingleton(all => new UseCases(all.GetServices<ICaseUseCase>().Append(planted).Select(spies.Before), all.GetServices<IPersonAction>()));
    });

    public ValueTask DisposeAsync() => door.DisposeAsync();

    [Fact]
    public async Task Without_the_right_no_use_case_is_entered_whoever_presses_it_and_however()
    {
        var (sanne, colleague) = (door.Person("Sanne"), door.Person("Ruben"));
        var (outsider, guest, former, deputy) = (door.Person("Omar"), door.Person("Gast"), door.Person("Fleur"), door.Person("Karim"));
        await sanne.Manager.PressesAsync("chat-deputy", typed: new() { ["person"] = deputy.Id });
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
        string[] alarmed = ["own-danger", "own-safe", "triage-act", "triage-end-danger", "triage-see-danger"];
        foreach (var nobody in new[] { outsider, guest, deputy, door.Fatima, door.Ilse })
        {
            await EntersAsync(nobody, of);
        }

        await EntersAsync(former, of, "triage-claim");
        door.Move(FrontDoor.NextRound);
        await deputy.EventuallySeesAsync(of.Number.Value);
        spies.Forget();
        await EntersAsync(deputy, of, alarmed);
        await EntersAsync(colleague, of, any);
        await EntersAsync(sanne.Manager, of, alarmed);
        await EntersAsync(sanne, of, OwnCase);
    }

    [Fact]
    public async Task D1_An_officer_does_no_officers_act_on_a_case_about_themselves_and_reads_no_note()
    {
        var employee = door.Person("Olga");
        var olga = new DoorPerson(door, door.Graph.Add(employee.Entry with { Groups = [Officers] }), employee.Manager);
        var another = await door.ReportedAsync(door.Person("Sanne"), null, "hij weet me te vinden");
        await olga.PressesAsync("triage-claim", another);
        Assert.Equal(["triage-claim"], spies.EnteredBy(olga.Id));

        foreach (var stage in CaseStages.All)
        {
            var of = await door.AtStageAsync(olga, stage, "hij weet me te vinden", log: Note);
            of = await door.DoAsync(of, door.Noor, new PurgeEvidence(of.Evidence[0].Id, Note), asOfficer: true);
            spies.Forget();
            Assert.DoesNotContain(Note, (await olga.OpensAsync("triage-details", of)).Words, StringComparison.Ordinal);
            Assert.Contains(Note, (await door.Emma.OpensAsync("triage-details", of)).Words, StringComparison.Ordinal);

            await EntersAsync(olga, of, OwnCase);

            Assert.False(olga.HasSeen(Note) || olga.HasSeen(Note, DoorTeams.Monitoring), $"{stage}: the note stands in a chat.");
        }
    }

    [Fact]
    public async Task Each_role_enters_what_is_its_own_and_nothing_else()
    {
        var (sanne, owner, asked) = (door.Person("Sanne"), door.Person("Petra"), door.Person("Karim"));
        var of = await door.AtStageAsync(sanne, "approved", "hij weet me te vinden");
        of = await door.DoAsync(of, door.Noor, new ReassignAction(of.Actions[0].Id, owner.Known(), of.Actions[0].DueAt, "Zij kent hem."), asOfficer: true);
        of = await door.DoAsync(of, sanne, new WishContact([asked.Known()]));

        string[] read = ["own-danger", "own-safe", "triage-act", "triage-details", "triage-end-danger", "triage-see-danger", "triage-together"];
        string[] carryOut = ["meet-incident", "response-action"];
        string[] lookBack = ["learning-effects", "learning-evaluate"];
        await EntersAsync(owner, of, carryOut);
        await EntersAsync(asked, of, "aftercare-take-contact");

        // The manager, who owns the other action.
        await EntersAsync(
            sanne.Manager,
            of,
            [
                .. read, .. carryOut, .. lookBack, "meet-aftercare", "planted", "response-approve", "response-decline", "response-send-back",
                "response-take-back", "response-talk",
            ]);
        await EntersAsync(
            door.Emma,
            of,
            [
                .. read, .. carryOut, .. lookBack, "own-add", "response-close", "response-propose", "response-reassign", "response-reopen", "talk-share",
                "triage-claim", "triage-consult", "triage-hand-over", "triage-kinds", "triage-note", "triage-purge", "triage-release", "triage-urgency",
            ]);
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
        var looks = await door.Get<AccessLogStore>().ReadAsync(of.Id, default);
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

    /// <summary>Every verb in every way, each in another place; the next person takes the next one.</summary>
    private async Task EntersAsync(DoorPerson person, Case of, params string[] expected)
    {
        var all = door.Get<IEnumerable<ICaseUseCase>>().Append(planted).ToList();
        Assert.True(all.Count > 25, "The bot's use cases were not found.");
        var (looked, comer) = ((await door.Get<AccessLogStore>().ReadAsync(of.Id, default)).Count, comers++);
        foreach (var (number, verb) in all.Select(useCase => useCase.Verb).OrderBy(verb => verb is "own-withdraw" or "own-route").Index())
        {
            foreach (var way in Enumerable.Range(0, Ways))
            {
                var seen = await PressAsync(person, verb, of, way, Places[(number + way + comer) % Places.Length]);
                Assert.DoesNotContain(Note, seen.Words, StringComparison.Ordinal);
            }
        }

        Assert.Empty(door.Teams.In(DoorTeams.Group, "").Concat(door.Teams.In(DoorTeams.Team, "")));
        Assert.Equal(expected.Order(StringComparer.Ordinal), spies.EnteredBy(person.Id));
        var looks = (await door.Get<AccessLogStore>().ReadAsync(of.Id, default)).Skip(looked);
        Assert.All(looks, look => Assert.Contains(look.What == LookNames.Name ? LookNames.Shared : look.What, expected));
    }

    private static Task<DoorSeen> PressAsync(DoorPerson person, string verb, Case of, int way, string? where) => way switch
    {
        0 => person.PressesAsync(verb, of, channel: where),
        1 => person.OpensAsync(verb, of, channel: where),
        2 => person.SendsAsync(verb, of, channel: where),
        _ => person.ClicksOldAsync(verb, "1", of, channel: where),
    };

    /// <summary>A click for who decides, which somebody comes before.</summary>
    private sealed class Planted : ICaseClick
    {
        public Action? First { get; set; }

        public string Verb => "planted";

        public Permission Needs => Permission.Decide;

        public CaseCommand Command(Case of, Turn turn, ActionData data)
        {
            var first = First;
            First = null;
            first?.Invoke();
            return new RaiseDanger(DangerRoute.TeamOnly);
        }
    }
}
