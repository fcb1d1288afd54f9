using Microsoft.Extensions.DependencyInjection;
using Weerbaar.Inbound;
using Weerbaar.Tests.Directories;
using Weerbaar.Tests.Door;

namespace Weerbaar.Tests.Entering;

/// <summary>
/// The verbs beside cases and of one's own: every one, in every way, by people of every kind, with the ids of somebody else's case,
/// check-in, report, search and talk. Without the right it is never entered, and nothing of the other is read or changed.
/// </summary>
public sealed class PersonVerbsTests : IAsyncLifetime
{
    /// <summary>In all that is Sanne's.</summary>
    private const string Mark = "kenmerkzeven";

    /// <summary>A click, a dialog opened, a dialog sent, an old client's message.</summary>
    private const int Ways = 4;

    private static readonly string Officers = Entry.IdOf(900);

    /// <summary>One's own chat, a group, the team's channel, a channel that is no team's.</summary>
    private static readonly string?[] Places = [null, DoorTeams.Group, DoorTeams.Team, DoorTeams.Monitoring];

    /// <summary>What everybody may: it is about their own rows, whatever id the button carries.</summary>
    private static readonly string[] Own =
    [
        "aftercare-list", "chat-deputy", "chat-deputy-clear", "chat-erase-draft", "chat-help", "chat-language", "chat-my-reports",
        "chat-report",
        "chat-report-pending", "intake-ask-danger", "intake-back", "intake-begin", "intake-change", "intake-danger", "intake-end-danger",
        "intake-files-belong", "intake-follow-anew", "intake-go-on", "intake-leave-out", "intake-next", "intake-no-danger",
        "intake-not-self-harm",
        "intake-place", "intake-resume", "intake-send", "intake-share-danger", "intake-skip", "intake-start-anew", "intake-step-danger",
        "intake-stop",
        "intake-undo", "intake-warn-nobody", "prevention-ask-invite", "prevention-decline", "prevention-done", "prevention-invite",
        "prevention-join",
        "prevention-stop",
    ];

    private static readonly string[] OfOfficers =
    [
        "chat-list", "figures", "monitoring-change", "monitoring-found", "monitoring-manage", "monitoring-new", "monitoring-nothing",
        "monitoring-open",
        "monitoring-pause", "monitoring-resume", "monitoring-save", "monitoring-stop", "talk-clear", "talk-cleared", "talk-done",
        "talk-keep", "talk-less",
        "talk-now", "talk-resume", "talk-stop",
    ];

    private static readonly string[] OfTeam = ["talk-answer", "talk-done", "talk-lesson", "talk-lesson-add", "talk-read"];

    private static readonly string[] OfReporter = ["chat-add-pending", "chat-show"];

    private static readonly string[] OfAffected =
    [
        .. OfReporter, "aftercare-answer", "aftercare-contact", "aftercare-now", "aftercare-pause", "aftercare-reopen", "aftercare-stop",
        "aftercare-tell",
        "chat-check-in-pending",
    ];

    private readonly Spies _spies = new();
    private FrontDoor _door = null!;
    private int _comers;

    /// <summary>A chat takes only so many answers at once, and here everybody tries everything.</summary>
    public async ValueTask InitializeAsync() => _door = await FrontDoor.StartAsync(services: services =>
    {
        NoPace.Use(services);
        services.AddSingleton(
            services => new UseCases(services.GetServices<ICaseUseCase>(), services.GetServices<IPersonAction>().Select(_spies.Before)));
    });

    public ValueTask DisposeAsync() => _door.DisposeAsync();

    [Fact]
    public async Task With_the_ids_of_another_nobody_enters_reads_or_changes_anything_whoever_presses_it_and_however()
    {
        var (sanne, ruben, former, promised) = (_door.Person("Sanne"), _door.Person("Ruben"), _door.Person("Fleur"), _door.Person("Petra"));
        var @case = await OwnAsync(ruben, sanne);
        var (search, talk) = (await SearchAsync(), await _door.TalkAsync());
        var lesson = await LessonAsync(talk, promised);
        var deputy = _door.Person("Karim");
        await sanne.Manager.PressesAsync("chat-deputy", typed: new() { ["person"] = deputy.Id });
        _door.Graph.Add(new Entry(former.Id, former.Name) { Groups = [Officers] });
        await former.PressesAsync("monitoring-new");
        Assert.Equal(1, _spies.TimesBy(former.Id, "monitoring-new"));
        _door.Graph.Add(new Entry(former.Id, former.Name));
        _door.Move(TimeSpan.FromSeconds(61));
        var draft = (await _door.FileOfAsync(sanne)).Draft!.Id.Value;
        Dictionary<string, string> IdsFor(string verb) => new()
        {
            ["ids.id"] = OfTeam.Contains(verb) && verb != "talk-done" ? talk : lesson.Id,
            ["ids.routine"] = search.Id,
            ["ids.number"] = "1",
            ["ids.list"] = "Open",
            ["ids.draft"] = draft,
            ["who"] = "officer",
            ["score"] = "1",
        };

        var (theirs, all) = (await TheirsAsync(sanne, @case), await AllAsync(search, lesson));
        foreach (var nobody in Nobodies().Concat([former, deputy, sanne.Manager]))
        {
            await TriesAsync(nobody, @case, IdsFor, []);
        }

        await TriesAsync(promised, @case, IdsFor, ["talk-done"]);
        Assert.Empty(_door.Teams.In(DoorTeams.Group, "").Concat(_door.Teams.In(DoorTeams.Team, "")));
        Assert.Equal(all, await AllAsync(search, lesson));

        await TriesAsync(_door.Emma, @case, IdsFor, OfOfficers);
        Assert.NotEqual(all, await AllAsync(search, lesson));
        Assert.Equal(theirs, await TheirsAsync(sanne, @case));
        Assert.Empty(_door.Teams.In(DoorTeams.Group, ""));

        await TriesAsync(ruben, @case, IdsFor, OfReporter, readsIt: true);
        await TriesAsync(sanne, @case, IdsFor, OfAffected, readsIt: true);
    }

