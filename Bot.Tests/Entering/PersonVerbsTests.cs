using Weerbaar.Cases;
using Weerbaar.Delivery;
using Weerbaar.Records;
using Weerbaar.Tests.Directories;
using Weerbaar.Tests.Door;
using Weerbaar.Turns;

namespace Weerbaar.Tests.Entering;

/// <summary>
/// The verbs that act on one's own file, on a search or on the team's talk ask for themselves who clicks. Pressed with the ids of
/// somebody else's by people of every kind, in every way and place: nothing is read and nothing changes.
/// </summary>
[Collection(AtTheSideDoor.Name)]
public sealed class PersonVerbsTests(Doorway doorway)
{
    private const string Mark = "kenmerkzeven";

    private const int Fresh = 4, OfOwnChat = 3;

    private static readonly string[] Ways = ["press", "open", "send", "old", "press in a group", "open in a group", "old in a group", "press in a channel"];

    private readonly FrontDoor door = doorway.Door;

    [Fact]
    public async Task With_the_ids_of_another_nobody_reads_or_changes_anything_whoever_presses_it_and_however()
    {
        var sanne = door.Person("Sanne");
        var of = await OwnAsync(sanne);
        var (search, lesson) = (await SearchAsync(), await LessonAsync());
        var deputy = door.Person("Karim");
        await sanne.Manager.PressesAsync("chat-deputy", typed: new() { ["person"] = deputy.Id });
        var before = await StandsAsync(sanne, of, search, lesson);
        Dictionary<string, string> ids = new()
        {
            ["ids.id"] = lesson.Id,
            ["ids.routine"] = search.Id,
            ["ids.number"] = "1",
            ["ids.draft"] = of.Id.Value,
            ["who"] = "officer",
            ["score"] = "1",
        };

        foreach (var (number, verb) in Verbs().Index())
        {
            foreach (var (kind, person) in Kinds().Concat([sanne.Manager, deputy]).Index())
            {
                var way = kind < Fresh ? Ways[(kind + number) % Ways.Length] : Ways[(kind + number) % OfOwnChat];
                var seen = await PressAsync(person, verb, way, of, ids);
                Assert.False(seen.Says(Mark) || person.HasSeen(Mark), $"{person.Name} reads by {verb} ({way}):\n{seen.Words}");
            }
        }

        Assert.Equal(before, await StandsAsync(sanne, of, search, lesson));
        Assert.Empty(door.Teams.In(DoorTeams.Group, ""));
    }

    /// <summary>An outsider, a guest among the officers, an adviser who was told nothing, an administrator: new ones each time, for a chat takes only so many answers at once.</summary>
    private IEnumerable<DoorPerson> Kinds() =>
    [
        door.Person("Omar"),
        Known(new(door.Person("Gast").Id, "Gast") { Groups = [Entry.IdOf(900)], Guest = true }),
        Known(new(door.Person("Fatima").Id, "Fatima") { Groups = [Entry.IdOf(901)] }),
        Known(new(door.Person("Ilse").Id, "Ilse") { Groups = [Entry.IdOf(902)] }),
    ];

    private DoorPerson Known(Entry entry) => new(door, door.Graph.Add(entry), null);

    private IEnumerable<string> Verbs() => door.Get<IEnumerable<IPersonAction>>().Select(action => action.Verb).Where(door.Get<UseCases>().IsPersonAction);

    private static Task<DoorSeen> PressAsync(DoorPerson person, string verb, string way, Case of, Dictionary<string, string> ids)
    {
        var where = way.EndsWith("group", StringComparison.Ordinal) ? DoorTeams.Group : way.EndsWith("channel", StringComparison.Ordinal) ? DoorTeams.Monitoring : null;
        return way.Split(' ')[0] switch
        {
            "open" => person.InvokeAsync(where ?? person.Chat, null, Weerbaar.Teams.InvokeNames.DialogFetch, DoorActivities.Dialog(DoorCases.Data(verb, of, ids))),
            "send" => person.SendsAsync(verb, of, ids, where),
            "old" => person.ClicksOldAsync(verb, "1", of, ids, where),
            _ => person.PressesAsync(verb, of, ids, where),
        };
    }

    /// <summary>A report that was sent, a check-in that waits for its answer, and another report that is open.</summary>
    private async Task<Case> OwnAsync(DoorPerson sanne)
    {
        var of = await door.ReportedAsync(sanne, null, $"hij noemt me {Mark}");
        of = await door.DoAsync(of, sanne, new AskCheckIn());
        await sanne.BeginsAsync($"ik word bedreigd door iemand die zich {Mark} noemt");
        return of;
    }

    private async Task<Routine> SearchAsync()
    {
        var (today, officer) = (new DateOnly(2026, 9, 1), door.Noor.Known());
        var search = new Routine
        {
            Id = door.Get<Ids>().New(),
            StartedBy = officer,
            Purpose = "Weten wat er speelt",
            Scope = $"het zwembad {Mark}",
            Terms = ["zwembad"],
            Every = Rhythm.Month,
            From = today,
            Until = today.AddMonths(2),
            SentUpTo = door.Clock.GetUtcNow(),
        };
        return (await door.Get<RoutineStore>().WriteAsync(search, default))!;
    }

    private async Task<Lesson> LessonAsync()
    {
        var talk = (await door.Get<TalkStore>().FindAsync(await door.TalkAsync(), default))!;
        var text = $"Eerst een schermafbeelding {Mark}.";
        var lesson = new Lesson(LessonStore.IdOf(talk, text), talk.Id, new DateOnly(2026, 9, 1), text)
        {
            Promise = new Promise(door.Noor.Known(), new DateOnly(2026, 10, 1)),
        };
        await door.Get<LessonStore>().KeepAsync(lesson, default);
        return lesson;
    }

    /// <summary>How all of it stands, as it is kept.</summary>
    private async Task<string> StandsAsync(DoorPerson sanne, Case of, Routine search, Lesson lesson) => string.Join('\n',
        await door.Get<CaseStore>().EventsAsync(of.Id, 0, default).CountAsync(happened => happened.Stamp.By is not null),
        (await door.Get<LookStore>().OfAsync(of.Id, default)).Count,
        RecordsJson.Write((await door.Get<PeopleStore>().ReadAsync(sanne.Known().Id, default)).Draft!),
        (await door.Get<CheckInStore>().OfAsync(sanne.Known().Id, of.Id, default)).Count,
        (await door.Get<RoutineStore>().FindAsync(search.Id, default))?.Tag,
        await door.Get<LessonStore>().FindAsync(lesson.Id, default),
        (await door.Get<TalkStore>().StateAsync(default)).State,
        string.Join(' ', await door.FindAsync(Mark)));
}
