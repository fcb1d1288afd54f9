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
        "own-add", "own-danger", "own-deny-talk", "own-looks", "own-route", "own-safe", "own-withdraw", "talk-agree", "talk-decline",
        "triage-details",
        "triage-end-danger", "triage-together",
    ];

    private readonly Spies _spies = new();
    private readonly Planted _planted = new();
    private FrontDoor _door = null!;
    private int _comers;

    /// <summary>A chat takes only so many answers at once, and here everybody tries everything.</summary>
    public async ValueTask InitializeAsync() => _door = await FrontDoor.StartAsync(services: services =>
    {
        NoPace.Use(services);
        services.AddSingleton(
            services => new UseCases(
                services.GetServices<ICaseUseCase>().Append(_planted).Select(_spies.Before), services.GetServices<IPersonAction>()));
    });

    public ValueTask DisposeAsync() => _door.DisposeAsync();

    [Fact]
    public async Task Without_the_right_no_use_case_is_entered_whoever_presses_it_and_however()
    {
        var (sanne, colleague) = (_door.Person("Sanne"), _door.Person("Ruben"));
        var (outsider, guest, former, deputy) = (_door.Person("Omar"), _door.Person("Gast"), _door.Person("Fleur"), _door.Person("Karim"));
        await sanne.Manager.PressesAsync("chat-deputy", typed: new() { ["person"] = deputy.Id });
        _door.Graph.Add(new Entry(guest.Id, guest.Name) { Groups = [Officers], Guest = true });
        _door.Graph.Add(new Entry(former.Id, former.Name) { Groups = [Officers] });
        var @case = await _door.ReportedAsync(colleague, sanne, "ze schrijven dat ze weten waar sanne woont");
        @case = await _door.DoAsync(@case, colleague, new RaiseDanger(DangerRoute.ManagerAndTeam));
        await sanne.Manager.EventuallySeesAsync(@case.Number.Value);
        await former.PressesAsync("triage-claim", @case);
        Assert.Equal(["triage-claim"], _spies.EnteredBy(former.Id));
        _door.Graph.Add(new Entry(former.Id, former.Name));
        _door.Move(TimeSpan.FromSeconds(61));

        string[] any = ["own-add", "own-danger", "own-safe", "triage-end-danger"];
        string[] alarmed = ["own-danger", "own-safe", "triage-act", "triage-end-danger", "triage-see-danger"];
        foreach (var nobody in new[] { outsider, guest, deputy, _door.Fatima, _door.Ilse })
        {
            await EntersAsync(nobody, @case);
        }

        await EntersAsync(former, @case, "triage-claim");
        _door.Move(FrontDoor.NextRound);
        await deputy.EventuallySeesAsync(@case.Number.Value);
        _spies.Forget();
        await EntersAsync(deputy, @case, alarmed);
        await EntersAsync(colleague, @case, any);
        await EntersAsync(sanne.Manager, @case, alarmed);
        await EntersAsync(sanne, @case, OwnCase);
    }

    [Fact]
    public async Task D1_An_officer_does_no_officers_act_on_a_case_about_themselves_and_reads_no_note()
    {
        var employee = _door.Person("Olga");
        var olga = new DoorPerson(_door, _door.Graph.Add(employee.Entry with { Groups = [Officers] }), employee.Manager);
        var another = await _door.ReportedAsync(_door.Person("Sanne"), null, "hij weet me te vinden");
        await olga.PressesAsync("triage-claim", another);
        Assert.Equal(["triage-claim"], _spies.EnteredBy(olga.Id));

        foreach (var stage in CaseStages.All)
        {
            var @case = await _door.AtStageAsync(olga, stage, "hij weet me te vinden", log: Note);
            @case = await _door.DoAsync(@case, _door.Noor, new PurgeEvidence(@case.Evidence[0].Id, Note), asOfficer: true);
            _spies.Forget();
            Assert.DoesNotContain(Note, (await olga.OpensAsync("triage-details", @case)).Words, StringComparison.Ordinal);
            Assert.Contains(Note, (await _door.Emma.OpensAsync("triage-details", @case)).Words, StringComparison.Ordinal);

            await EntersAsync(olga, @case, OwnCase);

            Assert.False(olga.HasSeen(Note) || olga.HasSeen(Note, DoorTeams.Monitoring), $"{stage}: the note stands in a chat.");
        }
    }

    [Fact]
    public async Task Each_role_enters_what_is_its_own_and_nothing_else()
    {
        var (sanne, owner, asked) = (_door.Person("Sanne"), _door.Person("Petra"), _door.Person("Karim"));
        var @case = await _door.AtStageAsync(sanne, "approved", "hij weet me te vinden");
        @case = await _door.DoAsync(
            @case, _door.Noor, new ReassignAction(@case.Actions[0].Id, owner.Known(), @case.Actions[0].DueAt, "Zij kent hem."),
            asOfficer: true);
        @case = await _door.DoAsync(@case, sanne, new WishContact([asked.Known()]));

        string[] read = ["own-danger", "own-safe", "triage-act", "triage-details", "triage-end-danger", "triage-see-danger",
            "triage-together"];
        string[] carryOut = ["meet-incident", "response-action"];
        string[] lookBack = ["learning-effects", "learning-evaluate"];
        await EntersAsync(owner, @case, carryOut);
        await EntersAsync(asked, @case, "aftercare-take-contact");

        // The manager, who owns the other action.
        await EntersAsync(
            sanne.Manager,
            @case,
            [
                .. read, .. carryOut, .. lookBack, "meet-aftercare", "planted", "response-approve", "response-decline",
                "response-send-back",
                "response-take-back", "response-talk",
            ]);
        await EntersAsync(
            _door.Emma,
            @case,
            [
                .. read, .. carryOut, .. lookBack, "own-add", "response-close", "response-propose", "response-reassign", "response-reopen",
                "talk-share",
                "triage-claim", "triage-consult", "triage-hand-over", "triage-kinds", "triage-note", "triage-purge", "triage-release",
                "triage-urgency",
            ]);
    }

    [Fact]
    public async Task D9_A_dialog_that_shows_content_is_a_look_each_time_it_is_shown_also_again()
    {
        var sanne = _door.Person("Sanne");
        var @case = await _door.ReportedAsync(sanne, null, "hij weet me te vinden", RouteChoice.Manager);

        var opened = await _door.Noor.OpensAsync("triage-purge", @case);
        var again = await _door.Noor.SendsAsync("triage-purge", @case, new() { ["file"] = @case.Evidence[0].Id });

        Assert.Contains("scherm hij weet me te vinden.png", opened.Words, StringComparison.Ordinal);
        Assert.Contains("scherm hij weet me te vinden.png", again.Words, StringComparison.Ordinal);
        var looks = await _door.Get<AccessLogStore>().ReadAsync(@case.Id, default);
        Assert.Equal(["triage-purge", "triage-purge"], looks.Where(look => look.By.Id.Value == _door.Noor.Id).Select(look => look.What));
    }

    /// <summary>While the manager clicks, the employee takes another route: the use case is not entered a second time.</summary>
    [Fact]
    public async Task Who_loses_the_right_while_another_writes_does_not_enter_again()
    {
        var sanne = _door.Person("Sanne");
        var @case = await _door.ReportedAsync(sanne, null, "hij weet me te vinden", RouteChoice.Manager);
        await sanne.Manager.EventuallySeesAsync(@case.Number.Value);
        _planted.First = () => _door.DoAsync(@case, sanne, new ChooseRoute(RouteChoice.Adviser, null)).GetAwaiter().GetResult();

        var seen = await sanne.Manager.PressesAsync(_planted.Verb, @case);

        Assert.Equal(1, _spies.TimesBy(sanne.Manager.Id, _planted.Verb));
        Assert.Equal(RefusalText.Of(new NotAllowed(), Weerbaar.Playbook.Language.Dutch), seen.Text);
        Assert.Null((await _door.NowAsync(@case)).Danger);
    }

    /// <summary>Every verb in every way, each in another place; the next person takes the next one.</summary>
    private async Task EntersAsync(DoorPerson person, Case @case, params string[] expected)
    {
        var all = _door.Get<IEnumerable<ICaseUseCase>>().Append(_planted).ToList();
        Assert.True(all.Count > 25, "The bot's use cases were not found.");
        var (looked, comer) = ((await _door.Get<AccessLogStore>().ReadAsync(@case.Id, default)).Count, _comers++);
        foreach (var (number, verb) in all.Select(useCase => useCase.Verb).OrderBy(verb => verb is "own-withdraw" or "own-route").Index())
        {
            foreach (var way in Enumerable.Range(0, Ways))
            {
                var seen = await PressAsync(person, verb, @case, way, Places[(number + way + comer) % Places.Length]);
                Assert.DoesNotContain(Note, seen.Words, StringComparison.Ordinal);
            }
        }

        Assert.Empty(_door.Teams.In(DoorTeams.Group, "").Concat(_door.Teams.In(DoorTeams.Team, "")));
        Assert.Equal(expected.Order(StringComparer.Ordinal), _spies.EnteredBy(person.Id));
        var looks = (await _door.Get<AccessLogStore>().ReadAsync(@case.Id, default)).Skip(looked);
        Assert.All(looks, look => Assert.Contains(look.What == LookNames.Name ? LookNames.Shared : look.What, expected));
    }

    private static Task<DoorSeen> PressAsync(DoorPerson person, string verb, Case @case, int way, string? where) => way switch
    {
        0 => person.PressesAsync(verb, @case, channel: where),
        1 => person.OpensAsync(verb, @case, channel: where),
        2 => person.SendsAsync(verb, @case, channel: where),
        _ => person.ClicksOldAsync(verb, "1", @case, channel: where),
    };

    /// <summary>A click for who decides, which somebody comes before.</summary>
    private sealed class Planted : ICaseClick
    {
        public Action? First { get; set; }

        public string Verb => "planted";

        public Permission Needs => Permission.Decide;

        public CaseCommand Command(Case @case, Turn turn, ActionData data)
        {
            var first = First;
            First = null;
            first?.Invoke();
            return new RaiseDanger(DangerRoute.TeamOnly);
        }
    }
}
