using Weerbaar.Features.Searches;
using Weerbaar.Tests.Door;

namespace Weerbaar.Tests.Whole;

/// <summary>
/// One case of Sanne, whose manager is Marijke, one talk of the team with a lesson, and one recurring search, on which buttons are tried.
/// </summary>
internal sealed class CaseFixture(FrontDoor door, DoorPerson sanne, Case @case, Discussion talk, Lesson lesson, Routine routine)
{
    public Case Case => @case;

    public DoorPerson Sanne => sanne;

    public DoorPerson Marijke => sanne.Manager;

    /// <summary>An officer.</summary>
    public DoorPerson Noor => door.Noor;

    /// <summary>A colleague of Sanne who reads English and has nothing to do with any case.</summary>
    public DoorPerson Liam { get; } = door.Person("Liam", sanne.Manager, "en-GB");

    public static async Task<CaseFixture> SetAsync(FrontDoor door)
    {
        var (now, day, ids) = (door.Clock.GetUtcNow(), new DateOnly(2026, 9, 1), door.Get<IdGenerator>());
        var sanne = door.Person("Sanne");
        var @case = await door.ReportedAsync(sanne, null, "Hij schreef dat hij me weet te vinden.", RouteChoice.Manager);
        await door.DoAsync(@case, null, new ResolveLine(RouteChoice.Manager, null, [new(sanne.Manager.Known(), EscalationRole.Manager)]));
        var talk = new Discussion
        {
            Id = ids.NewId(),
            Number = 1,
            DueAt = now,
            Status = DiscussionStatus.Posted,
            Questions = [door.Get<OrganisationPlaybook>().TeamTalk!.Questions[0].Id],
            PostedAt = now,
            EndsAt = now.AddDays(7),
        };
        var talks = door.Get<TalkStore>();
        await talks.SaveAsync(talk, default);
        await talks.MakeKeyAsync(talk.Id, default);
        // What was chosen for the talk in another scene is not this one's.
        await talks.WriteAsync(new TalkState { HeldUntil = now }, (await talks.ReadStateAsync(default)).ETag, null, default);
        var lesson = new Lesson(LessonStore.IdOf(talk, "Samen bellen"), talk.Id, day, "Samen bellen helpt altijd meer dan alleen.")
        {
            Promise = new Promise(sanne.Manager.Known(), day.AddDays(30)),
        };
        await door.Get<LessonStore>().SaveAsync(lesson, default);
        var fields = new RoutineFields("Dreiging vroeg zien", "bestemmingsplan", ["plan noord"], Rhythm.Week, day, day.AddDays(60));
        var routine = RoutineChanges.Started(ids.NewId(), fields, door.Noor.Known(), now);
        await door.Get<RoutineStore>().WriteAsync(routine, default);
        return new CaseFixture(door, sanne, @case, talk, lesson, routine);
    }

    /// <param name="gone">Of the same shape, of something that is not there.</param>
    public Task<DoorSeen> DoesAsync(ButtonCase deed, DoorPerson by, bool gone = false, bool elsewhere = false)
    {
        var data = new Dictionary<string, string>(
            deed.Typed.Select(typed => KeyValuePair.Create(typed.Key, typed.Value == ButtonCase.Employee ? sanne.Id : typed.Value)));
        foreach (var name in deed.Ids.Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            data[$"ids.{NameOf(name)}"] = IdOf(name, gone);
        }

        var channel = deed.InTeam && !elsewhere ? DoorTeams.Team : null;
        return deed.Way switch
        {
            Way.Open => by.OpensAsync(deed.Verb, typed: data, channel: channel),
            Way.Submit => by.SendsAsync(deed.Verb, typed: data, channel: channel),
            _ => by.PressesAsync(deed.Verb, typed: data, channel: channel),
        };
    }

    public Task<Case> DoAsync(DoorPerson by, CaseCommand command) => door.DoAsync(@case, by, command, asOfficer: by == Noor);

    /// <summary>Approved, done and closed: there is something to look back on.</summary>
    public async Task ClosedAsync()
    {
        await DoAsync(Noor, new ClaimCase());
        await DoAsync(Noor, new ProposeResponse(["police-report"], "Het is ernstig.", null, null));
        await DoAsync(Marijke, new DecideProposal(1, Verdict.Approved, null));
        await DoAsync(Noor, new EndAction("a1", ActionStatus.Done, "Gedaan."));
        await DoAsync(Noor, new CloseCase(null));
    }

    /// <summary>Everything that is kept of them: what nobody may lose by a click that comes to nothing.</summary>
    public async Task<string> KeptAsync()
    {
        var (rows, kept) = (door.Get<IRowStore>(), new List<string>());
        foreach (var (partition, prefix) in new[]
        {
            ($"case-{@case.Id}", "event-"), ($"person-{Sanne.Id}", "checkin-"), ("talk", ""), ($"discussion-{talk.Id}", ""),
            ("lessons", ""), ("routines", ""),
            ("shared", ""),
        })
        {
            kept.AddRange(
                await rows.ReadRangeAsync(partition, prefix, prefix + "~", default).Select(row => $"{row.Key} {row.Body}").ToListAsync());
        }

        return string.Join('\n', kept);
    }

    /// <summary>As the button calls it: a talk and a lesson are both its "id", and two audiences are both its "card".</summary>
    private static string NameOf(string name) => name switch
    {
        "talk" or "lesson" => "id",
        "sharing" or "contact" => "card",
        _ => name,
    };

    private string IdOf(string name, bool gone) => (name, gone) switch
    {
        ("number", _) => "1",
        ("sharing", _) => "sharing",
        ("contact", _) => $"contact-1-{Marijke.Id}",
        ("step", _) => "ask",
        ("v", _) => "1",
        ("period", false) => "2026-07",
        ("period", true) => "2026-13",
        ("tip", false) => door.Get<OrganisationPlaybook>().Prevention.For(null).First().Id,
        ("tip", true) => "gone",
        ("lesson", _) => gone ? lesson.Id[..^1] + "z" : lesson.Id,
        (_, true) => new string('z', IdGenerator.Length),
        ("case", _) => @case.Id.Value,
        ("talk", _) => talk.Id,
        ("routine", _) => routine.Id,
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, null),
    };
}