    /// <summary>An outsider, a guest among the officers, an adviser who was told nothing, an administrator.</summary>
    private IEnumerable<DoorPerson> Nobodies()
    {
        var guest = _door.Person("Gast");
        return [_door.Person("Omar"), new(_door, _door.Graph.Add(new(guest.Id, guest.Name) { Groups = [Officers], Guest = true }), null),
            _door.Fatima, _door.Ilse];
    }

    /// <summary>
    /// Every verb in every way, each in another place; the next person takes the next one. They enter what they may, and nothing else.
    /// </summary>
    /// <param name="may">Beside what everybody may.</param>
    private async Task TriesAsync(
        DoorPerson person, Case @case, Func<string, Dictionary<string, string>> ids, string[] may, bool readsIt = false)
    {
        var comer = _comers++;
        foreach (var (number, verb) in Verbs().Index())
        {
            foreach (var way in Enumerable.Range(0, Ways))
            {
                var where = Places[(number + way + comer) % Places.Length];
                var before = _spies.TimesBy(person.Id, verb);
                var seen = await PressAsync(person, verb, @case, way, where, ids(verb));
                var enters = Own.Contains(verb) || may.Contains(verb) || (where == DoorTeams.Team && OfTeam.Contains(verb));
                Assert.True(
                    enters == _spies.TimesBy(person.Id, verb) > before,
                    $"{person.Name} by {verb}, way {way}, in {where ?? "their chat"}: {enters} is right.\n{seen.Words}");
                Assert.True(readsIt || !seen.Says(Mark), $"{person.Name} reads by {verb}:\n{seen.Words}");
            }
        }

        Assert.True(readsIt || !person.HasSeen(Mark), $"{person.Name} has read it.");
    }

    /// <summary>What alarms many comes last: each turn of who raised an alarm costs more.</summary>
    private IEnumerable<string> Verbs() =>
        _door.Get<IEnumerable<IPersonAction>>().Select(action => action.Verb).Where(_door.Get<UseCases>().IsPersonAction)
        .OrderBy(verb => verb.EndsWith("danger", StringComparison.Ordinal));

    private static Task<DoorSeen> PressAsync(
        DoorPerson person, string verb, Case @case, int way, string? where, Dictionary<string, string> ids) => way switch
        {
            0 => person.PressesAsync(verb, @case, ids, where),
            1 => person.OpensAsync(verb, @case, ids, where),
            2 => person.SendsAsync(verb, @case, ids, where),
            _ => person.ClicksOldAsync(verb, "1", @case, ids, where),
        };

    /// <summary>A report that a colleague sent, a check-in that waits for its answer, and another report that is open.</summary>
    private async Task<Case> OwnAsync(DoorPerson ruben, DoorPerson sanne)
    {
        // Told before she is asked how she is: after it her words would wait for a place.
        await sanne.BeginsAsync($"ik word bedreigd door iemand die zich {Mark} noemt");
        var @case = await _door.ReportedAsync(ruben, sanne, $"hij noemt haar {Mark}");
        return await _door.DoAsync(@case, sanne, new AskCheckIn());
    }

    private async Task<Routine> SearchAsync()
    {
        var (today, officer) = (new DateOnly(2026, 9, 1), _door.Noor.Known());
        var search = new Routine
        {
            Id = _door.Get<IdGenerator>().NewId(),
            StartedBy = officer,
            Purpose = "Weten wat er speelt",
            Scope = "het zwembad",
            Terms = ["zwembad"],
            Every = Rhythm.Month,
            From = today,
            Until = today.AddMonths(2),
            SentUpTo = _door.Clock.GetUtcNow(),
        };
        return (await _door.Get<RoutineStore>().WriteAsync(search, default))!;
    }

    private async Task<Lesson> LessonAsync(string talk, DoorPerson promised)
    {
        var text = "Eerst een schermafbeelding.";
        var lesson = new Lesson(
            LessonStore.IdOf((await _door.Get<TalkStore>().FindAsync(talk, default))!, text), talk, new DateOnly(2026, 9, 1), text)
        {
            Promise = new Promise(promised.Known(), new DateOnly(2026, 10, 1)),
        };
        await _door.Get<LessonStore>().SaveAsync(lesson, default);
        return lesson;
    }

    /// <summary>How all that is Sanne's stands, as it is kept.</summary>
    private async Task<string> TheirsAsync(DoorPerson sanne, Case @case) => string.Join('\n',
        await _door.Get<CaseStore>().ReadEventsAsync(@case.Id, 0, default).CountAsync(happened => happened.Stamp.By is not null),
        (await _door.Get<AccessLogStore>().ReadAsync(@case.Id, default)).Count,
        RecordsJson.Write((await _door.FileOfAsync(sanne)).Draft!),
        (await _door.Get<CheckInStore>().ReadAsync(sanne.Known().Id, @case.Id, default)).Count,
        string.Join(' ', await _door.FindAsync(Mark)));

    /// <summary>How the officers' search and the talk stand; that a promise was kept, the team may say too.</summary>
    private async Task<string> AllAsync(Routine search, Lesson lesson) => string.Join('\n',
        (await _door.Get<RoutineStore>().FindAsync(search.Id, default))?.Tag,
        (await _door.Get<LessonStore>().FindAsync(lesson.Id, default))?.ApprovedBy,
        (await _door.Get<TalkStore>().ReadStateAsync(default)).State);
}
